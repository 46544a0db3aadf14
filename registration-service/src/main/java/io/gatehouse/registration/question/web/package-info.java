/** Wiring of questions. */
@NullMarked
package io.gatehouse.registration.question.web;

import org.jspecify.annotations.NullMarked;
