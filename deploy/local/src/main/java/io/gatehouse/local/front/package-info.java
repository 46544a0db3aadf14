/** The one address of Gatehouse: routes requests to the service that answers them. */
@NullMarked
package io.gatehouse.local.front;

import org.jspecify.annotations.NullMarked;
