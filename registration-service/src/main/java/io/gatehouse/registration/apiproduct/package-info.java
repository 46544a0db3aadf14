/** API products and their versions, each linked to a gateway service. */
@NullMarked
package io.gatehouse.registration.apiproduct;

import org.jspecify.annotations.NullMarked;
