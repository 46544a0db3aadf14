/** Specifications over HTTP, for administrators and for developers. */
@NullMarked
package io.gatehouse.registration.specification.web;

import org.jspecify.annotations.NullMarked;
