/** How long identity providers take, measured by Micrometer. */
@NullMarked
package io.gatehouse.idpsync.provider.metrics;

import org.jspecify.annotations.NullMarked;
