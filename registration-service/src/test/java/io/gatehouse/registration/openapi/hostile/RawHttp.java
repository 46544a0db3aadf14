package io.gatehouse.registration.openapi.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Sends requests byte by byte, so that nothing between test and service mends them. */
final class RawHttp {
    private static final Pattern CONTENT_TYPE = Pattern.compile("(?im)^content-type: *(.*?)\r?$");

    private final int port;

    /** What came back. */
    record Answer(int status, @Nullable String contentType, String body) {}

    RawHttp(int port) {
        this.port = port;
    }

    Answer send(Request request) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(30_000);
            write(socket, request);
            return answer(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(request.toString(), e);
        }
    }

    private static void write(Socket socket, Request request) throws IOException {
        var head = new StringBuilder(request.method() + " " + request.target() + " HTTP/1.0\r\nHost: localhost\r\n");
        request.headers()
                .forEach((name, value) ->
                        head.append(name).append(": ").append(value).append("\r\n"));
        head.append("Content-Length: ").append(request.body().length).append("\r\n\r\n");
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head.toString().getBytes(StandardCharsets.ISO_8859_1));
        bytes.writeBytes(request.body());
        try {
            socket.getOutputStream().write(bytes.toByteArray());
        } catch (IOException e) {
            // Refused before it was read; the answer says why.
        }
    }

    private static Answer answer(String response) throws IOException {
        var parts = response.split("\r\n\r\n", 2);
        if (parts.length < 2) {
            throw new IOException("no answer: " + response);
        }
        var type = CONTENT_TYPE.matcher(parts[0]);
        return new Answer(Integer.parseInt(parts[0].substring(9, 12)), type.find() ? type.group(1) : null, parts[1]);
    }
}
