/** Tests. */
@NullMarked
package io.gatehouse.audit.format;

import org.jspecify.annotations.NullMarked;
