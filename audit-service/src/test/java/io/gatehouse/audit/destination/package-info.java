/** Tests of destinations. */
@NullMarked
package io.gatehouse.audit.destination;

import org.jspecify.annotations.NullMarked;
