/** The HTTP bridge's API, and the keys to it. */
@NullMarked
package io.gatehouse.registration.bridge.web;

import org.jspecify.annotations.NullMarked;
