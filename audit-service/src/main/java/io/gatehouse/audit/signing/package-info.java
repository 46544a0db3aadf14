/** Ed25519 keys (RFC 8032): those that sign, and those that anyone may verify with. Plain Java. */
@NullMarked
package io.gatehouse.audit.signing;

import org.jspecify.annotations.NullMarked;
