package io.gatehouse.registration.application;

import org.jspecify.annotations.Nullable;

/** What became of a request for an application, or for a new secret of one, when it had to be answered. */
public sealed interface Requested {
    Application application();

    /**
     * It can be used.
     *
     * @param credentials null when the application has no client of its own
     */
    record Ready(Application application, @Nullable ClientCredentials credentials) implements Requested {}

    /** The identity provider has not answered yet. Nothing is undone: it becomes ready by itself. */
    record Pending(Application application) implements Requested {}

    /** The identity provider refused. The application stays, shows why, and may be changed or deleted. */
    record ProviderRefused(Application application, String message) implements Requested {}
}
