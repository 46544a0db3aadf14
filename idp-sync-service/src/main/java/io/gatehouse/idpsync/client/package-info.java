/** One OAuth client per application, kept in step with the identity provider. */
@NullMarked
package io.gatehouse.idpsync.client;

import org.jspecify.annotations.NullMarked;
