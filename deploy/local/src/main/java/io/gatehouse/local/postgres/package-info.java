/** PostgreSQL, run from its binaries. */
@NullMarked
package io.gatehouse.local.postgres;

import org.jspecify.annotations.NullMarked;
