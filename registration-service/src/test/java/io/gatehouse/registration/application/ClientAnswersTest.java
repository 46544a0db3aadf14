package io.gatehouse.registration.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.schemas.sealed.SealingKey;
import io.gatehouse.schemas.sealed.SecretRecipient;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ClientAnswersTest {
    private static final Duration AT_ONCE = Duration.ofMillis(1);

    private final ClientAnswers answers = new ClientAnswers();
    private final UUID application = UUID.randomUUID();
    private final UUID rotation = UUID.randomUUID();

    @Test
    void aSecretIsOpenedByWhoeverWaitsForIt() {
        try (var wait = answers.expect(application, rotation)) {
            answers.issued(
                    rotation, "client", SealingKey.ofJwk(wait.recipient()).seal("secret"), 3);

            var issued = (ClientAnswer.Issued) wait.await(AT_ONCE);
            assertThat(issued.secret().reveal()).isEqualTo("secret");
            assertThat(issued.revision()).isEqualTo(3);
            assertThat(issued.toString()).doesNotContain("secret=secret");
        }
        assertThat(answers.size()).isZero();
    }

    @Test
    void aSecretForSomeoneElseIsNoAnswer() {
        try (var wait = answers.expect(application, rotation)) {
            var other = SecretRecipient.create();
            answers.issued(
                    rotation, "client", SealingKey.ofJwk(other.publicJwk()).seal("secret"), 3);

            assertThat(wait.await(AT_ONCE)).isInstanceOf(ClientAnswer.None.class);
        }
    }

    @Test
    void aRefusalEndsTheWaitOfItsRevisionAndEarlierOnes() {
        try (var wait = answers.expect(application, rotation);
                var later = answers.expect(application, UUID.randomUUID());
                var unborn = answers.expect(application, UUID.randomUUID())) {
            wait.from(2);
            later.from(4);
            answers.refused(application, 3, "no");

            assertThat(wait.await(AT_ONCE)).isEqualTo(new ClientAnswer.Refused("no"));
            assertThat(later.await(AT_ONCE)).isInstanceOf(ClientAnswer.None.class);
            assertThat(unborn.await(AT_ONCE)).isInstanceOf(ClientAnswer.None.class);
        }
    }

    @Test
    void whatNobodyWaitsForIsForgotten() {
        answers.issued(rotation, "client", "sealed", 1);
        answers.refused(application, 1, "no");

        assertThat(answers.size()).isZero();
    }
}
