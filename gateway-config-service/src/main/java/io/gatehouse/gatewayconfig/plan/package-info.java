/** Pure planning: facts in, wanted gateway entities out. */
@NullMarked
package io.gatehouse.gatewayconfig.plan;

import org.jspecify.annotations.NullMarked;
