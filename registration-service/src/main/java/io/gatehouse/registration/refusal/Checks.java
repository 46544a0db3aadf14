package io.gatehouse.registration.refusal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects everything that is wrong with the fields of a request. */
public final class Checks {
    private final List<Reason> reasons = new ArrayList<>();

    /** Notes a field that must be given and is not. */
    public Checks required(String field, @Nullable Object value) {
        if (value == null || (value instanceof String text && text.isBlank())) {
            reasons.add(Reason.required(field));
        }
        return this;
    }

    /** Notes a text above its greatest length, or one that no database keeps; null is fine. */
    public Checks atMost(String field, int most, @Nullable String value) {
        if (value != null && value.codePointCount(0, value.length()) > most) {
            reasons.add(Reason.tooLong(field, most));
        }
        return storable(field, value);
    }

    /** Notes a text with NUL or half a surrogate pair, which no database keeps; null is fine. */
    public Checks storable(String field, @Nullable String value) {
        return that(
                value == null || isStorable(value),
                Reason.invalid(field, "invalid", field + " must not contain NUL or broken characters"));
    }

    /** Whether a text can be kept, and looked for. */
    public static boolean isStorable(String text) {
        return text.codePoints()
                .noneMatch(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
    }

    /** Notes a list with too many items. */
    public Checks atMostItems(String field, int most, Collection<?> items) {
        return that(items.size() <= most, Reason.tooMany(field, most));
    }

    /** Notes a text below its smallest length; null is fine. */
    public Checks atLeast(String field, int least, @Nullable String value) {
        if (value != null && value.codePointCount(0, value.length()) < least) {
            reasons.add(Reason.tooShort(field, least));
        }
        return this;
    }

    /** Notes a reason unless the condition holds. */
    public Checks that(boolean holds, Reason otherwise) {
        if (!holds) {
            reasons.add(otherwise);
        }
        return this;
    }

    public Checks add(List<Reason> more) {
        reasons.addAll(more);
        return this;
    }

    public List<Reason> reasons() {
        return List.copyOf(reasons);
    }

    /**
     * Ends the request if anything was noted.
     *
     * @throws RefusedException with everything noted, if anything was
     */
    public void refuseIfAny() {
        RefusedException.throwIfAny(reasons);
    }
}
