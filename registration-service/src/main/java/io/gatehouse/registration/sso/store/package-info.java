/** Which developer an identity at a provider is, in the database. */
@NullMarked
package io.gatehouse.registration.sso.store;

import org.jspecify.annotations.NullMarked;
