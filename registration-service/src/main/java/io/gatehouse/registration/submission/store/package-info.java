/** Requests that were answered, in the database. */
@NullMarked
package io.gatehouse.registration.submission.store;

import org.jspecify.annotations.NullMarked;
