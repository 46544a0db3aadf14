/** Identity providers that speak OpenID Connect, over HTTP. */
@NullMarked
package io.gatehouse.registration.sso.oidc;

import org.jspecify.annotations.NullMarked;
