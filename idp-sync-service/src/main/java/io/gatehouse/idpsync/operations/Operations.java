package io.gatehouse.idpsync.operations;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is known of clients and providers. Each method runs in the caller's transaction, if there is one. */
public interface Operations {
    /**
     * Which clients are wanted.
     *
     * @param providerId those of one provider; null for all
     * @param state those in one state; null for all
     */
    record Wanted(@Nullable String providerId, @Nullable ClientState state) {}

    /** Clients in the order of their applications' ids. */
    List<ClientStatus> clients(Wanted wanted, int limit, long offset);

    /** How many clients there are. */
    long count(Wanted wanted);

    /** The client of an application. */
    Optional<ClientStatus> client(String applicationId);

    /** The last attempts at a client, newest first. */
    List<PastAttempt> attempts(String applicationId);

    /** All providers that were not deleted. */
    List<ProviderStatus> providers();

    /** A provider that was not deleted. */
    Optional<ProviderStatus> provider(String providerId);

    /** Has a provider left alone, or not any longer. Repeatable. */
    void pause(String providerId, boolean paused);

    /** Demands another look at a client; false if there is none. */
    boolean demand(String applicationId);
}
