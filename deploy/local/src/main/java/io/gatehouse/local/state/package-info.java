/** What the local stack remembers between runs: settings, secrets, keys, and where each part keeps its files. */
@NullMarked
package io.gatehouse.local.state;

import org.jspecify.annotations.NullMarked;
