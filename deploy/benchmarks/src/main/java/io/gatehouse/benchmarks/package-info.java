/** Measures Gatehouse: what users wait for, beside an anchor that is measured in the same run. */
@NullMarked
package io.gatehouse.benchmarks;

import org.jspecify.annotations.NullMarked;
