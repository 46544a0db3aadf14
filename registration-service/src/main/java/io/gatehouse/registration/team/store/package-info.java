/** Teams, their developers and roles, in the database. */
@NullMarked
package io.gatehouse.registration.team.store;

import org.jspecify.annotations.NullMarked;
