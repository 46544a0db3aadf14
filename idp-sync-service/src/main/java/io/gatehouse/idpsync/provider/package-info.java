/** Which identity providers and auth strategies there are, and the connections to them. */
@NullMarked
package io.gatehouse.idpsync.provider;

import org.jspecify.annotations.NullMarked;
