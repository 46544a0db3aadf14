package io.gatehouse.registration.application;

import io.gatehouse.registration.refusal.Checks;
import io.gatehouse.registration.refusal.Reason;
import io.gatehouse.registration.refusal.RefusedException;
import io.gatehouse.registration.transaction.Transactions;
import io.gatehouse.schemas.sealed.Secret;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Makes, names and revokes the API keys of applications. Each call that makes one makes another one. */
public class ApiKeys {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int KEY_BYTES = 24;

    /**
     * A key that was made.
     *
     * @param key shown once
     */
    public record Issued(Credential credential, Secret key) {}

    private final Applications applications;
    private final Credentials credentials;
    private final Strategies strategies;
    private final ApplicationEvents events;
    private final UnaryOperator<String> sealToGateway;
    private final Transactions transactions;
    private final Clock clock;
    private final Limits limits;

    /**
     * Makes keys.
     *
     * @param sealToGateway seals a key so that only gateway-config-service can open it
     */
    public ApiKeys(
            Applications applications,
            Credentials credentials,
            Strategies strategies,
            ApplicationEvents events,
            UnaryOperator<String> sealToGateway,
            Transactions transactions,
            Clock clock,
            Limits limits) {
        this.applications = applications;
        this.credentials = credentials;
        this.strategies = strategies;
        this.events = events;
        this.sealToGateway = sealToGateway;
        this.transactions = transactions;
        this.clock = clock;
        this.limits = limits;
    }

    /**
     * Adds a key.
     *
     * @param displayName up to 255 characters; null for a name made from the number of keys
     * @throws RefusedException if there is no such application, it uses no keys, or it has as many as allowed
     */
    public Issued issue(UUID applicationId, @Nullable String displayName) {
        new Checks()
                .atMost("display_name", ApplicationRules.LONGEST_TEXT, displayName)
                .refuseIfAny();
        return transactions.inOne(() -> {
            var application = keyed(applicationId);
            var count = credentials.countOf(applicationId);
            limits.checkCredentials(count);
            return add(application, displayName == null ? "Key " + (count + 1) : displayName);
        });
    }

    private Issued add(Application application, String displayName) {
        var key = newKey();
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var credential = new Credential(
                UUID.randomUUID(), application.id(), displayName, sha256(key), ends(application, now), now, null);
        credentials.add(credential);
        var revised = application.withRevision(applications.nextRevision(application.id()));
        events.credentialRequested(revised, credential, sealToGateway.apply(key.reveal()));
        return new Issued(credential, key);
    }

    private @Nullable Instant ends(Application application, Instant now) {
        var strategy = strategies.byIds(List.of(application.strategyId())).get(application.strategyId());
        return strategy == null ? null : strategy.keyEnds(now);
    }

    /**
     * Changes the name of a key. May be repeated.
     *
     * @throws RefusedException if the application has no such key, or the name cannot be used
     */
    public void rename(UUID applicationId, UUID credentialId, @Nullable String displayName) {
        new Checks()
                .required("display_name", displayName)
                .atMost("display_name", ApplicationRules.LONGEST_TEXT, displayName)
                .refuseIfAny();
        var name = displayName == null ? "" : displayName;
        if (!transactions.inOne(() -> credentials.rename(applicationId, credentialId, name))) {
            throw RefusedException.notFound("credential");
        }
    }

    /**
     * Revokes a key; calls with it are refused from then on. It stays listed; of many, the newest do.
     *
     * @throws RefusedException if the application has no such key, or it was revoked before
     */
    public void revoke(UUID applicationId, UUID credentialId) {
        transactions.run(() -> {
            var application = keyed(applicationId);
            if (!credentials.revoke(applicationId, credentialId, clock.instant())) {
                throw RefusedException.notFound("credential");
            }
            credentials.forgetRevoked(applicationId, limits.credentials());
            events.credentialRevoked(application.withRevision(applications.nextRevision(applicationId)), credentialId);
        });
    }

    private Application keyed(UUID applicationId) {
        var application = applications.lock(applicationId).orElseThrow(() -> RefusedException.notFound("application"));
        if (application.credentials() != CredentialKind.KEY_AUTH) {
            throw new RefusedException(Reason.invalid(
                    "applicationId", "invalid", "has one client, not several credentials: use refresh-token"));
        }
        return application;
    }

    /** 192 random bits in hexadecimal, safe in any header. */
    private static Secret newKey() {
        var bytes = new byte[KEY_BYTES];
        RANDOM.nextBytes(bytes);
        return new Secret("gh_" + HexFormat.of().formatHex(bytes));
    }

    static String sha256(Secret key) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(key.reveal().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }
}
