/** Keeps mail instead of sending it, so that sign-up can be tried without a mail server. */
@NullMarked
package io.gatehouse.local.mail;

import org.jspecify.annotations.NullMarked;
