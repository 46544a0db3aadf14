/** Reading the audit log: a copy of the topic that can be searched, and what is asked of it. */
@NullMarked
package io.gatehouse.audit.reading;

import org.jspecify.annotations.NullMarked;
