/** Catalog events of DCR providers. */
@NullMarked
package io.gatehouse.registration.dcrprovider.messaging;

import org.jspecify.annotations.NullMarked;
