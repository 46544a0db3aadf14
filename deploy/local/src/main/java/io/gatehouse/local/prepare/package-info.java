/** Work done once per build so that starting is quick: unpacking, Keycloak's build, class caches. */
@NullMarked
package io.gatehouse.local.prepare;

import org.jspecify.annotations.NullMarked;
