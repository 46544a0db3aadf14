/** What is to be read about an API product: markdown documents in a tree. */
@NullMarked
package io.gatehouse.registration.document;

import org.jspecify.annotations.NullMarked;
