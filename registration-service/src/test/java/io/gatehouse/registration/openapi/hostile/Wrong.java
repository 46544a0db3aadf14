package io.gatehouse.registration.openapi.hostile;

import java.util.List;
import java.util.Map;

/** Ids, headers and content types that no caller in its right mind sends. */
final class Wrong {
    /** Name nothing, wherever they stand. */
    static final List<String> IDS = List.of(
            "x",
            "00000000-0000-0000-0000-000000000000",
            "%00",
            "null",
            "%F0%9F%98%80",
            "1%20or%201=1",
            "'".repeat(300),
            "%",
            "%zz",
            "%ff",
            "{id}",
            "a%2Fb",
            "*");

    /** Lead elsewhere. */
    static final List<String> STEPS = List.of("..", "%2e%2e", "%2F", ";a=b", "", ".");

    static final List<Map.Entry<String, String>> HEADERS = List.of(
            Map.entry("Accept", "text/html"),
            Map.entry("Accept", "*/*;q=0"),
            Map.entry("Accept", "x"),
            Map.entry("Accept", "application/json;q=1, application/problem+json;q=0"),
            Map.entry("Accept", ""),
            Map.entry("Accept-Language", "xx-" + "y".repeat(500)),
            Map.entry("X-HTTP-Method-Override", "DELETE"),
            Map.entry("Prefer", "respond-async"),
            Map.entry("Prefer", "wait=-1, ;;"),
            Map.entry("Idempotency-Key", "k".repeat(3000)),
            Map.entry("X-Portal-ID", "x"),
            Map.entry("X-Portal-ID", ""),
            Map.entry("X-Forwarded-For", "x, y"),
            Map.entry("X-Forwarded-Proto", "gopher"),
            Map.entry("X-Forwarded-Host", "a b"),
            Map.entry("Origin", "null"),
            Map.entry("Origin", "https://evil.example"),
            Map.entry("traceparent", "00-zz"),
            Map.entry("Range", "bytes=9-1"),
            Map.entry("If-None-Match", "*"),
            Map.entry("If-Modified-Since", "x"),
            Map.entry("Content-Encoding", "br"),
            Map.entry("X-Long", "z".repeat(9000)));
    static final List<String> TYPES = List.of(
            "text/plain",
            "application/xml",
            "application/json;charset=x",
            "x",
            "",
            "application/x-www-form-urlencoded",
            "multipart/form-data; boundary=x",
            "application/json/json",
            "*/*");
    static final List<String> KEYS = List.of(
            "",
            "Bearer",
            "Bearer ",
            "Bearer a b",
            "Bearer kpat_x",
            "Basic eDp5",
            "Basic %%",
            "bearer x.y.z",
            "Bearer eyJhbGciOiJub25lIn0.e30.",
            "Bearer " + "x".repeat(4000),
            "Digest x");
    static final List<String> COOKIES = List.of(
            "portalaccesstoken=",
            "portalaccesstoken=x; portalrefreshtoken=y",
            "portalaccesstoken",
            "=",
            "a=\"b; c",
            ";;;",
            "portalaccesstoken=" + "x".repeat(4000),
            "portalaccesstoken=%00; portalaccesstoken=z");

    private Wrong() {}
}
