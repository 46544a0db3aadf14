package io.gatehouse.registration.portal;

import java.util.Optional;

/** What the outside says about a host name. Answers within a bounded time. */
public interface HostNames {
    /** The name that it is an alias of, without a dot at the end; empty for none, and when nobody answered in time. */
    Optional<String> aliasOf(String host);

    /** Whether the host shows a certificate that is valid for its name; false also when nobody answered in time. */
    boolean hasCertificate(String host);
}
