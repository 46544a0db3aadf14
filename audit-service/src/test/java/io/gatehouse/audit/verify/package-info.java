/** Tests of the proof that a piece of the log is whole. */
@NullMarked
package io.gatehouse.audit.verify;

import org.jspecify.annotations.NullMarked;
