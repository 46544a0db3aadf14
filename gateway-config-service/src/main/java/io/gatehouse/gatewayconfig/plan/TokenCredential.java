package io.gatehouse.gatewayconfig.plan;

import io.gatehouse.gatewayconfig.plan.ConsumerFacts.TokenIssuer;
import io.gatehouse.gatewayconfig.plan.GatewayEntity.Kind;
import java.util.List;
import java.util.Map;

/**
 * The credential that lets Kong's {@code jwt} plugin accept the tokens of an application: the client id it looks tokens up by,
 * and the key of the issuer that verifies them.
 *
 * <p>Limit: a credential holds one public key, and a client id is unique. While an issuer rotates its keys, tokens signed with
 * any other than the chosen key are answered with 401. The credential keeps its id and is replaced in one write.
 */
final class TokenCredential {
    private TokenCredential() {}

    static void add(ConsumerFacts facts, String consumerId, List<GatewayEntity> wanted, List<Problem> problems) {
        var issuer = facts.issuer();
        if (facts.clientId() == null || issuer == null) {
            return; // not known yet; the event that tells brings the plan up again
        }
        var id = EntityIds.jwt(facts.controlPlaneId(), facts.applicationId());
        var key = issuer.key();
        if (key == null) {
            report(issuer, id, problems);
            return;
        }
        var fields = Map.<String, Object>of(
                "key", facts.clientId(),
                "algorithm", key.algorithm(),
                "rsa_public_key", key.publicKey(),
                "tags", Tags.application(facts.applicationId()));
        wanted.add(new GatewayEntity(Kind.JWT, id, consumerId, fields));
    }

    private static void report(TokenIssuer issuer, String id, List<Problem> problems) {
        if (issuer.error() != null) {
            var kind = issuer.unavailable() ? Problem.Kind.UNAVAILABLE : Problem.Kind.REFUSED;
            var message = "no signing key of issuer " + issuer.url() + ": " + issuer.error();
            problems.add(new Problem(kind, Kind.JWT.collection(), id, null, "rsa_public_key", message));
        }
    }
}
