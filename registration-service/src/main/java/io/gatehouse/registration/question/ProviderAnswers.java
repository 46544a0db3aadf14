package io.gatehouse.registration.question;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Hands answers to the requests of this instance that wait for them. */
public class ProviderAnswers {
    private final Map<UUID, Wait> waiting = new ConcurrentHashMap<>();

    /** Starts to wait; to be done before the question is committed. */
    Wait expect(UUID questionId) {
        var wait = new Wait(questionId);
        waiting.put(questionId, wait);
        return wait;
    }

    /** An answer came. Nothing happens if nobody waits for it here. */
    public void answered(UUID questionId, ProviderAnswer answer) {
        var wait = waiting.get(questionId);
        if (wait != null) {
            wait.answer.complete(answer);
        }
    }

    /** One request that waits, until it is closed. */
    final class Wait implements AutoCloseable {
        private final CompletableFuture<ProviderAnswer> answer = new CompletableFuture<>();
        private final UUID questionId;

        private Wait(UUID questionId) {
            this.questionId = questionId;
        }

        /** Empty when the limit is reached before an answer is there. */
        Optional<ProviderAnswer> await(Duration limit) {
            try {
                return Optional.of(answer.get(limit.toMillis(), TimeUnit.MILLISECONDS));
            } catch (TimeoutException e) {
                return Optional.empty();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            } catch (ExecutionException e) {
                throw new IllegalStateException("answers are only completed with values", e);
            }
        }

        @Override
        public void close() {
            waiting.remove(questionId, this);
        }
    }
}
