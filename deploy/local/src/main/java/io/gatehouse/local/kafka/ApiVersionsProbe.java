package io.gatehouse.local.kafka;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/**
 * Asks a broker which requests it knows, the first request of every Kafka client, without the weight of one.
 *
 * @see <a href="https://kafka.apache.org/protocol#The_Messages_ApiVersions">Kafka protocol, ApiVersions version 0</a>
 */
final class ApiVersionsProbe {
    private static final short API_VERSIONS = 18;
    private static final short VERSION = 0;
    private static final int CORRELATION = 4711;
    private static final short NO_CLIENT_ID = -1;
    private static final int REQUEST_BYTES = 10;
    private static final int LIMIT_MILLIS = 3000;

    private ApiVersionsProbe() {}

    /** Whether a broker answers at 127.0.0.1, without error, within three seconds. */
    static boolean answers(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), LIMIT_MILLIS);
            socket.setSoTimeout(LIMIT_MILLIS);
            ask(new DataOutputStream(socket.getOutputStream()));
            return understood(new DataInputStream(socket.getInputStream()));
        } catch (IOException e) {
            return false;
        }
    }

    private static void ask(DataOutputStream out) throws IOException {
        out.writeInt(REQUEST_BYTES);
        out.writeShort(API_VERSIONS);
        out.writeShort(VERSION);
        out.writeInt(CORRELATION);
        out.writeShort(NO_CLIENT_ID);
        out.flush();
    }

    private static boolean understood(DataInputStream in) throws IOException {
        in.readInt();
        return in.readInt() == CORRELATION && in.readShort() == 0;
    }
}
