package io.gatehouse.registration.approval;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Status of a developer or a registration. An administrator may set each of the four at any time, since Konnect's API
 * publishes no other rule; setting what is there already changes nothing and is no event.
 *
 * <table>
 * <caption>What follows from a change to the status in the first column</caption>
 * <tr><th>to</th><th>from any other: a registration</th><th>from any other: a developer</th></tr>
 * <tr><td>pending</td><td>calls are refused; RegistrationRequested</td><td>cannot sign in; open sessions end</td></tr>
 * <tr><td>approved</td><td>calls are let through; RegistrationApproved</td><td>may sign in</td></tr>
 * <tr><td>rejected</td><td>calls are refused; RegistrationRejected</td><td>cannot sign in or sign up again</td></tr>
 * <tr><td>revoked</td><td>calls are refused; RegistrationRevoked</td><td>cannot sign in or sign up again</td></tr>
 * </table>
 *
 * <p>A developer is told of each change by mail.
 *
 * <p>A developer's credentials go on working whatever the developer's status: take the registrations away as well.
 */
public enum ApprovalStatus {
    APPROVED,
    PENDING,
    REVOKED,
    REJECTED;

    /** As the APIs spell it. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The status of that spelling; empty for another text. */
    public static Optional<ApprovalStatus> of(String text) {
        return Arrays.stream(values())
                .filter(status -> status.text().equals(text))
                .findFirst();
    }

    /** All spellings. */
    public static List<String> texts() {
        return Arrays.stream(values()).map(ApprovalStatus::text).toList();
    }
}
