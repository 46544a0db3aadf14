package io.gatehouse.idpsync.client.okta;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of an organisation's applications.
 *
 * @param next cursor of the next page; null when this is the last
 */
record OktaPage(
        List<OktaApplication> applications, @Nullable String next) {
    OktaPage {
        applications = List.copyOf(applications);
    }
}
