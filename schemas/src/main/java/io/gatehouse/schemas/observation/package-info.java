/** What every HTTP edge tells the audit log: who proved to be whom, what was allowed, what was answered. */
@NullMarked
package io.gatehouse.schemas.observation;

import org.jspecify.annotations.NullMarked;
