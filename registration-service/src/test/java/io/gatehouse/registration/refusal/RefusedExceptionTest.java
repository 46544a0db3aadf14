package io.gatehouse.registration.refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.gatehouse.registration.refusal.Reason.Kind;
import org.junit.jupiter.api.Test;

class RefusedExceptionTest {
    @Test
    void aWrongRequestIsToldBeforeAConflict() {
        var checks = new Checks()
                .that(false, Reason.conflict("name", "taken"))
                .atMost("description", 3, "long")
                .required("name", " ");

        var refused = catchThrowableOfType(RefusedException.class, checks::refuseIfAny);

        assertThat(refused.kind()).isEqualTo(Kind.INVALID);
        assertThat(refused.reasons()).extracting(Reason::rule).containsExactly(null, "max_length", "required");
    }

    @Test
    void nothingWrongIsNoRefusal() {
        new Checks()
                .required("name", "n")
                .atLeast("name", 1, "n")
                .atMost("name", 1, null)
                .refuseIfAny();
    }
}
