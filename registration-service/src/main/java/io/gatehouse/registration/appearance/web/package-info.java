/** Appearance over HTTP, for administrators and for front ends. */
@NullMarked
package io.gatehouse.registration.appearance.web;

import org.jspecify.annotations.NullMarked;
