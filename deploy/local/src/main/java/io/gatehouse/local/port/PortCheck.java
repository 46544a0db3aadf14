package io.gatehouse.local.port;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Collection;
import java.util.List;

/** Finds taken ports before anything is started. */
public final class PortCheck {
    private PortCheck() {}

    /** One sentence for each port that something else listens on: the number, who needs it, and the option to change it. */
    public static List<String> taken(Ports ports, Collection<Port> needed) {
        return needed.stream()
                .filter(port -> !free(ports.of(port)))
                .map(port -> "port " + ports.of(port) + " is taken; " + port.part() + " needs it (" + port.purpose()
                        + "). Another one: " + port.option() + " NUMBER, or " + port.variable() + "=NUMBER")
                .toList();
    }

    private static boolean free(int port) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
