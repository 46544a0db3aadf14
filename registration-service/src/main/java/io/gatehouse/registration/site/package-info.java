/** A portal as those see it who visit it: which one a request is for, and what it offers. */
@NullMarked
package io.gatehouse.registration.site;

import org.jspecify.annotations.NullMarked;
