/** Teams over HTTP, for administrators. */
@NullMarked
package io.gatehouse.registration.team.web;

import org.jspecify.annotations.NullMarked;
