/** The four Gatehouse services as processes of the local stack. */
@NullMarked
package io.gatehouse.local.service;

import org.jspecify.annotations.NullMarked;
