/** Management API of DCR providers. */
@NullMarked
package io.gatehouse.registration.dcrprovider.web;

import org.jspecify.annotations.NullMarked;
