/** Tests of the views of entries. */
@NullMarked
package io.gatehouse.audit.reading.web;

import org.jspecify.annotations.NullMarked;
