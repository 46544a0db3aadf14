package io.gatehouse.audit.delivery;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How one attempt to send ended. */
public sealed interface SendOutcome {
    /** HTTP status; 0 when there was no answer. */
    int status();

    /** What the other side said, or why there was no answer; for people. */
    String message();

    /** A name for metrics. */
    String label();

    /** 2xx: the endpoint has the batch. */
    record Accepted(int status, String message) implements SendOutcome {
        @Override
        public String label() {
            return "accepted";
        }
    }

    /** 410: the endpoint wants no more. */
    record Gone(String message) implements SendOutcome {
        @Override
        public int status() {
            return 410;
        }

        @Override
        public String label() {
            return "gone";
        }
    }

    /**
     * Any other answer; to be tried again.
     *
     * @param retryAfter how long the endpoint asks to wait; null if it does not say
     */
    record Refused(int status, String message, @Nullable Duration retryAfter) implements SendOutcome {
        @Override
        public String label() {
            return "refused";
        }
    }

    /** No answer; to be tried again. */
    record Unreachable(String message) implements SendOutcome {
        @Override
        public int status() {
            return 0;
        }

        @Override
        public String label() {
            return "unreachable";
        }
    }
}
