/** Planning, against golden files. */
@NullMarked
package io.gatehouse.gatewayconfig.plan;

import org.jspecify.annotations.NullMarked;
