/** What every list of the service has in common. */
@NullMarked
package io.gatehouse.registration.lists;

import org.jspecify.annotations.NullMarked;
