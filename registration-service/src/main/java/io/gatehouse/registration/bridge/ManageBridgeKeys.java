package io.gatehouse.registration.bridge;

import io.gatehouse.registration.dcrprovider.DcrProviders;
import io.gatehouse.registration.developer.Tokens;
import io.gatehouse.registration.refusal.Reason;
import io.gatehouse.registration.refusal.RefusedException;
import io.gatehouse.registration.transaction.Transactions;
import io.gatehouse.schemas.sealed.Secret;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Makes, recognises and removes the keys to a provider's bridge. There may be several at once, so that a key is replaced by
 * adding one, changing the caller and removing the other.
 */
public class ManageBridgeKeys {
    private static final int MOST_KEYS = 20;
    private static final int KEY_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    /**
     * A key that was made.
     *
     * @param value shown once
     */
    public record Issued(BridgeKey key, Secret value) {}

    private final DcrProviders providers;
    private final BridgeKeys keys;
    private final Transactions transactions;
    private final Clock clock;

    public ManageBridgeKeys(DcrProviders providers, BridgeKeys keys, Transactions transactions, Clock clock) {
        this.providers = providers;
        this.keys = keys;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Adds a key. Each call makes another one.
     *
     * @throws RefusedException if there is no such provider, or it has as many keys as allowed
     */
    public Issued issue(UUID providerId, String name) {
        return transactions.inOne(() -> {
            if (providers.lock(providerId).isEmpty()) {
                throw RefusedException.notFound("dcr_provider");
            }
            if (keys.of(providerId).size() >= MOST_KEYS) {
                throw new RefusedException(
                        Reason.conflict("bridge_key", "The bridge has " + MOST_KEYS + " keys, the most allowed"));
            }
            var value = newKey();
            var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            var key = new BridgeKey(UUID.randomUUID(), providerId, name, Tokens.sha256(value), now);
            keys.add(key);
            return new Issued(key, value);
        });
    }

    /**
     * The keys of a provider's bridge, oldest first.
     *
     * @throws RefusedException if there is no such provider
     */
    public List<BridgeKey> list(UUID providerId) {
        if (providers.find(providerId).isEmpty()) {
            throw RefusedException.notFound("dcr_provider");
        }
        return keys.of(providerId);
    }

    /**
     * Removes a key; it is refused from then on.
     *
     * @throws RefusedException if the provider's bridge has no such key
     */
    public void remove(UUID providerId, UUID id) {
        if (!transactions.inOne(() -> keys.remove(providerId, id))) {
            throw RefusedException.notFound("bridge_key");
        }
    }

    /** Whose key it is; compared with all there are, in a time that does not depend on how much of it is right. */
    public Optional<BridgeKey> recognise(UUID providerId, Secret value) {
        var given = Tokens.sha256(value).getBytes(StandardCharsets.US_ASCII);
        return keys.of(providerId).stream()
                .filter(key -> MessageDigest.isEqual(given, key.sha256().getBytes(StandardCharsets.US_ASCII)))
                .reduce((one, other) -> one);
    }

    /** 256 random bits, in the characters that Konnect allows for the api_key of an http provider. */
    private static Secret newKey() {
        var bytes = new byte[KEY_BYTES];
        RANDOM.nextBytes(bytes);
        return new Secret("ghb_" + HexFormat.of().formatHex(bytes));
    }
}
