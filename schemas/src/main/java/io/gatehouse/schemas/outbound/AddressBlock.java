package io.gatehouse.schemas.outbound;

import java.net.InetAddress;
import java.nio.ByteBuffer;

/**
 * A block of addresses; those of IPv6 are told apart by their first 32 bits, which is enough for every special block.
 *
 * @param prefix first 32 bits of an address
 * @param bits how many of them count, 1 to 32
 */
record AddressBlock(int prefix, int bits) {
    boolean holds(InetAddress address) {
        return ((ByteBuffer.wrap(address.getAddress()).getInt() ^ prefix) >>> (32 - bits)) == 0;
    }
}
