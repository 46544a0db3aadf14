package io.gatehouse.schemas.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.jwt.proc.ExpiredJWTException;
import io.gatehouse.schemas.http.Principal;
import io.gatehouse.schemas.observation.AuthenticationOutcome;
import java.text.ParseException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Signed JWTs of one issuer, made for us ({@code aud}) and not expired. Keys are kept; an unknown one has them read anew, but
 * not more often than twice in {@link #PAUSE}, however many tokens with made-up key ids arrive.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8725">RFC 8725, JWT best current practices</a>
 */
class JwtTokens implements TokenSource {
    /** How long an issuer is left alone. */
    static final Duration PAUSE = Duration.ofSeconds(10);

    private static final Pattern JWT = Pattern.compile("[\\w-]+\\.[\\w-]+\\.[\\w-]+");
    private static final Duration KEPT = Duration.ofMinutes(15);
    private static final Duration OUTAGE = Duration.ofHours(1);

    private final String issuer;
    private final IssuerKeys keys;
    private final JwtRoles roles;
    private final DefaultJWTProcessor<SecurityContext> processor;

    JwtTokens(String issuer, String audience, IssuerKeys keys, JwtRoles roles) {
        this.issuer = issuer;
        this.keys = keys;
        this.roles = roles;
        this.processor = processor(issuer, audience, keys);
    }

    private static DefaultJWTProcessor<SecurityContext> processor(String issuer, String audience, IssuerKeys keys) {
        var kept = JWKSourceBuilder.<SecurityContext>create(keys)
                .cache(KEPT.toMillis(), Duration.ofSeconds(10).toMillis())
                .rateLimited(PAUSE.toMillis())
                .outageTolerant(OUTAGE.toMillis())
                .build();
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSTypeVerifier(
                new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null));
        processor.setJWSKeySelector(new SignatureKeys(kept));
        processor.setJWSVerifierFactory(new Ed25519.Verifiers());
        processor.setJWTClaimsSetVerifier(new DefaultJWTClaimsVerifier<>(
                audience, new JWTClaimsSet.Builder().issuer(issuer).build(), Set.of("exp", "sub")));
        return processor;
    }

    /** Whether a token has the form of a signed JWT. */
    static boolean isJwt(String token) {
        return JWT.matcher(token).matches();
    }

    @Override
    public Optional<Recognition> recognise(String token) {
        return isJwt(token) ? Optional.of(verified(token)) : Optional.empty();
    }

    private Recognition verified(String token) {
        try {
            return new Recognition.Recognised(principal(processor.process(token, null)));
        } catch (ExpiredJWTException e) {
            return new Recognition.Refused(AuthenticationOutcome.TOKEN_EXPIRED);
        } catch (ParseException | BadJOSEException e) {
            return new Recognition.Refused(AuthenticationOutcome.INVALID);
        } catch (RateLimitReachedException e) {
            return unlessNeverSeen(e);
        } catch (JOSEException e) {
            throw new IssuerUnavailableException(issuer, e);
        }
    }

    /** Keys that were read a moment ago do not hold the token's; keys that were never read say nothing of it. */
    private Recognition unlessNeverSeen(JOSEException e) {
        if (!keys.seen()) {
            throw new IssuerUnavailableException(issuer, e);
        }
        return new Recognition.Refused(AuthenticationOutcome.INVALID);
    }

    private Principal principal(JWTClaimsSet claims) {
        var subject = claims.getSubject();
        var name = text(claims, "preferred_username");
        return new Principal(
                PrincipalId.ofName("jwt:" + issuer + " " + subject).toString(),
                name == null ? subject : name,
                "user",
                roles.of(claims),
                null);
    }

    private static @Nullable String text(JWTClaimsSet claims, String claim) {
        return claims.getClaim(claim) instanceof String text ? text : null;
    }
}
