/** The OAuth clients of a provider, as every kind of identity provider is asked for them: a port, and an adapter for each kind. */
@NullMarked
package io.gatehouse.idpsync.client;

import org.jspecify.annotations.NullMarked;
