/** Values that only their recipient can read (JWE). */
@NullMarked
package io.gatehouse.schemas.sealed;

import org.jspecify.annotations.NullMarked;
