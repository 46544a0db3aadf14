/** The HTTP API of destinations. */
@NullMarked
package io.gatehouse.audit.destination.web;

import org.jspecify.annotations.NullMarked;
