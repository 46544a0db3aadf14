/** How records are consumed: what cannot be used is kept aside byte for byte, everything else is tried until it works. */
@NullMarked
package io.gatehouse.schemas.consuming;

import org.jspecify.annotations.NullMarked;
