package io.gatehouse.registration.application;

import io.gatehouse.schemas.sealed.SealedValueException;
import io.gatehouse.schemas.sealed.Secret;
import io.gatehouse.schemas.sealed.SecretRecipient;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Hands the answers of identity providers to the requests of this instance that wait for them. What a secret is sealed to
 * lives only here and only as long as the request waits.
 */
public class ClientAnswers {
    private final Map<UUID, Wait> waiting = new ConcurrentHashMap<>();

    /**
     * Starts to wait; to be done before the event that will be answered is committed.
     *
     * @param requestId what the answer will name: the application when it is created, else the rotation
     */
    public Wait expect(UUID applicationId, UUID requestId) {
        var wait = new Wait(applicationId, requestId);
        waiting.put(requestId, wait);
        return wait;
    }

    /** A secret was issued. Nothing happens if nobody waits for it here. */
    public void issued(UUID requestId, String clientId, String sealedSecret, long revision) {
        var wait = waiting.get(requestId);
        if (wait != null) {
            wait.answer.complete(new SealedAnswer(clientId, sealedSecret, revision, null));
        }
    }

    /** The provider refused a revision of an application, and with it what was asked for before. */
    public void refused(UUID applicationId, long revision, String message) {
        waiting.values().stream()
                .filter(wait -> wait.applicationId.equals(applicationId) && wait.revision <= revision)
                .forEach(wait -> wait.answer.complete(new SealedAnswer(null, null, revision, message)));
    }

    /** One request was refused, and nothing else. */
    public void refused(UUID requestId, String message) {
        var wait = waiting.get(requestId);
        if (wait != null) {
            wait.answer.complete(new SealedAnswer(null, null, wait.revision, message));
        }
    }

    /** How many requests wait. */
    public int size() {
        return waiting.size();
    }

    private record SealedAnswer(
            @Nullable String clientId,
            @Nullable String sealedSecret,
            long revision,
            @Nullable String refusal) {}

    /** One request that waits, until it is closed. */
    public final class Wait implements AutoCloseable {
        private final SecretRecipient recipient = SecretRecipient.create();
        private final CompletableFuture<SealedAnswer> answer = new CompletableFuture<>();
        private final UUID applicationId;
        private final UUID requestId;
        private volatile long revision = Long.MAX_VALUE;

        private Wait(UUID applicationId, UUID requestId) {
            this.applicationId = applicationId;
            this.requestId = requestId;
        }

        /** Public key (JWK) that the secret is to be sealed to. */
        public String recipient() {
            return recipient.publicJwk();
        }

        /** Says which revision of the application asks; to be done before the commit. Refusals of older ones are not for it. */
        public void from(long askedRevision) {
            this.revision = askedRevision;
        }

        /** Waits until an answer is there or the limit is reached. */
        public ClientAnswer await(Duration limit) {
            try {
                return open(answer.get(limit.toMillis(), TimeUnit.MILLISECONDS));
            } catch (TimeoutException e) {
                return new ClientAnswer.None();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return new ClientAnswer.None();
            } catch (ExecutionException e) {
                throw new IllegalStateException("answers are only completed with values", e);
            }
        }

        private ClientAnswer open(SealedAnswer sealed) {
            var refusal = sealed.refusal();
            if (refusal != null) {
                return new ClientAnswer.Refused(refusal);
            }
            try {
                var clientId = sealed.clientId();
                var secret = sealed.sealedSecret();
                return clientId == null || secret == null
                        ? new ClientAnswer.None()
                        : new ClientAnswer.Issued(clientId, new Secret(recipient.open(secret)), sealed.revision());
            } catch (SealedValueException e) {
                return new ClientAnswer.None(); // not for this request: the secret must be asked for again
            }
        }

        @Override
        public void close() {
            waiting.remove(requestId, this);
        }
    }
}
