/** Kong's own JavaScript client, unchanged, against the service. */
@NullMarked
package io.gatehouse.registration.sdk;

import org.jspecify.annotations.NullMarked;
