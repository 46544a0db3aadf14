package io.gatehouse.schemas.outbound;

import java.net.UnknownHostException;

/** The host has only addresses that must not be called; says which host, not which addresses it has. */
public class RefusedAddressException extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    RefusedAddressException(String host) {
        super(host + " has no public address (expected: one outside loopback, private and link-local ranges)");
    }
}
