/** Identity providers of portals over HTTP, for administrators. */
@NullMarked
package io.gatehouse.registration.identityprovider.web;

import org.jspecify.annotations.NullMarked;
