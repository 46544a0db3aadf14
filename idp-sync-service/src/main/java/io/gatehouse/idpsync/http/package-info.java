/** Calls to identity providers over HTTP: what every adapter needs, whatever it says. */
@NullMarked
package io.gatehouse.idpsync.http;

import org.jspecify.annotations.NullMarked;
