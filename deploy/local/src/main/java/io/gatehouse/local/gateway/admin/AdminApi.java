package io.gatehouse.local.gateway.admin;

import io.gatehouse.local.gateway.schema.Catalogue;
import io.gatehouse.local.gateway.schema.Catalogue.Child;
import io.gatehouse.local.gateway.schema.EntitySchema;
import io.gatehouse.local.gateway.schema.Refusal;
import io.gatehouse.local.gateway.store.Store;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Leads a request to the entities or the information that its path names. */
final class AdminApi {
    private final Collections collections;
    private final NodeInfo nodeInfo;

    AdminApi(Store store, InstantSource clock, List<InstalledPlugin> plugins) {
        this.collections = new Collections(new Entities(store, clock), store);
        this.nodeInfo = new NodeInfo(store, plugins);
    }

    /**
     * Answers a request.
     *
     * @throws Refusal if the answer is no
     */
    Reply answer(AdminRequest request) {
        var path = request.path();
        return switch (path.size()) {
            case 0 -> information(request, nodeInfo::root);
            case 1 -> top(request, path.get(0));
            case 2 ->
                path.equals(List.of("plugins", "enabled"))
                        ? information(request, nodeInfo::enabledPlugins)
                        : collections.entity(request, collection(path.get(0)), path.get(1), Optional.empty());
            case 3, 4 -> nested(request, path);
            default -> throw Refusal.notFound();
        };
    }

    private Reply top(AdminRequest request, String name) {
        return name.equals("status")
                ? information(request, nodeInfo::status)
                : collections.collection(request, collection(name), Optional.empty());
    }

    private Reply nested(AdminRequest request, List<String> path) {
        var parent = collection(path.get(0));
        var child = Catalogue.childrenOf(parent)
                .filter(candidate -> candidate.schema().nestedPath().equals(path.get(2)))
                .findFirst();
        if (child.isPresent()) {
            var scope = Optional.of(new Scope(parent, path.get(1), child.get().field()));
            return path.size() == 3
                    ? collections.collection(request, schema(child), scope)
                    : collections.entity(request, schema(child), path.get(3), scope);
        }
        var reference = parent.references().stream()
                .filter(field -> path.size() == 3 && field.name().equals(path.get(2)))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        return collections.referred(request, parent, path.get(1), reference);
    }

    private static EntitySchema schema(Optional<Child> child) {
        return child.orElseThrow().schema();
    }

    private static EntitySchema collection(String path) {
        return Catalogue.at(path).orElseThrow(Refusal::notFound);
    }

    private static Reply information(AdminRequest request, NodeInfo.Question question) {
        return switch (request.method()) {
            case "GET", "HEAD" -> Reply.ok(question.answer());
            case "OPTIONS" -> Reply.allow("GET, HEAD, OPTIONS");
            default -> throw Refusal.methodNotAllowed();
        };
    }
}
