/** Posts batches with Apache HttpClient. */
@NullMarked
package io.gatehouse.audit.delivery.http;

import org.jspecify.annotations.NullMarked;
