package io.gatehouse.registration.sso.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import io.gatehouse.registration.sso.SsoProblem;
import io.gatehouse.registration.sso.SsoRefusedException;
import java.text.ParseException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Believes an ID token only if its provider signed it, for this client and this sign-in, and it has not expired. Only
 * signatures with a public key count: what is signed with the client's secret could be its own.
 *
 * @see <a href="https://openid.net/specs/openid-connect-core-1_0.html#IDTokenValidation">OpenID Connect Core 1.0, 3.1.3.7</a>
 */
final class IdTokens {
    private static final int SKEW_SECONDS = 60;
    private static final Set<JWSAlgorithm> ALGORITHMS = algorithms();

    private IdTokens() {}

    /**
     * The claims of a token.
     *
     * @throws SsoRefusedException if it cannot be believed
     */
    static Map<String, Object> verified(String token, String keys, String issuer, String clientId, String nonce) {
        try {
            var processor = new DefaultJWTProcessor<SecurityContext>();
            processor.setJWSKeySelector(
                    new JWSVerificationKeySelector<>(ALGORITHMS, new ImmutableJWKSet<>(JWKSet.parse(keys))));
            processor.setJWTClaimsSetVerifier(rules(issuer, clientId, nonce));
            var claims = processor.process(token, null);
            checkParty(claims, clientId);
            return claims.getClaims();
        } catch (BadJOSEException | JOSEException | ParseException e) {
            throw new SsoRefusedException(SsoProblem.REFUSED, "the ID token cannot be believed", e);
        }
    }

    private static DefaultJWTClaimsVerifier<SecurityContext> rules(String issuer, String clientId, String nonce) {
        var exact =
                new JWTClaimsSet.Builder().issuer(issuer).claim("nonce", nonce).build();
        var verifier = new DefaultJWTClaimsVerifier<SecurityContext>(clientId, exact, Set.of("sub", "iat", "exp"));
        verifier.setMaxClockSkew(SKEW_SECONDS);
        return verifier;
    }

    private static void checkParty(JWTClaimsSet claims, String clientId) throws ParseException {
        var party = claims.getStringClaim("azp");
        if (party == null ? claims.getAudience().size() > 1 : !party.equals(clientId)) {
            throw new SsoRefusedException(SsoProblem.REFUSED, "the ID token is for another client");
        }
    }

    private static Set<JWSAlgorithm> algorithms() {
        var algorithms = new HashSet<JWSAlgorithm>(JWSAlgorithm.Family.RSA);
        algorithms.addAll(JWSAlgorithm.Family.EC);
        return Set.copyOf(algorithms);
    }
}
