/** The command line about bearer tokens, run instead of the service. */
@NullMarked
package io.gatehouse.registration.accesstoken.command;

import org.jspecify.annotations.NullMarked;
