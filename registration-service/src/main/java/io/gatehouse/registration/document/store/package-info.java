/** Documents in the database. */
@NullMarked
package io.gatehouse.registration.document.store;

import org.jspecify.annotations.NullMarked;
