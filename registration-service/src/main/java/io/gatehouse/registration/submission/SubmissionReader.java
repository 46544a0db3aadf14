package io.gatehouse.registration.submission;

import io.gatehouse.registration.application.Details;
import io.gatehouse.registration.application.RequestApplication;
import io.gatehouse.registration.developer.Developer;
import io.gatehouse.registration.developer.Developers;
import io.gatehouse.registration.refusal.Checks;
import io.gatehouse.registration.refusal.Reason;
import io.gatehouse.registration.site.Site;
import io.gatehouse.registration.site.Sites;
import io.gatehouse.schemas.sealed.SealingKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads a submission: finds what it names, and notes everything that cannot be found or understood. */
class SubmissionReader {
    private static final int LONGEST_RECIPIENT = 4096;
    private static final int MOST_VERSIONS = 100;

    private final Sites sites;
    private final Developers developers;
    private final String organizationId;

    SubmissionReader(Sites sites, Developers developers, String organizationId) {
        this.sites = sites;
        this.developers = developers;
        this.organizationId = organizationId;
    }

    /**
     * What was read.
     *
     * @param site null if there is no such portal
     * @param wanted null if nobody could own it
     * @param reasons everything that stands against it so far
     */
    record Reading(
            @Nullable Site site,
            RequestApplication.@Nullable Wanted wanted,
            List<UUID> versionIds,
            List<Reason> reasons) {}

    Reading read(Submission submission) {
        var reasons = new ArrayList<Reason>();
        var organization = submission.organizationId();
        if (organization != null && !organization.equalsIgnoreCase(organizationId)) {
            reasons.add(Reason.invalid("organization_id", "invalid", "is not the organization of this installation"));
        }
        checkRecipient(submission.secretRecipient(), reasons);
        reasons.addAll(new Checks()
                .atMostItems("product_version_ids", MOST_VERSIONS, submission.productVersionIds())
                .reasons());
        var site = site(submission, reasons);
        var developer = site.flatMap(found -> developer(found, submission.developerEmail(), reasons));
        var strategyId = Optional.ofNullable(submission.strategyId())
                .flatMap(text -> id("auth_strategy_id", text, reasons))
                .orElse(null);
        var versionIds = submission.productVersionIds().stream()
                .limit(MOST_VERSIONS)
                .flatMap(text -> id("product_version_ids", text, reasons).stream())
                .distinct()
                .toList();
        var wanted = site.flatMap(found -> developer.map(owner -> wanted(submission, found, owner, strategyId)));
        return new Reading(site.orElse(null), wanted.orElse(null), versionIds, List.copyOf(reasons));
    }

    private static void checkRecipient(@Nullable String recipient, List<Reason> reasons) {
        if (recipient == null) {
            return;
        }
        if (recipient.length() > LONGEST_RECIPIENT) {
            reasons.add(Reason.tooLong("secret_recipient", LONGEST_RECIPIENT));
            return;
        }
        try {
            SealingKey.ofJwk(recipient);
        } catch (IllegalArgumentException e) {
            reasons.add(Reason.invalid(
                    "secret_recipient", "invalid", Objects.requireNonNullElse(e.getMessage(), "not a public EC key")));
        }
    }

    private Optional<Site> site(Submission submission, List<Reason> reasons) {
        var id = id("portal_id", submission.portalId(), reasons);
        var site = id.flatMap(sites::byId);
        if (id.isPresent() && site.isEmpty()) {
            reasons.add(Reason.invalid("portal_id", "missing_reference", "there is no such portal"));
        }
        return site;
    }

    private Optional<Developer> developer(Site site, String email, List<Reason> reasons) {
        var developer = Optional.of(email.strip())
                .filter(Checks::isStorable)
                .flatMap(address -> developers.byEmail(site.portalId(), address))
                .filter(Developer::isApproved);
        if (developer.isEmpty()) {
            reasons.add(Reason.invalid(
                    "developer_email", "missing_reference", "is not the address of an approved developer"));
        }
        return developer;
    }

    private static Optional<UUID> id(String field, String text, List<Reason> reasons) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            reasons.add(Reason.invalid(field, "is_uuid", "must be a UUID"));
            return Optional.empty();
        }
    }

    private static RequestApplication.Wanted wanted(
            Submission submission, Site site, Developer developer, @Nullable UUID strategyId) {
        return new RequestApplication.Wanted(
                UUID.randomUUID(),
                site.portalId(),
                developer.id(),
                site.defaultStrategyId(),
                strategyId,
                new Details(
                        submission.name().strip(),
                        submission.description(),
                        submission.redirectUris(),
                        submission.referenceId(),
                        submission.scopes()),
                submission.secretRecipient());
    }
}
