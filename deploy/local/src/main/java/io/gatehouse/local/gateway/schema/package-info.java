/** What each gateway entity looks like, as data, and the one validator that reads that data. */
@NullMarked
package io.gatehouse.local.gateway.schema;

import org.jspecify.annotations.NullMarked;
