/** Tests. */
@NullMarked
package io.gatehouse.audit.record.messaging;

import org.jspecify.annotations.NullMarked;
