/** The service that keeps one OAuth client per application in the identity provider. */
@NullMarked
package io.gatehouse.idpsync;

import org.jspecify.annotations.NullMarked;
