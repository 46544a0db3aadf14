package io.gatehouse.registration.accesstoken.command;

import io.gatehouse.registration.accesstoken.ManageTokens;
import io.gatehouse.schemas.access.AccessToken;
import io.gatehouse.schemas.access.AccessTokenTable.Listed;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** {@code token create|list|revoke|delete}: what a new token is goes to the output alone, everything else is said beside it. */
public final class TokenCommand {
    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    private static final String HELP = """
            Makes, lists and takes back bearer tokens of the management APIs.

              token create --name NAME --role ROLE [--role ROLE]... [--expires WHEN] [--system]
                  prints the new token once; it is kept only as a digest
                  ROLE     a role as Konnect names it, such as "DCR Creator"; admin for everything,
                           viewer for reading everything
                  WHEN     a time from now such as 90d, or an instant such as 2027-01-31T00:00:00Z
                  --system for a machine (spat_...) and not a person (kpat_...)
              token list
              token revoke ID
                  from now on the token is refused; it stays in the list
              token delete ID
                  the same, and it is forgotten
            """;

    private final PrintStream out;
    private final PrintStream err;

    /**
     * @param out takes what was asked for
     * @param err takes everything else
     */
    public TokenCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /**
     * Does what the words on the command line ask for.
     *
     * @param tokens asked for only when the words make sense
     * @return exit code: 0 when it was done, 1 when not, 2 when the words make no sense
     */
    public int run(String[] words, Supplier<ManageTokens> tokens) {
        try {
            return switch (TokenArguments.of(words, Clock.systemUTC())) {
                case TokenArguments.Help help -> say(HELP);
                case TokenArguments.Create create -> create(create, tokens.get());
                case TokenArguments.ListAll all -> list(tokens.get());
                case TokenArguments.Revoke revoke -> change(revoke.id(), "revoked", tokens.get()::revoke);
                case TokenArguments.Delete delete -> change(delete.id(), "deleted", tokens.get()::delete);
            };
        } catch (IllegalArgumentException e) {
            err.println("token: " + e.getMessage() + "; more with --help");
            return MISUSED;
        }
    }

    private int say(String text) {
        out.print(text);
        return DONE;
    }

    private int create(TokenArguments.Create asked, ManageTokens tokens) {
        var made = tokens.create(asked.name(), asked.roles(), asked.system(), asked.expires());
        err.println("Made " + made.token().id() + " \"" + made.token().name() + "\" with "
                + made.token().roles() + ". This is shown only once:");
        out.println(made.text());
        return DONE;
    }

    private int list(ManageTokens tokens) {
        tokens.list().forEach(listed -> out.println(line(listed)));
        return DONE;
    }

    private static String line(Listed listed) {
        var token = listed.token();
        return String.join(
                "  ",
                token.id().toString(),
                token.system() ? "system" : "personal",
                state(token),
                "created " + token.createdAt(),
                "used " + orNever(listed.lastUsedAt()),
                '"' + token.name() + '"',
                token.roles().toString());
    }

    private static String state(AccessToken token) {
        return token.revokedAt() == null ? "expires " + orNever(token.expiresAt()) : "revoked " + token.revokedAt();
    }

    private static String orNever(@Nullable Instant instant) {
        return instant == null ? "never" : instant.toString();
    }

    private int change(UUID id, String done, Predicate<UUID> change) {
        var found = change.test(id);
        err.println(found ? id + " is " + done : "no token " + id);
        return found ? DONE : FAILED;
    }
}
