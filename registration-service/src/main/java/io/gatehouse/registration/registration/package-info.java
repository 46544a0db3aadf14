/** Registrations: which applications may call which API product versions, and who decides. */
@NullMarked
package io.gatehouse.registration.registration;

import org.jspecify.annotations.NullMarked;
