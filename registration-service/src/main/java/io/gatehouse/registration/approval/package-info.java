/** What may become of someone, or something, that needs a person's approval. */
@NullMarked
package io.gatehouse.registration.approval;

import org.jspecify.annotations.NullMarked;
