/** Applications of developers: what is wanted of them, their clients at identity providers, and their credentials. */
@NullMarked
package io.gatehouse.registration.application;

import org.jspecify.annotations.NullMarked;
