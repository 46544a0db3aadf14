/** The entries of the audit log: what they say, their canonical form, and the chain that binds them. Plain Java. */
@NullMarked
package io.gatehouse.audit.entry;

import org.jspecify.annotations.NullMarked;
