/** Who may call the management APIs: bearer tokens, roles, and the record of each decision. */
@NullMarked
package io.gatehouse.schemas.access;

import org.jspecify.annotations.NullMarked;
