package io.gatehouse.local.gateway.schema;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.HexFormat;
import java.util.Locale;

/** Request paths in the normal form that routes are compared with (RFC 3986, section 6, slashes merged). */
public final class UriPath {
    private static final String RESERVED = "!*'();:@&=+$,/?%#[]";
    private static final String SAFE = "!#$&'()*+,/:;=?@[]-_.~%";
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private UriPath() {}

    /** Decodes what need not be escaped, resolves dot segments and merges slashes. */
    public static String normalize(String path) {
        if (path.isEmpty()) {
            return path;
        }
        var decoded = decodeUnreserved(path);
        var kept = new ArrayDeque<String>();
        for (var segment : decoded.split("/", -1)) {
            switch (segment) {
                case "", "." -> {} // nothing to keep
                case ".." -> kept.pollLast();
                default -> kept.addLast(segment);
            }
        }
        var folder = decoded.matches(".*/(\\.{1,2})?");
        return "/" + String.join("/", kept) + (folder && !kept.isEmpty() ? "/" : "");
    }

    /** Escapes what may not stand in a request line. */
    public static String escape(String path) {
        var escaped = new StringBuilder();
        for (byte octet : path.getBytes(StandardCharsets.UTF_8)) {
            var safe = octet > 0 && (isAlphanumeric(octet) || SAFE.indexOf(octet) >= 0);
            escaped.append(safe ? String.valueOf((char) octet) : "%" + HEX.toHexDigits(octet));
        }
        return escaped.toString();
    }

    private static boolean isAlphanumeric(int octet) {
        return (octet >= '0' && octet <= '9') || (octet >= 'A' && octet <= 'Z') || (octet >= 'a' && octet <= 'z');
    }

    private static String decodeUnreserved(String path) {
        if (path.indexOf('%') < 0) {
            return path;
        }
        var octets = path.getBytes(StandardCharsets.UTF_8);
        var decoded = new ByteArrayOutputStream(octets.length);
        for (int i = 0; i < octets.length; i++) {
            if (octets[i] != '%' || !isEscape(octets, i)) {
                decoded.write(octets[i]);
                continue;
            }
            var hex = new String(octets, i + 1, 2, StandardCharsets.US_ASCII);
            var octet = HexFormat.fromHexDigits(hex);
            if (RESERVED.indexOf(octet) >= 0) {
                decoded.writeBytes(("%" + hex.toUpperCase(Locale.ROOT)).getBytes(StandardCharsets.US_ASCII));
            } else {
                decoded.write(octet);
            }
            i += 2;
        }
        return decoded.toString(StandardCharsets.UTF_8);
    }

    private static boolean isEscape(byte[] octets, int at) {
        return at + 2 < octets.length && HexFormat.isHexDigit(octets[at + 1]) && HexFormat.isHexDigit(octets[at + 2]);
    }
}
