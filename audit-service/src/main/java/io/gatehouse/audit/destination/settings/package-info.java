/** Settings of destinations. */
@NullMarked
package io.gatehouse.audit.destination.settings;

import org.jspecify.annotations.NullMarked;
