/** Tests of delivery. */
@NullMarked
package io.gatehouse.audit.delivery;

import org.jspecify.annotations.NullMarked;
