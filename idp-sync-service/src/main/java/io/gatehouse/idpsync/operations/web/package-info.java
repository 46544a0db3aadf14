/** What operations people see and do, over HTTP. */
@NullMarked
package io.gatehouse.idpsync.operations.web;

import org.jspecify.annotations.NullMarked;
