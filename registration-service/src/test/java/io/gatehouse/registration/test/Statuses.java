package io.gatehouse.registration.test;

import io.gatehouse.registration.approval.ApprovalStatus;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** The four statuses of developers and registrations. */
public final class Statuses {
    private Statuses() {}

    /** From each one to each one, itself included. */
    public static Stream<Arguments> changes() {
        return ApprovalStatus.texts().stream()
                .flatMap(from -> ApprovalStatus.texts().stream().map(to -> Arguments.of(from, to)));
    }
}
