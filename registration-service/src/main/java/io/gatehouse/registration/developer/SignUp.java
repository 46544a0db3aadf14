package io.gatehouse.registration.developer;

import io.gatehouse.registration.approval.ApprovalStatus;
import io.gatehouse.registration.refusal.Checks;
import io.gatehouse.registration.refusal.Reason;
import io.gatehouse.registration.refusal.RefusedException;
import io.gatehouse.registration.site.Site;
import io.gatehouse.registration.transaction.Transactions;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Lets someone become a developer of a portal. May be repeated: a second sign-up with the same address looks the same from
 * outside, so that nobody learns who is known here, or unwelcome; the mail tells whoever has the address.
 */
public class SignUp {
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@]+@[^\\s@.]+(\\.[^\\s@.]+)+");
    private static final int LONGEST_ADDRESS = 250;
    private static final int LONGEST_NAME = 256;

    private final Developers developers;
    private final RecoverAccess access;
    private final Mails mails;
    private final Transactions transactions;
    private final Clock clock;

    public SignUp(Developers developers, RecoverAccess access, Mails mails, Transactions transactions, Clock clock) {
        this.developers = developers;
        this.access = access;
        this.mails = mails;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Adds the developer and sends the mail that proves the address.
     *
     * @throws RefusedException if the address or name is not usable
     * @throws MailUnavailableException if the mail could not be sent; signing up again sends it
     */
    public void signUp(Site site, @Nullable String email, @Nullable String fullName) {
        var address = email == null ? "" : email.strip();
        checked(email)
                .required("full_name", fullName)
                .atMost("full_name", LONGEST_NAME, fullName)
                .refuseIfAny();
        var name = fullName == null ? "" : fullName.strip();
        welcome(transactions.inOne(() -> findOrAdd(site, address, name)));
    }

    /** Notes what stands against an e-mail address; blanks around it do not. */
    static Checks checked(@Nullable String email) {
        return new Checks()
                .required("email", email)
                .that(
                        email == null || isAddress(email.strip()),
                        Reason.invalid("email", "invalid", "must be an e-mail address"))
                .atMost("email", LONGEST_ADDRESS, email);
    }

    /** Whether a text looks like an e-mail address. */
    public static boolean isAddress(String text) {
        return ADDRESS.matcher(text).matches();
    }

    private Developer findOrAdd(Site site, String email, String fullName) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var status = site.autoApproveDevelopers() ? ApprovalStatus.APPROVED : ApprovalStatus.PENDING;
        var fresh = new Developer(UUID.randomUUID(), site.portalId(), email, fullName, status, now, now);
        return developers.add(fresh)
                ? fresh
                : developers.byEmail(site.portalId(), email).orElse(fresh);
    }

    private void welcome(Developer developer) {
        switch (developer.status()) {
            case APPROVED, PENDING -> {
                if (developers.passwordHash(developer.id()) == null) {
                    mails.verifyAddress(developer, access.link(developer, Links.Purpose.VERIFY_EMAIL));
                } else {
                    mails.alreadySignedUp(developer);
                }
            }
            case REVOKED, REJECTED -> mails.notWelcome(developer);
        }
    }
}
