/** The proof as a command: of files, of what a webhook received, and of the topic. */
@NullMarked
package io.gatehouse.audit.verify.command;

import org.jspecify.annotations.NullMarked;
