/** What the database remembers of bridged clients. */
@NullMarked
package io.gatehouse.registration.bridge.store;

import org.jspecify.annotations.NullMarked;
