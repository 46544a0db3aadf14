/** Tests of reading the log. */
@NullMarked
package io.gatehouse.audit.reading;

import org.jspecify.annotations.NullMarked;
