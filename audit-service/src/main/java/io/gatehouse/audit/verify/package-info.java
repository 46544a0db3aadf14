/** Proves that a piece of the audit log is whole: signatures, hashes, gaps and repeats. */
@NullMarked
package io.gatehouse.audit.verify;

import org.jspecify.annotations.NullMarked;
