/** Management API of API products and versions. */
@NullMarked
package io.gatehouse.registration.apiproduct.web;

import org.jspecify.annotations.NullMarked;
