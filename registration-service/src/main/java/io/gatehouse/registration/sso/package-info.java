/** Signing in to a portal by its identity provider (OpenID Connect Core 1.0, authorization code with PKCE). */
@NullMarked
package io.gatehouse.registration.sso;

import org.jspecify.annotations.NullMarked;
