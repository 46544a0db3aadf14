/** The contract between the services: topics, and in the packages below what it takes to speak them. */
@NullMarked
package io.gatehouse.schemas;

import org.jspecify.annotations.NullMarked;
