/** What keeps accounts from those who guess, flood and forge. */
@NullMarked
package io.gatehouse.registration.protection;

import org.jspecify.annotations.NullMarked;
