/** Reads the parameters of queries strictly, and writes links to the pages of a list. */
@NullMarked
package io.gatehouse.audit.query;

import org.jspecify.annotations.NullMarked;
