/** Scans over HTTP. */
@NullMarked
package io.gatehouse.idpsync.drift.web;

import org.jspecify.annotations.NullMarked;
