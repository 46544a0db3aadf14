/** What gateways say about API product versions and applications. */
@NullMarked
package io.gatehouse.registration.gatewaystatus;

import org.jspecify.annotations.NullMarked;
