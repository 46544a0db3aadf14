/** Figures of how APIs are used, over HTTP: questions are understood, and answered with no figures, since nothing counts. */
@NullMarked
package io.gatehouse.registration.usage.web;

import org.jspecify.annotations.NullMarked;
