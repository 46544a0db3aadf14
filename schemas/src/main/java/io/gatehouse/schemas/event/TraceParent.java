package io.gatehouse.schemas.event;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * The trace that the current thread works for, carried from HTTP requests into events and on through every service. Kept in
 * the logging context, so that log lines show it too.
 *
 * @see <a href="https://www.w3.org/TR/trace-context/#traceparent-header">W3C Trace Context</a>
 */
public final class TraceParent {
    /** Name of the header and of the key in the logging context. */
    public static final String NAME = "traceparent";

    private static final Pattern FORM = Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private TraceParent() {}

    /** The trace of the current thread; null when there is none. */
    public static @Nullable String current() {
        return MDC.get(NAME);
    }

    /** The 32 hexadecimal digits that name the trace; null for null. */
    public static @Nullable String traceId(@Nullable String traceParent) {
        return traceParent == null ? null : traceParent.substring(3, 35);
    }

    /**
     * Makes a trace the current thread's until the scope is closed.
     *
     * @param given value from outside; anything but a valid trace context starts a new trace
     */
    public static Scope enter(@Nullable String given) {
        return new Scope(given != null && FORM.matcher(given).matches() ? given : fresh());
    }

    private static String fresh() {
        var ids = new byte[24];
        RANDOM.nextBytes(ids);
        ids[0] |= 1;
        ids[16] |= 1;
        var hex = HexFormat.of().formatHex(ids);
        return "00-" + hex.substring(0, 32) + "-" + hex.substring(32) + "-01";
    }

    /** Time during which a thread works for a trace; ends with {@link #close()}. */
    public static final class Scope implements AutoCloseable {
        private final @Nullable String before = MDC.get(NAME);

        private Scope(String traceParent) {
            MDC.put(NAME, traceParent);
        }

        @Override
        public void close() {
            if (before == null) {
                MDC.remove(NAME);
            } else {
                MDC.put(NAME, before);
            }
        }
    }
}
