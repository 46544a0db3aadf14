package io.gatehouse.gatewayconfig.sync.kong;

import io.gatehouse.gatewayconfig.plan.GatewayEntity;
import io.gatehouse.gatewayconfig.plan.GatewayEntity.Kind;

/**
 * Where entities are in the Admin API. Kong takes writes of credentials and groups below their consumer only.
 *
 * @see <a href="https://developer.konghq.com/api/gateway/admin-oss/3.9/">Admin API</a>
 */
final class KongPaths {
    private KongPaths() {}

    static String entity(GatewayEntity entity) {
        return switch (entity.kind()) {
            case CONSUMER, PLUGIN, KONNECT_APPLICATION -> "/" + entity.kind().collection() + "/" + entity.id();
            case ACL, JWT, KEY_AUTH -> below(entity.kind(), entity.root()) + "/" + entity.id();
        };
    }

    /** What belongs to a consumer or service. */
    static String below(Kind kind, String rootId) {
        return switch (kind) {
            case CONSUMER, KONNECT_APPLICATION ->
                throw new IllegalArgumentException(kind.collection() + " are below nothing");
            case ACL -> "/consumers/" + rootId + "/acls";
            case JWT -> "/consumers/" + rootId + "/jwt";
            case KEY_AUTH -> "/consumers/" + rootId + "/key-auth";
            case PLUGIN -> "/services/" + rootId + "/plugins";
        };
    }
}
