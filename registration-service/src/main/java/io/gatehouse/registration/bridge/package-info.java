/** The HTTP bridge for dynamic client registration: OAuth clients for portals outside Gatehouse. */
@NullMarked
package io.gatehouse.registration.bridge;

import org.jspecify.annotations.NullMarked;
