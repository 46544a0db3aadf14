package io.gatehouse.gatewayconfig.sync;

import static java.util.stream.Collectors.groupingBy;

import io.gatehouse.gatewayconfig.plan.GatewayEntity;
import io.gatehouse.gatewayconfig.plan.GatewayProfile;
import io.gatehouse.gatewayconfig.wanted.UnitKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** A gateway in memory that keeps the order of requests, and says after each of them who would get through. */
final class MemoryGateway implements Gateway {
    final List<String> requests = new ArrayList<>();
    private final Map<String, GatewayEntity> entities = new LinkedHashMap<>();
    private Predicate<GatewayEntity> refused = entity -> false;
    private final GatewayProfile profile;
    private Runnable afterEach = () -> {};
    private Runnable beforeRead = () -> {};
    private Runnable beforeRequest = () -> {};

    void has(GatewayEntity... given) {
        for (var entity : given) {
            entities.put(entity.path(), entity);
        }
    }

    /** Refuses entities of this name. */
    void refuse(String name) {
        refused = entity -> entity.name().equals(name);
    }

    void afterEachRequest(Runnable check) {
        afterEach = check;
    }

    MemoryGateway() {
        this(Plans.OPEN_SOURCE);
    }

    MemoryGateway(GatewayProfile profile) {
        this.profile = profile;
    }

    /** Something happens before the next look at it, once. */
    void beforeNextRead(Runnable event) {
        beforeRead = once(event, () -> beforeRead = () -> {});
    }

    /** Something happens before the next write, once. */
    void beforeNextRequest(Runnable event) {
        beforeRequest = once(event, () -> beforeRequest = () -> {});
    }

    private static Runnable once(Runnable event, Runnable forget) {
        return () -> {
            forget.run();
            event.run();
        };
    }

    boolean hasPlugin(String name) {
        return entities.values().stream().anyMatch(entity -> entity.name().equals(name));
    }

    List<String> names() {
        return entities.values().stream().map(GatewayEntity::name).sorted().toList();
    }

    List<GatewayEntity> all() {
        return List.copyOf(entities.values());
    }

    @Override
    public GatewayProfile profile() {
        return profile;
    }

    @Override
    public List<GatewayEntity> read(UnitKey.Kind kind, String rootId) {
        beforeRead.run();
        return entities.values().stream()
                .filter(entity -> entity.root().equals(rootId))
                .toList();
    }

    @Override
    public Map<String, List<GatewayEntity>> readOurs(UnitKey.Kind kind) {
        return entities.values().stream()
                .filter(entity -> (entity.kind() == GatewayEntity.Kind.PLUGIN) == (kind == UnitKey.Kind.SERVICE))
                .filter(GatewayEntity::isOurs)
                .collect(groupingBy(GatewayEntity::root));
    }

    @Override
    public void put(GatewayEntity entity) {
        beforeRequest.run();
        requests.add("put " + entity.name());
        if (refused.test(entity)) {
            throw new GatewayRejectedException(List.of(new GatewayRejectedException.Complaint("config", "no")));
        }
        entities.put(entity.path(), entity);
        afterEach.run();
    }

    @Override
    public void delete(GatewayEntity entity) {
        requests.add("delete " + entity.name());
        entities.values().removeIf(other -> other.equals(entity) || entity.id().equals(other.parentId()));
        afterEach.run();
    }
}
