package io.gatehouse.gatewayconfig.sync.kong;

import static java.util.stream.Collectors.groupingBy;

import io.gatehouse.gatewayconfig.plan.GatewayEntity;
import io.gatehouse.gatewayconfig.plan.GatewayEntity.Kind;
import io.gatehouse.gatewayconfig.plan.GatewayProfile;
import io.gatehouse.gatewayconfig.plan.GatewayProfile.Mode;
import io.gatehouse.gatewayconfig.plan.Tags;
import io.gatehouse.gatewayconfig.sync.Gateway;
import io.gatehouse.gatewayconfig.wanted.UnitKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.client.HttpClientErrorException;

/** Kong behind its Admin API. */
class KongGateway implements Gateway {
    private static final int PAGE = 1000;

    private final AdminApi api;
    private final KongProfile profile;

    KongGateway(AdminApi api, KongProfile profile) {
        this.api = api;
        this.profile = profile;
    }

    @Override
    public GatewayProfile profile() {
        return profile.current();
    }

    /** One page of a collection; {@code offset} is null on the last one. */
    private record Page(
            List<Map<String, @Nullable Object>> data,
            @Nullable String offset) {}

    @Override
    public List<GatewayEntity> read(UnitKey.Kind kind, String rootId) {
        return switch (kind) {
            case SERVICE -> list(Kind.PLUGIN, KongPaths.below(Kind.PLUGIN, rootId), "");
            case CONSUMER -> consumer(rootId);
        };
    }

    private List<GatewayEntity> consumer(String id) {
        var found = new ArrayList<>(konnectApplications(id));
        find("/consumers/" + id)
                .flatMap(json -> KongJson.entity(Kind.CONSUMER, json).stream())
                .forEach(found::add);
        if (found.stream().anyMatch(entity -> entity.kind() == Kind.CONSUMER)) {
            Stream.of(Kind.ACL, Kind.JWT, Kind.KEY_AUTH)
                    .forEach(kind -> found.addAll(list(kind, KongPaths.below(kind, id), "")));
        }
        return found;
    }

    private List<GatewayEntity> konnectApplications(String unitId) {
        var kind = Kind.KONNECT_APPLICATION;
        return profile.mode() == Mode.KONNECT
                ? list(kind, "/" + kind.collection(), "&tags=" + Tags.UNIT + unitId)
                : List.of();
    }

    private Stream<Map<String, @Nullable Object>> find(String path) {
        return api.call("get consumers", UnaryOperator.identity(), client -> {
            try {
                return Stream.of(client.get()
                        .uri(path)
                        .retrieve()
                        .requiredBody(new ParameterizedTypeReference<Map<String, @Nullable Object>>() {}));
            } catch (HttpClientErrorException.NotFound e) {
                return Stream.of();
            }
        });
    }

    @Override
    public Map<String, List<GatewayEntity>> readOurs(UnitKey.Kind unitKind) {
        return Stream.of(Kind.values())
                .filter(kind -> (kind == Kind.PLUGIN) == (unitKind == UnitKey.Kind.SERVICE))
                .filter(kind -> kind != Kind.KONNECT_APPLICATION || profile.mode() == Mode.KONNECT)
                .flatMap(kind -> list(kind, "/" + kind.collection(), "&tags=gatehouse").stream())
                .collect(groupingBy(GatewayEntity::root));
    }

    /** All pages; nothing when what the collection belongs to is not there. */
    private List<GatewayEntity> list(Kind kind, String path, String filter) {
        var found = new ArrayList<GatewayEntity>();
        String offset = null;
        do {
            var page = page(kind, path + "?size=" + PAGE + filter, offset);
            page.data().forEach(json -> KongJson.entity(kind, json).ifPresent(found::add));
            offset = page.offset();
        } while (offset != null);
        return found;
    }

    private Page page(Kind kind, String path, @Nullable String offset) {
        return api.call("get " + kind.collection(), UnaryOperator.identity(), client -> {
            try {
                var request =
                        offset == null ? client.get().uri(path) : client.get().uri(path + "&offset={offset}", offset);
                return request.retrieve().requiredBody(Page.class);
            } catch (HttpClientErrorException.NotFound e) {
                return new Page(List.of(), null);
            }
        });
    }

    @Override
    public void put(GatewayEntity entity) {
        api.call(operation("put", entity), text -> KongJson.withoutSecrets(text, entity), client -> client.put()
                .uri(KongPaths.entity(entity))
                .contentType(MediaType.APPLICATION_JSON)
                .body(KongJson.body(entity))
                .retrieve()
                .toBodilessEntity());
    }

    @Override
    public void delete(GatewayEntity entity) {
        api.call(operation("delete", entity), UnaryOperator.identity(), client -> client.delete()
                .uri(KongPaths.entity(entity))
                .retrieve()
                .onStatus(status -> status == HttpStatus.NOT_FOUND, (request, response) -> {})
                .toBodilessEntity());
    }

    private static String operation(String method, GatewayEntity entity) {
        return method + " " + entity.kind().collection();
    }
}
