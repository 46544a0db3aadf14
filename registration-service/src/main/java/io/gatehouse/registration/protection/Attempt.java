package io.gatehouse.registration.protection;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;

/**
 * Someone tries something with an account.
 *
 * @param email address of the account, whether or not there is one
 * @param network where the request came from, see {@link #of}
 */
public record Attempt(UUID portalId, String email, String network) {
    private static final int PREFIX_BYTES = 8;

    /**
     * An attempt from an IP address. Of an IPv6 address the first 64 bits count, since whoever has one has all that begin so.
     *
     * @param address as the request carries it; anything else counts as it stands
     */
    public static Attempt of(UUID portalId, String email, String address) {
        return new Attempt(portalId, email.strip().toLowerCase(Locale.ROOT), network(address));
    }

    String account() {
        return portalId + " " + email;
    }

    private static String network(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            return InetAddress.getByName(address) instanceof Inet6Address six
                    ? HexFormat.of().formatHex(six.getAddress(), 0, PREFIX_BYTES)
                    : address;
        } catch (UnknownHostException e) {
            return address; // a text with a colon is never looked up, so this one is no address
        }
    }
}
