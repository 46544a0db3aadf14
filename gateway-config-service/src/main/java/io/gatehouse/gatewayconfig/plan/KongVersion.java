package io.gatehouse.gatewayconfig.plan;

import java.util.Comparator;
import java.util.regex.Pattern;

/** A release of Kong, as far as the names of plugin fields depend on it. */
public record KongVersion(int major, int minor) implements Comparable<KongVersion> {
    /** Assumed where a gateway cannot be asked: the oldest one whose published schemas the plans are held to. */
    public static final KongVersion ASSUMED = new KongVersion(3, 10);

    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,4})\\.(\\d{1,4})([.+-].*)?");
    private static final Comparator<KongVersion> ORDER =
            Comparator.comparingInt(KongVersion::major).thenComparingInt(KongVersion::minor);

    /**
     * Reads what a gateway says of itself, such as 3.9.1 or 3.10.0.2-enterprise-edition.
     *
     * @throws IllegalArgumentException if it does not begin with two numbers
     */
    public static KongVersion parse(String text) {
        var numbers = NUMBERS.matcher(text);
        if (!numbers.matches()) {
            throw new IllegalArgumentException("Kong version '" + text + "' (expected: such as 3.10)");
        }
        return new KongVersion(Integer.parseInt(numbers.group(1)), Integer.parseInt(numbers.group(2)));
    }

    boolean isAtLeast(int otherMajor, int otherMinor) {
        return compareTo(new KongVersion(otherMajor, otherMinor)) >= 0;
    }

    @Override
    public int compareTo(KongVersion other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor;
    }
}
