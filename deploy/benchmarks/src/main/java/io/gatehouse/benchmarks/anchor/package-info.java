/** What audit-service is measured beside: its own code in bare loops, without what makes it safe. */
@NullMarked
package io.gatehouse.benchmarks.anchor;

import org.jspecify.annotations.NullMarked;
