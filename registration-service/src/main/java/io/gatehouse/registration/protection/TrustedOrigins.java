package io.gatehouse.registration.protection;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which web sites besides a portal's own address may use its API with the cookies of whoever looks at them. */
public class TrustedOrigins {
    /** The host names of portals. */
    public interface Hosts {
        /** Whether one portal has both names, compared without case. */
        boolean ofOnePortal(String host, String other);
    }

    private final Hosts hosts;
    private final Set<String> named;

    /**
     * Trusts what portals name, over HTTPS, and more.
     *
     * @param named further origins for all portals, such as {@code http://localhost:5173}
     */
    public TrustedOrigins(Hosts hosts, Set<String> named) {
        this.hosts = hosts;
        this.named = named.stream().map(TrustedOrigins::lower).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Whether an origin may call.
     *
     * @param host host name that it calls
     * @param origin as the browser states it (RFC 6454, 7)
     */
    public boolean trust(String host, String origin) {
        return named.contains(lower(origin))
                || secureHost(origin)
                        .filter(other -> hosts.ofOnePortal(host, other))
                        .isPresent();
    }

    /** The origin of an address as browsers write it. */
    public static String origin(String scheme, String host, int port) {
        var usual = scheme.equals("https") ? 443 : 80;
        return scheme + "://" + host + (port == usual ? "" : ":" + port);
    }

    private static Optional<String> secureHost(String origin) {
        try {
            var uri = URI.create(origin);
            var host = uri.getHost();
            return host != null && lower(origin).equals("https://" + lower(host))
                    ? Optional.of(host)
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
