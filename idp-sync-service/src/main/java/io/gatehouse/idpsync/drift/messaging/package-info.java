/** Events about clients that are not what is wanted. */
@NullMarked
package io.gatehouse.idpsync.drift.messaging;

import org.jspecify.annotations.NullMarked;
