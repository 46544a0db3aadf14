/** What the stores of this service share: column types of PostgreSQL, lists by page. */
@NullMarked
package io.gatehouse.registration.jdbc;

import org.jspecify.annotations.NullMarked;
