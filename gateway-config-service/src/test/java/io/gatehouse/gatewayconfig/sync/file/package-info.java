@NullMarked
package io.gatehouse.gatewayconfig.sync.file;

import org.jspecify.annotations.NullMarked;
