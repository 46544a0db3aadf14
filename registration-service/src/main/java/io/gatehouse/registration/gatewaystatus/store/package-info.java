/** Reports of gateways in the database. */
@NullMarked
package io.gatehouse.registration.gatewaystatus.store;

import org.jspecify.annotations.NullMarked;
