package io.gatehouse.registration.application;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The applications there are. */
public interface Applications {
    Optional<Application> byId(UUID id);

    /** The same, locking it against other changes until the transaction ends. */
    Optional<Application> lock(UUID id);

    /** Lets one request at a time add or rename applications of a developer; false if there is no such developer. */
    boolean lockDeveloper(UUID developerId);

    long countOf(UUID developerId);

    /** Whether another application of the developer has the name. */
    boolean nameTaken(UUID developerId, String name, @Nullable UUID except);

    /** Whether another application is known by that at the gateway; stays true or false until the transaction ends. */
    boolean referenceTaken(String referenceId, @Nullable UUID except);

    /** Ids of a developer's applications. */
    List<UUID> of(UUID developerId);

    void add(Application application);

    /** Writes details and time of change; leaves revision and client as they are. */
    void change(Application application);

    /** Writes the state of the client only. */
    void setClient(UUID id, ClientState client);

    /** Raises the revision by one and returns it. */
    long nextRevision(UUID id);

    /** Removes one with its credentials and registrations. */
    void remove(UUID id);
}
