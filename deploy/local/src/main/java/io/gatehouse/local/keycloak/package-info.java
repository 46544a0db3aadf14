/** Keycloak, the identity provider of the local stack and of integration tests. */
@NullMarked
package io.gatehouse.local.keycloak;

import org.jspecify.annotations.NullMarked;
