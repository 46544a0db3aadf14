/** Tests of the copy in PostgreSQL. */
@NullMarked
package io.gatehouse.audit.reading.store;

import org.jspecify.annotations.NullMarked;
