package io.gatehouse.registration.test;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Every secret that tests made or were shown, so that they can be searched for where they must not be. */
public final class KnownSecrets {
    private static final Set<String> SECRETS = ConcurrentHashMap.newKeySet();

    private KnownSecrets() {}

    public static String remember(String secret) {
        SECRETS.add(secret);
        return secret;
    }

    public static Set<String> all() {
        return Set.copyOf(SECRETS);
    }
}
