/** Documents over HTTP, for administrators and for developers. */
@NullMarked
package io.gatehouse.registration.document.web;

import org.jspecify.annotations.NullMarked;
