/** The audit log over HTTP: pages, tail, export, heads of the chains. */
@NullMarked
package io.gatehouse.audit.reading.web;

import org.jspecify.annotations.NullMarked;
