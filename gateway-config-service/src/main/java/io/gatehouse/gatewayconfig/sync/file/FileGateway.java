package io.gatehouse.gatewayconfig.sync.file;

import static java.util.stream.Collectors.groupingBy;

import io.gatehouse.gatewayconfig.plan.GatewayEntity;
import io.gatehouse.gatewayconfig.plan.GatewayEntity.Kind;
import io.gatehouse.gatewayconfig.plan.GatewayProfile;
import io.gatehouse.gatewayconfig.sync.Gateway;
import io.gatehouse.gatewayconfig.sync.GatewayRejectedException;
import io.gatehouse.gatewayconfig.sync.GatewayRejectedException.Complaint;
import io.gatehouse.gatewayconfig.wanted.UnitKey;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A gateway that is configured from a file. Refuses what would make the whole file unusable: names and keys that are taken.
 */
class FileGateway implements Gateway {
    private static final Map<Kind, Set<String>> UNIQUE = Map.of(
            Kind.CONSUMER, Set.of("username", "custom_id"), Kind.JWT, Set.of("key"), Kind.KEY_AUTH, Set.of("key"));

    private static final String WITHHELD = " are not written to this file (expected: api-keys of the file set to true)";

    private final DeckFile file;
    private final GatewayProfile profile;
    private final boolean apiKeys;

    /** @param apiKeys whether API keys and other secrets may be written */
    FileGateway(DeckFile file, GatewayProfile profile, boolean apiKeys) {
        this.file = file;
        this.profile = profile;
        this.apiKeys = apiKeys;
    }

    @Override
    public GatewayProfile profile() {
        return profile;
    }

    @Override
    public List<GatewayEntity> read(UnitKey.Kind kind, String rootId) {
        return entities(kind).filter(entity -> entity.root().equals(rootId)).toList();
    }

    @Override
    public Map<String, List<GatewayEntity>> readOurs(UnitKey.Kind kind) {
        return entities(kind).filter(GatewayEntity::isOurs).collect(groupingBy(GatewayEntity::root));
    }

    private Stream<GatewayEntity> entities(UnitKey.Kind kind) {
        var plugins = kind == UnitKey.Kind.SERVICE;
        return file.entities().stream().filter(entity -> (entity.kind() == Kind.PLUGIN) == plugins);
    }

    @Override
    public void put(GatewayEntity entity) {
        if (!apiKeys && !entity.secrets().isEmpty()) {
            throw entity.kind() == Kind.KEY_AUTH
                    ? refused("key", "API keys" + WITHHELD)
                    : refused("config", "secrets" + WITHHELD);
        }
        file.change(entities -> {
            var written = DeckFile.plain(entity);
            entities.values().forEach(other -> refuseSame(written, other));
            entities.put(entity.path(), written);
        });
    }

    private static void refuseSame(GatewayEntity entity, GatewayEntity other) {
        if (other.kind() != entity.kind() || other.id().equals(entity.id())) {
            return;
        }
        for (var field : UNIQUE.getOrDefault(entity.kind(), Set.of())) {
            var value = entity.fields().get(field);
            if (value != null && value.equals(other.fields().get(field))) {
                throw refused(
                        field,
                        "UNIQUE violation: another of the " + entity.kind().collection() + " has the same");
            }
        }
    }

    @Override
    public void delete(GatewayEntity entity) {
        file.change(entities -> {
            entities.remove(entity.path());
            if (entity.kind() == Kind.CONSUMER) {
                entities.values().removeIf(other -> entity.id().equals(other.parentId()));
            }
        });
    }

    private static GatewayRejectedException refused(String field, String message) {
        return new GatewayRejectedException(List.of(new Complaint(field, message)));
    }
}
