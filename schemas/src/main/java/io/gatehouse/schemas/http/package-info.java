/** How the services speak HTTP: errors in Konnect's shape, strict bodies, pages, and bearer tokens for the management APIs. */
@NullMarked
package io.gatehouse.schemas.http;

import org.jspecify.annotations.NullMarked;
