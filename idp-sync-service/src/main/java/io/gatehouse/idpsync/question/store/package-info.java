/** Questions in PostgreSQL. */
@NullMarked
package io.gatehouse.idpsync.question.store;

import org.jspecify.annotations.NullMarked;
