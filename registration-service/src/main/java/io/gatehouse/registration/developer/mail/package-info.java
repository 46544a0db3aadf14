/** Mails to developers over SMTP. */
@NullMarked
package io.gatehouse.registration.developer.mail;

import org.jspecify.annotations.NullMarked;
