/** What is refused at the door: requests that another site sent, and more of them than anyone needs. */
@NullMarked
package io.gatehouse.registration.protection.web;

import org.jspecify.annotations.NullMarked;
