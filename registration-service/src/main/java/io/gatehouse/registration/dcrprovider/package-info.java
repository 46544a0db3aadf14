/** Identity providers in which OAuth clients are made for applications. */
@NullMarked
package io.gatehouse.registration.dcrprovider;

import org.jspecify.annotations.NullMarked;
