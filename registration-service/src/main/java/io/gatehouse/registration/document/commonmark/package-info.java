/** Reads markdown with the CommonMark library. */
@NullMarked
package io.gatehouse.registration.document.commonmark;

import org.jspecify.annotations.NullMarked;
