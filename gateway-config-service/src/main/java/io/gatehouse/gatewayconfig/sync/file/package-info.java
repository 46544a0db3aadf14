/** The adapter for gateways that are configured from a declarative file. */
@NullMarked
package io.gatehouse.gatewayconfig.sync.file;

import org.jspecify.annotations.NullMarked;
