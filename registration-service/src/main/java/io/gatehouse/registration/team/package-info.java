/** Teams of developers, and which products of a portal each may see and use. */
@NullMarked
package io.gatehouse.registration.team;

import org.jspecify.annotations.NullMarked;
