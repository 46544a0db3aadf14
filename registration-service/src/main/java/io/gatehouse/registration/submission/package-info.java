/** The second door: applications asked for by records instead of HTTP, and the answers to them. */
@NullMarked
package io.gatehouse.registration.submission;

import org.jspecify.annotations.NullMarked;
