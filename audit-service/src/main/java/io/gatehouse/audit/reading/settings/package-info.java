/** Settings and wiring of the copy. */
@NullMarked
package io.gatehouse.audit.reading.settings;

import org.jspecify.annotations.NullMarked;
