package io.gatehouse.registration.bridge;

import io.gatehouse.registration.application.ClientAnswer;
import io.gatehouse.registration.application.ClientAnswers;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Waits for a secret; what it waits for may be found out late, inside the transaction that asks for it. */
final class SecretWait implements AutoCloseable {
    private final ClientAnswers answers;
    private ClientAnswers.@Nullable Wait wait;

    SecretWait(ClientAnswers answers) {
        this.answers = answers;
    }

    /**
     * Starts to wait.
     *
     * @param requestId what the answer will name
     * @param revision revision of the application that asks
     * @return public key (JWK) that the secret is to be sealed to
     */
    String start(UUID applicationId, UUID requestId, long revision) {
        var started = answers.expect(applicationId, requestId);
        wait = started;
        started.from(revision);
        return started.recipient();
    }

    ClientAnswer await(Duration limit) {
        return wait == null ? new ClientAnswer.None() : wait.await(limit);
    }

    @Override
    public void close() {
        if (wait != null) {
            wait.close();
        }
    }
}
