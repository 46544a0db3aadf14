/** Management API of portals and publications. */
@NullMarked
package io.gatehouse.registration.portal.web;

import org.jspecify.annotations.NullMarked;
