package io.gatehouse.registration.developer;

import io.gatehouse.registration.developer.Links.Purpose;
import io.gatehouse.registration.refusal.Checks;
import io.gatehouse.registration.refusal.Reason;
import io.gatehouse.registration.refusal.RefusedException;
import io.gatehouse.registration.transaction.Transactions;
import io.gatehouse.schemas.sealed.Secret;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Gives a password to whoever reads the mail of an address: the first one, or a new one when it was forgotten. */
public class RecoverAccess {
    private static final Map<Purpose, Duration> LIFETIMES =
            Map.of(Purpose.VERIFY_EMAIL, Duration.ofDays(7), Purpose.RESET_PASSWORD, Duration.ofHours(1));

    /**
     * An address that is proven.
     *
     * @param token lets its bearer choose a password once
     */
    public record Verified(String email, Secret token) {}

    private final Developers developers;
    private final Links links;
    private final Sessions sessions;
    private final Passwords passwords;
    private final Mails mails;
    private final Transactions transactions;
    private final Clock clock;
    private final Executor background;

    public RecoverAccess(
            Developers developers,
            Links links,
            Sessions sessions,
            Passwords passwords,
            Mails mails,
            Transactions transactions,
            Clock clock,
            Executor background) {
        this.developers = developers;
        this.links = links;
        this.sessions = sessions;
        this.passwords = passwords;
        this.mails = mails;
        this.transactions = transactions;
        this.clock = clock;
        this.background = background;
    }

    /** A new token; earlier ones of the same purpose stop working. */
    Secret link(Developer developer, Purpose purpose) {
        var token = Tokens.link();
        var ends = clock.instant().plus(LIFETIMES.getOrDefault(purpose, Duration.ZERO));
        transactions.run(() -> links.add(Tokens.sha256(token), developer.id(), purpose, ends));
        return token;
    }

    /**
     * Sends a link if someone of that address may have one; says nothing about whether anyone does. The caller never waits for
     * more than the check of the address, so that its time tells nothing either.
     */
    public void forgotten(UUID portalId, @Nullable String email) {
        SignUp.checked(email).refuseIfAny();
        if (email != null) {
            background.execute(() -> developers
                    .byEmail(portalId, email.strip())
                    .ifPresent(developer -> mails.resetPassword(developer, link(developer, Purpose.RESET_PASSWORD))));
        }
    }

    /**
     * Takes the token of a mail; the address is proven.
     *
     * @throws RefusedException if there is no such token, or it was used, or is too old
     */
    public Verified verify(@Nullable UUID token) {
        return transactions.inOne(() -> {
            var developer = spend(token, Purpose.VERIFY_EMAIL);
            return new Verified(developer.email(), link(developer, Purpose.RESET_PASSWORD));
        });
    }

    /**
     * Sets a password and ends all sessions.
     *
     * @throws RefusedException if the password or the token cannot be used
     */
    public void reset(@Nullable UUID token, @Nullable Secret password) {
        new Checks()
                .add(PasswordRules.broken(password))
                .required("token", token)
                .refuseIfAny();
        var hash = passwords.hash(password == null ? new Secret("") : password);
        transactions.run(() -> {
            var developer = spend(token, Purpose.RESET_PASSWORD);
            PasswordRules.refuseOwnName(password, developer);
            developers.setPasswordHash(developer.id(), hash, clock.instant());
            sessions.endAllOf(developer.id());
        });
    }

    private Developer spend(@Nullable UUID token, Purpose purpose) {
        if (token == null) {
            throw new RefusedException(Reason.required("token"));
        }
        var link = links.find(Tokens.sha256(new Secret(token.toString())), purpose)
                .orElseThrow(() -> RefusedException.notFound("token"));
        if (link.spent() || !link.expiresAt().isAfter(clock.instant())) {
            throw RefusedException.gone("token", "The token has expired");
        }
        links.spend(link.tokenSha256(), clock.instant());
        return developers.byId(link.developerId()).orElseThrow(() -> RefusedException.notFound("token"));
    }
}
