package io.gatehouse.registration.sso;

import io.gatehouse.registration.approval.ApprovalStatus;
import io.gatehouse.registration.developer.Developer;
import io.gatehouse.registration.developer.Developers;
import io.gatehouse.registration.identityprovider.GroupMappings;
import io.gatehouse.registration.identityprovider.SignInRules;
import io.gatehouse.registration.refusal.Checks;
import io.gatehouse.registration.site.Site;
import io.gatehouse.registration.transaction.Transactions;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Finds the developer behind an identity, or makes one as signing up would. An account that is there already is taken for the
 * same person's only if the provider vouches for the address; an address that it calls unproven makes no account either.
 */
public class RecogniseDeveloper {
    private static final int LONGEST_ADDRESS = 250;
    private static final int LONGEST_NAME = 255;

    private final Developers developers;
    private final Identities identities;
    private final SignInRules.Store rules;
    private final GroupMappings groups;
    private final Transactions transactions;
    private final Clock clock;

    public RecogniseDeveloper(
            Developers developers,
            Identities identities,
            SignInRules.Store rules,
            GroupMappings groups,
            Transactions transactions,
            Clock clock) {
        this.developers = developers;
        this.identities = identities;
        this.rules = rules;
        this.groups = groups;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * The developer, whatever his status; in the teams that his groups lead to, where the portal goes by groups.
     *
     * @throws SsoRefusedException if he cannot be told from someone else
     */
    public Developer recognise(Site site, Identity identity) {
        return transactions.inOne(() -> {
            var developer = known(site, identity).orElseGet(() -> introduce(site, identity));
            if (rules.of(site.portalId()).teamsByGroups()) {
                groups.follow(site.portalId(), developer.id(), identity.groups());
            }
            return developer;
        });
    }

    private Optional<Developer> known(Site site, Identity identity) {
        return identities.developer(site.portalId(), identity).flatMap(developers::byId);
    }

    /** Looks once more when the address is taken: by the same person, in another window, a moment ago. */
    private Developer introduce(Site site, Identity identity) {
        var email = address(identity);
        var fresh = fresh(site, email, identity);
        if (!developers.add(fresh)) {
            return known(site, identity).orElseGet(() -> linked(site, present(site, email, identity), identity));
        }
        return linked(site, fresh, identity);
    }

    private Developer linked(Site site, Developer developer, Identity identity) {
        identities.link(site.portalId(), identity, developer.id());
        return developer;
    }

    private Developer present(Site site, String email, Identity identity) {
        if (!Boolean.TRUE.equals(identity.emailVerified())) {
            throw new SsoRefusedException(
                    SsoProblem.ACCOUNT_EXISTS, "the provider does not say that the address of an account is verified");
        }
        return developers.byEmail(site.portalId(), email).orElseThrow();
    }

    private static String address(Identity identity) {
        var email = identity.email();
        if (email == null
                || email.isBlank()
                || email.length() > LONGEST_ADDRESS
                || !Checks.isStorable(email)
                || Boolean.FALSE.equals(identity.emailVerified())) {
            throw new SsoRefusedException(
                    SsoProblem.EMAIL_NOT_VERIFIED, "the provider gives no usable, verified e-mail address");
        }
        return email.strip();
    }

    private Developer fresh(Site site, String email, Identity identity) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var name = Objects.requireNonNullElse(identity.name(), email);
        return new Developer(
                UUID.randomUUID(),
                site.portalId(),
                email,
                Checks.isStorable(name) && !name.isBlank() && name.length() <= LONGEST_NAME ? name : email,
                site.autoApproveDevelopers() ? ApprovalStatus.APPROVED : ApprovalStatus.PENDING,
                now,
                now);
    }
}
