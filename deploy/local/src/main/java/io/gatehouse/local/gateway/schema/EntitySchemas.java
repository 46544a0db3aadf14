package io.gatehouse.local.gateway.schema;

import static io.gatehouse.local.gateway.schema.Field.flag;

import io.gatehouse.local.gateway.schema.EntitySchema.Variants;
import io.gatehouse.local.gateway.schema.Field.Generated;
import io.gatehouse.local.gateway.schema.Type.Dictionary;
import io.gatehouse.local.gateway.schema.Type.Group;
import io.gatehouse.local.gateway.schema.Type.Items;
import io.gatehouse.local.gateway.schema.Type.Numeric;
import io.gatehouse.local.gateway.schema.Type.Reference;
import java.util.List;
import java.util.Set;

/**
 * Services, routes and consumers as Kong 3.9 describes them.
 *
 * @see <a href="https://github.com/Kong/kong/tree/3.9.0/kong/db/schema/entities">Kong's descriptions</a>
 */
final class EntitySchemas {
    static final String[] PROTOCOLS = {"grpc", "grpcs", "http", "https", "tcp", "tls", "tls_passthrough", "udp"};
    static final Field ID = Field.of("id", Type.text(Rules::uuid)).generate(Generated.ID);
    static final Field CREATED =
            Field.of("created_at", Type.integer(1, Long.MAX_VALUE)).generate(Generated.CREATED);
    static final Field UPDATED =
            Field.of("updated_at", Type.integer(1, Long.MAX_VALUE)).generate(Generated.UPDATED);
    static final Field TAGS = Field.of("tags", Type.set(Type.text(Rules::tag)));
    static final Field NAME = Field.of("name", Type.text(Rules::name)).makeUnique();

    private static final Set<String> TLS = Set.of("https", "tls");
    private static final Type TIMEOUT = Type.integer(1, 2147483646);
    private static final Type PORT = Type.integer(0, 65535);

    private EntitySchemas() {}

    static EntitySchema services() {
        var fields = List.of(
                ID,
                CREATED,
                UPDATED,
                NAME,
                Field.of("retries", Type.integer(0, 32767)).orElse(5),
                Field.of("protocol", Type.oneOf(PROTOCOLS)).orElse("http").require(),
                Field.of("host", Type.text(Rules::host)).require(),
                Field.of("port", PORT).orElse(80).require(),
                Field.of("path", Type.text(Rules::servicePath)),
                Field.of("connect_timeout", TIMEOUT).orElse(60000),
                Field.of("write_timeout", TIMEOUT).orElse(60000),
                Field.of("read_timeout", TIMEOUT).orElse(60000),
                TAGS,
                Field.of("client_certificate", Type.text()).forbid("certificates are not part of this gateway"),
                Field.of("tls_verify", new Type.Bool()),
                Field.of("tls_verify_depth", Type.integer(0, 64)),
                Field.of("ca_certificates", Type.array(Type.text(Rules::uuid))),
                flag("enabled", true));
        var noPath = Set.of("tcp", "tls", "udp", "grpc", "grpcs");
        return EntitySchema.of("services", "services", "services", "name", fields)
                .expandedBy(ServiceUrl::expand)
                .checkedBy(
                        Checks.nullWhen("protocol", noPath::contains, "path"),
                        Checks.nullWhen("protocol", EntitySchemas::isPlain, "tls_verify"),
                        Checks.nullWhen("protocol", EntitySchemas::isPlain, "tls_verify_depth"),
                        Checks.nullWhen("protocol", EntitySchemas::isPlain, "ca_certificates"));
    }

    private static boolean isPlain(String protocol) {
        return !TLS.contains(protocol);
    }

    static EntitySchema routes() {
        var address = new Group(List.of(Field.of("ip", Type.text()), Field.of("port", PORT)), List.of());
        var redirects = new Numeric(true, 0, 999, List.of(426, 301, 302, 307, 308));
        var protocols = new Items(true, Type.oneOf(PROTOCOLS), 1, List.of(Rules::oneProtocolFamily));
        var headers = new Dictionary(Type.text(Rules::routeHeaderName), Type.array(Type.text()));
        var fields = List.of(
                ID,
                CREATED,
                UPDATED,
                NAME,
                Field.of("protocols", protocols)
                        .orElse(List.of("http", "https"))
                        .require(),
                Field.of("https_redirect_status_code", redirects).orElse(426).require(),
                flag("strip_path", true),
                flag("preserve_host", false),
                flag("request_buffering", true),
                flag("response_buffering", true),
                TAGS,
                Field.of("service", new Reference("services", false)),
                Field.of("snis", Type.set(Type.text(Rules::routeHost))),
                Field.of("sources", Type.set(address)),
                Field.of("destinations", Type.set(address)),
                Field.of("methods", Type.set(Type.text(Rules::httpMethod))),
                Field.of("hosts", Type.array(Type.text(Rules::routeHost))),
                Field.of("paths", Type.array(Type.text(Rules::routePath))),
                Field.of("headers", headers),
                Field.of("regex_priority", Type.integer(Long.MIN_VALUE, Long.MAX_VALUE))
                        .orElse(0),
                Field.of("path_handling", Type.oneOf("v0", "v1")).orElse("v0"));
        return EntitySchema.of("routes", "routes", "routes", "name", fields)
                .checkedBy(Checks::snisNeedTls)
                .varyingBy(new Variants("protocols", RouteVariants.byProtocol(address), "unknown type: %s"));
    }

    static EntitySchema consumers() {
        var fields = List.of(
                ID,
                CREATED,
                UPDATED,
                Field.of("username", Type.text()).makeUnique(),
                Field.of("custom_id", Type.text()).makeUnique(),
                TAGS);
        return EntitySchema.of("consumers", "consumers", "consumers", "username", fields)
                .checkedBy(Checks.atLeastOneOf("custom_id", "username"));
    }
}
