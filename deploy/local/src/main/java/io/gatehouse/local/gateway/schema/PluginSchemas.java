package io.gatehouse.local.gateway.schema;

import static io.gatehouse.local.gateway.schema.Field.flag;

import io.gatehouse.local.gateway.schema.EntitySchema.Variant;
import io.gatehouse.local.gateway.schema.EntitySchema.Variants;
import io.gatehouse.local.gateway.schema.Type.Group;
import io.gatehouse.local.gateway.schema.Type.Numeric;
import io.gatehouse.local.gateway.schema.Type.Reference;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Plugins and the configuration of those that are installed.
 *
 * @see <a href="https://github.com/Kong/kong/tree/3.9.0/kong/plugins">Kong's plugins</a>
 */
final class PluginSchemas {
    private static final List<String> HTTP = List.of("grpc", "grpcs", "http", "https");
    private static final Type TEXT = Type.text();

    private PluginSchemas() {}

    static EntitySchema plugins() {
        var fields = List.of(
                EntitySchemas.ID,
                Field.of("name", TEXT).require(),
                Field.of("instance_name", Type.text(Rules::name)).makeUnique(),
                EntitySchemas.CREATED,
                EntitySchemas.UPDATED,
                Field.of("route", new Reference("routes", true)),
                Field.of("service", new Reference("services", true)),
                Field.of("consumer", new Reference("consumers", true)),
                config(List.of()),
                Field.of("protocols", Type.set(Type.oneOf(EntitySchemas.PROTOCOLS)))
                        .orElse(HTTP)
                        .require(),
                flag("enabled", true),
                EntitySchemas.TAGS);
        var installed = Map.of(
                "jwt", jwt(),
                "key-auth", keyAuth(),
                "acl", acl(),
                "request-termination", requestTermination());
        var unknown = "plugin '%s' not enabled; add it to the 'plugins' configuration property";
        return EntitySchema.of("plugins", "plugins", "plugins", "instance_name", fields)
                .uniqueBy("name", "route", "service", "consumer")
                .varyingBy(new Variants("name", installed, unknown));
    }

    private static Variant jwt() {
        var config = config(List.of(
                Field.of("uri_param_names", Type.set(TEXT)).orElse(List.of("jwt")),
                Field.of("cookie_names", Type.set(TEXT)).orElse(List.of()),
                Field.of("key_claim_name", TEXT).orElse("iss"),
                flag("secret_is_base64", false),
                Field.of("claims_to_verify", Type.set(Type.oneOf("exp", "nbf"))),
                Field.of("anonymous", TEXT),
                flag("run_on_preflight", true),
                Field.of("maximum_expiration", new Numeric(false, 0, 31536000, List.of()))
                        .orElse(0),
                Field.of("header_names", Type.set(TEXT)).orElse(List.of("authorization")),
                Field.of("realm", TEXT)));
        var limited = Checks.when(
                "config.maximum_expiration",
                value -> Double.parseDouble(value) > 0,
                "config.claims_to_verify",
                Checks.containing("exp"));
        return new Variant(List.of(config, noConsumer(), httpOnly()), List.of(limited));
    }

    private static Variant keyAuth() {
        var config = config(List.of(
                Field.of("key_names", Type.array(Type.text(Rules::headerName)))
                        .orElse(List.of("apikey"))
                        .require(),
                flag("hide_credentials", false),
                Field.of("anonymous", TEXT),
                flag("key_in_header", true),
                flag("key_in_query", true),
                flag("key_in_body", false),
                flag("run_on_preflight", true),
                Field.of("realm", TEXT)));
        return new Variant(List.of(config, noConsumer(), httpOnly()), List.of());
    }

    private static Variant acl() {
        var config = config(List.of(
                Field.of("allow", Type.array(TEXT)),
                Field.of("deny", Type.array(TEXT)),
                flag("hide_groups_header", false),
                flag("always_use_authenticated_groups", false)));
        return new Variant(
                List.of(config, noConsumer(), httpOnly()),
                List.of(
                        Checks.onlyOneOf("config.allow", "config.deny"),
                        Checks.atLeastOneOf("config.allow", "config.deny")));
    }

    private static Variant requestTermination() {
        var fields = List.of(
                Field.of("status_code", Type.integer(100, 599)).orElse(503).require(),
                Field.of("message", TEXT),
                Field.of("content_type", TEXT),
                Field.of("body", TEXT),
                flag("echo", false),
                Field.of("trigger", Type.text(Rules::headerName)));
        var config = Field.of("config", new Group(fields, List.of(PluginSchemas::oneAnswer)))
                .require();
        return new Variant(List.of(config, httpOnly()), List.of());
    }

    private static @Nullable String oneAnswer(JsonNode config) {
        var body = config.hasNonNull("body");
        var contentType = config.hasNonNull("content_type");
        if (config.hasNonNull("message") && (contentType || body)) {
            return "message cannot be used with content_type or body";
        }
        if (contentType && !body) {
            return "content_type requires a body";
        }
        return config.path("echo").asBoolean(false) && (contentType || body)
                ? "echo cannot be used with content_type and body"
                : null;
    }

    private static Field config(List<Field> fields) {
        return Field.of("config", new Group(fields, List.of())).require();
    }

    private static Field noConsumer() {
        return Field.of("consumer", new Reference("consumers", true)).forbid("value must be null");
    }

    private static Field httpOnly() {
        return Field.of("protocols", Type.set(Type.oneOf(HTTP.toArray(String[]::new))))
                .orElse(HTTP)
                .require();
    }
}
