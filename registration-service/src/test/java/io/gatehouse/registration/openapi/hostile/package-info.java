/** Sends generated requests, proper and improper ones, to every operation of the documents. */
@NullMarked
package io.gatehouse.registration.openapi.hostile;

import org.jspecify.annotations.NullMarked;
