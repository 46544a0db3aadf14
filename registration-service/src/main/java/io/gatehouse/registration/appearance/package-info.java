/** How a portal looks: colours, fonts, words and images. */
@NullMarked
package io.gatehouse.registration.appearance;

import org.jspecify.annotations.NullMarked;
