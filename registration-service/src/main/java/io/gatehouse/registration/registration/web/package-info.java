/** Registrations over HTTP: for developers, and for administrators. */
@NullMarked
package io.gatehouse.registration.registration.web;

import org.jspecify.annotations.NullMarked;
