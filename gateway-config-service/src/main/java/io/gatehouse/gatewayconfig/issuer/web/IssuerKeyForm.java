package io.gatehouse.gatewayconfig.issuer.web;

import io.gatehouse.schemas.http.JsonFields;
import io.gatehouse.schemas.http.TextRule;
import tools.jackson.databind.JsonNode;

/** The issuer and the {@code kid} of a token that a gateway refused. */
record IssuerKeyForm(String issuer, String kid) {
    private static final TextRule ISSUER = TextRule.url(256);
    private static final TextRule KID = TextRule.length(1, 256);

    static IssuerKeyForm of(JsonNode body) {
        return JsonFields.read(
                body, fields -> new IssuerKeyForm(fields.text("issuer", ISSUER, null), fields.text("kid", KID, null)));
    }
}
