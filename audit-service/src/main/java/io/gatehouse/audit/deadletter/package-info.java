/** Records that a service could not use: listed, looked at, put back or discarded by a person. */
@NullMarked
package io.gatehouse.audit.deadletter;

import org.jspecify.annotations.NullMarked;
