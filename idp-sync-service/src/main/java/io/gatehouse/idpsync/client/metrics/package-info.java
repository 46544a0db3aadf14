/** What is measured, through Micrometer. */
@NullMarked
package io.gatehouse.idpsync.client.metrics;

import org.jspecify.annotations.NullMarked;
