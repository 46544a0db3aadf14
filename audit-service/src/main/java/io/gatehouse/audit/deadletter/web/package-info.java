/** Dead letters over HTTP. */
@NullMarked
package io.gatehouse.audit.deadletter.web;

import org.jspecify.annotations.NullMarked;
