/** Tests. */
@NullMarked
package io.gatehouse.audit.entry;

import org.jspecify.annotations.NullMarked;
