/** Management API of auth strategies. */
@NullMarked
package io.gatehouse.registration.authstrategy.web;

import org.jspecify.annotations.NullMarked;
