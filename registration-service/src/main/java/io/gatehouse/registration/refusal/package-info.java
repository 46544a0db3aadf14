/** How this service says no: every reason at once, the same for each door a request comes through. */
@NullMarked
package io.gatehouse.registration.refusal;

import org.jspecify.annotations.NullMarked;
