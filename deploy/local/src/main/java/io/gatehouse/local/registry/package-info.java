/** The schema registry, Apicurio behind Confluent's REST API. */
@NullMarked
package io.gatehouse.local.registry;

import org.jspecify.annotations.NullMarked;
