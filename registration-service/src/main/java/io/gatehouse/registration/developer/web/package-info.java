/** Developers over HTTP: sessions of the portal client API, administration in the management API. */
@NullMarked
package io.gatehouse.registration.developer.web;

import org.jspecify.annotations.NullMarked;
