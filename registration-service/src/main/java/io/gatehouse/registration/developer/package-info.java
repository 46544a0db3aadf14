/** Developers of a portal: signing up, proving an address, signing in, and what administrators decide about them. */
@NullMarked
package io.gatehouse.registration.developer;

import org.jspecify.annotations.NullMarked;
