/** What every durable task needs, whatever it does. */
@NullMarked
package io.gatehouse.idpsync.scheduling;

import org.jspecify.annotations.NullMarked;
