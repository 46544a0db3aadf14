/** How developers may sign in to a portal: by password, by an identity provider, and into which teams its groups lead. */
@NullMarked
package io.gatehouse.registration.identityprovider;

import org.jspecify.annotations.NullMarked;
