/** Identity providers of portals and rules of signing in, in the database. */
@NullMarked
package io.gatehouse.registration.identityprovider.store;

import org.jspecify.annotations.NullMarked;
