package io.gatehouse.local.state;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Generated on first start, never from defaults.
 *
 * @param managementToken bearer token of the management API
 * @param organizationId UUID
 * @param controlPlaneId UUID under which the gateway is known to the management API
 * @param kafkaClusterId 22 characters, as Kafka wants them
 * @param databasePasswords by user
 * @param keycloakAdminPassword of the user {@code admin}
 * @param clientSecret of the client that may manage clients
 */
public record Secrets(
        String managementToken,
        String organizationId,
        String controlPlaneId,
        String kafkaClusterId,
        Map<String, String> databasePasswords,
        String keycloakAdminPassword,
        String clientSecret) {

    /** New ones, with a password for each database user. */
    public static Secrets generate(Stream<String> databaseUsers) {
        return new Secrets(
                "kpat_" + Random.letters(45),
                UUID.randomUUID().toString(),
                UUID.randomUUID().toString(),
                Random.clusterId(),
                databaseUsers.collect(Collectors.toMap(user -> user, user -> Random.letters(32))),
                Random.letters(32),
                Random.letters(32));
    }

    /**
     * The password of a database user.
     *
     * @throws IllegalStateException if this stack was made before that user was known
     */
    public String databasePassword(String user) {
        var password = databasePasswords.get(user);
        if (password == null) {
            throw new IllegalStateException("no password for database user " + user + "; start with deploy/up --fresh");
        }
        return password;
    }

    @Override
    public String toString() {
        return "****";
    }

    private static final class Random {
        private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
        private static final SecureRandom SOURCE = new SecureRandom();

        static String letters(int count) {
            return SOURCE.ints(count, 0, LETTERS.length())
                    .mapToObj(index -> String.valueOf(LETTERS.charAt(index)))
                    .collect(Collectors.joining());
        }

        static String clusterId() {
            var id = UUID.randomUUID();
            var bytes = ByteBuffer.allocate(16)
                    .putLong(id.getMostSignificantBits() & Long.MAX_VALUE)
                    .putLong(id.getLeastSignificantBits());
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
        }
    }
}
