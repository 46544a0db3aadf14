/** What the database remembers of DCR providers. */
@NullMarked
package io.gatehouse.registration.dcrprovider.store;

import org.jspecify.annotations.NullMarked;
