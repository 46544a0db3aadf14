/** The portal and its products over HTTP. */
@NullMarked
package io.gatehouse.registration.site.web;

import org.jspecify.annotations.NullMarked;
