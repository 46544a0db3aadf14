/** What the database remembers of API products and versions. */
@NullMarked
package io.gatehouse.registration.apiproduct.store;

import org.jspecify.annotations.NullMarked;
