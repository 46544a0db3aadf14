/** Applications over HTTP: for their developers, and for administrators. */
@NullMarked
package io.gatehouse.registration.application.web;

import org.jspecify.annotations.NullMarked;
