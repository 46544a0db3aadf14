/** Settings of delivery, and the sender of batches put together from them. */
@NullMarked
package io.gatehouse.audit.delivery.settings;

import org.jspecify.annotations.NullMarked;
