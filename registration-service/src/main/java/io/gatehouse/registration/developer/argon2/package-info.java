/** Passwords hashed with Argon2id. */
@NullMarked
package io.gatehouse.registration.developer.argon2;

import org.jspecify.annotations.NullMarked;
