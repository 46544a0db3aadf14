/** Questions about identity providers that somebody waits for, each answered once. */
@NullMarked
package io.gatehouse.idpsync.question;

import org.jspecify.annotations.NullMarked;
