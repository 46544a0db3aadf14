/** The whole path once, from an empty portal to the audit trail, told step by step. */
@NullMarked
package io.gatehouse.local.demo;

import org.jspecify.annotations.NullMarked;
