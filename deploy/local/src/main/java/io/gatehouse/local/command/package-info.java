/** The command line: up, down, status, prepare. */
@NullMarked
package io.gatehouse.local.command;

import org.jspecify.annotations.NullMarked;
