package io.gatehouse.registration.bridge.web;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * An error as Kong's bridge contract has it, instead of a problem.
 *
 * @param error what kind of error
 * @param errorDescription what was wrong, shown to the administrator of the portal
 */
record BridgeError(
        String error, @JsonProperty("error_description") String errorDescription) {}
