/** What operations people see of clients and providers, and what they may do about them. */
@NullMarked
package io.gatehouse.idpsync.operations;

import org.jspecify.annotations.NullMarked;
