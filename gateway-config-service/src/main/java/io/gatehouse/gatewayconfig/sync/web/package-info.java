/** What syncs would change, over HTTP, for administrators. */
@NullMarked
package io.gatehouse.gatewayconfig.sync.web;

import org.jspecify.annotations.NullMarked;
