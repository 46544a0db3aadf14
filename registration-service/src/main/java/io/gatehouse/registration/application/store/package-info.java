/** Applications and their credentials in the database, and the strategies they use. */
@NullMarked
package io.gatehouse.registration.application.store;

import org.jspecify.annotations.NullMarked;
