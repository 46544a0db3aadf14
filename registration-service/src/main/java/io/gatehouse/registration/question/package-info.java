/** Questions to identity providers that a request waits for; idp-sync-service answers them over Kafka. */
@NullMarked
package io.gatehouse.registration.question;

import org.jspecify.annotations.NullMarked;
