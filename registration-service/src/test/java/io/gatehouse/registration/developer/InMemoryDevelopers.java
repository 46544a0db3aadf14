package io.gatehouse.registration.developer;

import io.gatehouse.registration.approval.ApprovalStatus;
import io.gatehouse.schemas.http.ListQuery;
import io.gatehouse.schemas.http.Page;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

class InMemoryDevelopers implements Developers {
    private final Map<UUID, Developer> all = new HashMap<>();
    private final Map<UUID, String> hashes = new HashMap<>();

    @Override
    public Optional<Developer> byId(UUID id) {
        return Optional.ofNullable(all.get(id));
    }

    @Override
    public Optional<Developer> byEmail(UUID portalId, String email) {
        return all.values().stream()
                .filter(developer -> developer.portalId().equals(portalId))
                .filter(developer -> developer.email().equalsIgnoreCase(email))
                .findFirst();
    }

    @Override
    public boolean add(Developer developer) {
        return byEmail(developer.portalId(), developer.email()).isEmpty() && all.put(developer.id(), developer) == null;
    }

    @Override
    public @Nullable String passwordHash(UUID id) {
        return hashes.get(id);
    }

    @Override
    public void setPasswordHash(UUID id, String hash, Instant now) {
        hashes.put(id, hash);
    }

    @Override
    public void setStatus(UUID id, ApprovalStatus status, Instant now) {
        all.computeIfPresent(
                id,
                (key, old) ->
                        new Developer(id, old.portalId(), old.email(), old.fullName(), status, old.createdAt(), now));
    }

    @Override
    public void remove(UUID id) {
        all.remove(id);
    }

    @Override
    public List<UUID> of(UUID portalId) {
        return all.values().stream()
                .filter(developer -> developer.portalId().equals(portalId))
                .map(Developer::id)
                .toList();
    }

    @Override
    public Optional<DeveloperOverview> overview(UUID portalId, UUID id) {
        return byId(id).map(developer -> new DeveloperOverview(developer, 0));
    }

    @Override
    public Page<DeveloperOverview> list(UUID portalId, ListQuery asked) {
        var entries = of(portalId).stream()
                .flatMap(id -> overview(portalId, id).stream())
                .toList();
        return Page.of(entries, asked.page(), entries.size());
    }
}
