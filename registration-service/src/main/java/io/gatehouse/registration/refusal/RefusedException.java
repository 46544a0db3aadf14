package io.gatehouse.registration.refusal;

import io.gatehouse.registration.refusal.Reason.Kind;
import java.util.Comparator;
import java.util.List;

/** A request cannot be done as it stands. Final; shown to whoever asked, so it never holds a secret. */
public class RefusedException extends RuntimeException {
    private final List<Reason> reasons;

    /**
     * Refuses for several reasons.
     *
     * @param reasons at least one
     */
    public RefusedException(List<Reason> reasons) {
        super(reasons.getFirst().text());
        this.reasons = List.copyOf(reasons);
    }

    public RefusedException(Reason reason) {
        this(List.of(reason));
    }

    /** What was asked for does not exist, or not for the caller. */
    public static RefusedException notFound(String what) {
        return new RefusedException(new Reason(Kind.NOT_FOUND, what, null, "Not Found", null));
    }

    /** What was presented is no longer valid. */
    public static RefusedException gone(String what, String text) {
        return new RefusedException(new Reason(Kind.GONE, what, null, text, null));
    }

    /** Ends the request if there is any reason. */
    public static void throwIfAny(List<Reason> reasons) {
        if (!reasons.isEmpty()) {
            throw new RefusedException(reasons);
        }
    }

    public List<Reason> reasons() {
        return reasons;
    }

    /** The kind that is told: a wrong request comes before a limit, a limit before a conflict. */
    public Kind kind() {
        return reasons.stream().map(Reason::kind).min(Comparator.naturalOrder()).orElseThrow();
    }
}
