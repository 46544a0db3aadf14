/** Looks through the clients of a provider for those that are not what is wanted. */
@NullMarked
package io.gatehouse.idpsync.drift;

import org.jspecify.annotations.NullMarked;
