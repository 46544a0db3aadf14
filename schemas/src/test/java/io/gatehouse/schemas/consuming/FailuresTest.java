package io.gatehouse.schemas.consuming;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.schemas.registry.RegistryUnavailableException;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.support.serializer.DeserializationException;
import org.springframework.messaging.MessagingException;

class FailuresTest {
    private static final byte[] BYTES = {1};

    @Test
    void bytesThatCannotBeReadLieInTheRecord() {
        var failure = wrapped(new SerializationException("first byte 1 (expected: magic byte 0)"));
        assertThat(DeadLetters.concerns(failure)).isTrue();
        assertThat(Failures.reason(failure)).isEqualTo("first byte 1 (expected: magic byte 0)");
    }

    @Test
    void aRegistryThatCouldNotBeAskedDoesNot() {
        assertThat(DeadLetters.concerns(wrapped(new RegistryUnavailableException("no answer"))))
                .isFalse();
    }

    @Test
    void whatAHandlerCallsUnusableLiesInTheRecordHoweverDeepItIsWrapped() {
        var failure = new MessagingException("outer", new UnusableRecordException("revision 0 (expected: 1 or more)"));
        assertThat(DeadLetters.concerns(failure)).isTrue();
        assertThat(Failures.reason(failure)).isEqualTo("revision 0 (expected: 1 or more)");
    }

    @Test
    void anyOtherFailureOfAHandlerDoesNot() {
        assertThat(DeadLetters.concerns(new IllegalStateException("bug"))).isFalse();
    }

    @Test
    void aReasonNeverQuotesAMessageThatMayHoldData() {
        assertThat(Failures.reason(new ClassCastException("payload {secret} is no String")))
                .isEqualTo("java.lang.ClassCastException");
    }

    private static Exception wrapped(Exception cause) {
        return new MessagingException("outer", new DeserializationException("failed", BYTES, false, cause));
    }
}
