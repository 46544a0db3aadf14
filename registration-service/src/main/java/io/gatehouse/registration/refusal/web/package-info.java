/** Shows refusals as problem details. */
@NullMarked
package io.gatehouse.registration.refusal.web;

import org.jspecify.annotations.NullMarked;
