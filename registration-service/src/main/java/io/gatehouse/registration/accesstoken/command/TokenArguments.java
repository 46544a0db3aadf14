package io.gatehouse.registration.accesstoken.command;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.convert.DurationStyle;

/** What the command line asks for. */
sealed interface TokenArguments {
    record Create(
            String name,
            Set<String> roles,
            boolean system,
            @Nullable Instant expires) implements TokenArguments {}

    record ListAll() implements TokenArguments {}

    record Revoke(UUID id) implements TokenArguments {}

    record Delete(UUID id) implements TokenArguments {}

    record Help() implements TokenArguments {}

    /**
     * Reads the words after {@code token}.
     *
     * @throws IllegalArgumentException if they make no sense; its message says what was expected
     */
    static TokenArguments of(String[] words, Clock clock) {
        var all = Arrays.asList(words);
        if (all.isEmpty() || all.contains("--help") || all.contains("-h")) {
            return new Help();
        }
        var rest = all.subList(1, all.size()).iterator();
        return switch (all.getFirst()) {
            case "create" -> create(rest, clock);
            case "list" -> last(new ListAll(), rest);
            case "revoke" -> last(new Revoke(id(rest)), rest);
            case "delete" -> last(new Delete(id(rest)), rest);
            default -> throw unexpected(all.getFirst(), "create, list, revoke or delete");
        };
    }

    private static TokenArguments create(Iterator<String> words, Clock clock) {
        var name = "";
        var roles = new LinkedHashSet<String>();
        var system = false;
        Instant expires = null;
        while (words.hasNext()) {
            var option = words.next();
            switch (option) {
                case "--name" -> name = value(option, words);
                case "--role" -> roles.add(value(option, words));
                case "--expires" -> expires = expiry(value(option, words), clock);
                case "--system" -> system = true;
                default -> throw unexpected(option, "--name, --role, --expires or --system");
            }
        }
        if (name.isBlank() || name.length() > 255 || roles.isEmpty()) {
            throw new IllegalArgumentException("--name (1 to 255 characters) and at least one --role are needed");
        }
        return new Create(name, roles, system, expires);
    }

    private static Instant expiry(String text, Clock clock) {
        try {
            return text.contains("T") && !text.startsWith("P")
                    ? Instant.parse(text)
                    : clock.instant().plus(DurationStyle.detectAndParse(text));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "--expires " + text + " (expected: a time such as 90d or 12h, or 2027-01-31T00:00:00Z)", e);
        }
    }

    private static UUID id(Iterator<String> words) {
        var text = value("the token's id", words);
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw unexpected(text, "the token's id, see list");
        }
    }

    private static String value(String option, Iterator<String> words) {
        if (!words.hasNext()) {
            throw new IllegalArgumentException(option + " is missing its value");
        }
        return words.next();
    }

    private static TokenArguments last(TokenArguments arguments, Iterator<String> words) {
        if (words.hasNext()) {
            throw unexpected(words.next(), "nothing more");
        }
        return arguments;
    }

    private static IllegalArgumentException unexpected(String word, String expected) {
        return new IllegalArgumentException(word + " (expected: " + expected + ")");
    }
}
