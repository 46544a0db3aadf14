package io.gatehouse.schemas.outbound;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;

/**
 * Keeps calls to hosts that a caller of the API has named away from what only this machine and its neighbours can reach:
 * loopback, private, link-local and metadata addresses. To be asked by the HTTP client in place of its own name resolution,
 * so that the address that was looked at is the one that is connected to, whatever the name resolves to a moment later.
 *
 * @see <a href="https://www.iana.org/assignments/iana-ipv4-special-registry">IANA, special addresses of IPv4</a>
 * @see <a href="https://www.iana.org/assignments/iana-ipv6-special-registry">IANA, special addresses of IPv6</a>
 */
public final class AddressGuard {
    private static final List<AddressBlock> SPECIAL_V4 = List.of(
            new AddressBlock(0x00000000, 8), // this network
            new AddressBlock(0x0a000000, 8), // private
            new AddressBlock(0x64400000, 10), // carrier-grade NAT
            new AddressBlock(0x7f000000, 8), // loopback
            new AddressBlock(0xa9fe0000, 16), // link-local, metadata of clouds
            new AddressBlock(0xac100000, 12), // private
            new AddressBlock(0xc0000000, 24), // protocol assignments
            new AddressBlock(0xc0000200, 24), // documentation
            new AddressBlock(0xc0586300, 24), // 6to4 relays
            new AddressBlock(0xc0a80000, 16), // private
            new AddressBlock(0xc6120000, 15), // benchmarks
            new AddressBlock(0xc6336400, 24), // documentation
            new AddressBlock(0xcb007100, 24), // documentation
            new AddressBlock(0xe0000000, 3)); // multicast, reserved, broadcast

    /** Everything outside is loopback, unique local, link-local, multicast, or a way to write or reach an IPv4 address. */
    private static final AddressBlock GLOBAL_V6 = new AddressBlock(0x20000000, 3);

    private static final List<AddressBlock> SPECIAL_V6 = List.of(
            new AddressBlock(0x20010000, 23), // protocol assignments, Teredo
            new AddressBlock(0x20010db8, 32), // documentation
            new AddressBlock(0x20020000, 16), // 6to4
            new AddressBlock(0x3fff0000, 20)); // documentation

    private final boolean privateToo;

    private AddressGuard(boolean privateToo) {
        this.privateToo = privateToo;
    }

    /** Lets public addresses through, and no others. */
    public static AddressGuard publicOnly() {
        return new AddressGuard(false);
    }

    /** Lets every address through; for installations whose callers may reach the neighbours anyway. */
    public static AddressGuard open() {
        return new AddressGuard(true);
    }

    /**
     * The addresses of a host that may be called.
     *
     * @param host a name, or an address as text
     * @throws UnknownHostException if there is no such host
     * @throws RefusedAddressException if it has none but refused addresses
     */
    public InetAddress[] resolve(String host) throws UnknownHostException {
        var all = InetAddress.getAllByName(host);
        var allowed = Stream.of(all).filter(this::allows).toArray(InetAddress[]::new);
        if (allowed.length == 0) {
            throw new RefusedAddressException(host);
        }
        return allowed;
    }

    /** Whether this address may be called. IPv6 addresses that hold one of IPv4 arrive here as the latter. */
    public boolean allows(InetAddress address) {
        return privateToo || (address instanceof Inet4Address ? isPublicV4(address) : isPublicV6(address));
    }

    private static boolean isPublicV4(InetAddress address) {
        return SPECIAL_V4.stream().noneMatch(block -> block.holds(address));
    }

    private static boolean isPublicV6(InetAddress address) {
        return GLOBAL_V6.holds(address) && SPECIAL_V6.stream().noneMatch(block -> block.holds(address));
    }
}
