package io.gatehouse.local.gateway.plugin;

import io.gatehouse.local.gateway.schema.Catalogue;
import io.gatehouse.local.gateway.store.Store;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Authenticates by a signed token: one of its claims names the credential, which holds the key to verify it.
 *
 * @see <a href="https://github.com/Kong/kong/blob/3.9.0/kong/plugins/jwt/handler.lua">Kong's plugin</a>
 */
public final class Jwt implements GatewayPlugin {
    private static final JsonMapper JSON = new JsonMapper();

    private final Store store;
    private final RegisteredClaims claims;
    private final Authentication authentication;

    /** Looks for credentials in {@code store}. */
    public Jwt(Store store, InstantSource clock) {
        this.store = store;
        this.claims = new RegisteredClaims(clock);
        this.authentication = new Authentication(store);
    }

    @Override
    public String name() {
        return "jwt";
    }

    @Override
    public int priority() {
        return 1450;
    }

    @Override
    public Optional<Exit> access(ObjectNode config, ProxyRequest request) {
        return authentication.run(config, request, () -> authenticate(config, request));
    }

    private Optional<Exit> authenticate(ObjectNode config, ProxyRequest request) {
        var tokens = TokenSources.find(config, request);
        if (tokens.isEmpty()) {
            return unauthorized(challenge(config), "Unauthorized");
        }
        if (tokens.size() > 1) {
            return invalid(config, "Multiple tokens provided");
        }
        try {
            return verify(config, request, Token.parse(tokens.iterator().next()));
        } catch (Token.MalformedException e) {
            return invalid(config, "Bad token; " + e.getMessage());
        }
    }

    private Optional<Exit> verify(ObjectNode config, ProxyRequest request, Token token) {
        var claim = config.path("key_claim_name").asString();
        var key = key(token, claim);
        if (key.isMissingNode()) {
            return invalid(config, "No mandatory '" + claim + "' in claims");
        }
        if (key.asString("").isEmpty()) {
            return invalid(config, "Invalid '" + claim + "' in claims");
        }
        var credential = store.findBy(Catalogue.JWTS, "key", key.asString());
        if (credential.isEmpty()) {
            return invalid(config, "No credentials found for given '" + claim + "'");
        }
        var algorithm = credential.get().path("algorithm").asString("HS256");
        if (!token.header().path("alg").asString().equals(algorithm)) {
            return invalid(config, "Invalid algorithm");
        }
        return checkSignature(config, credential.get(), algorithm, token)
                .or(() -> claims(config, token))
                .or(() -> identify(request, credential.get(), claim, key.asString()));
    }

    /** The claim that names the credential, or the header parameter of that name. */
    private static JsonNode key(Token token, String claim) {
        var value = token.claims().path(claim);
        return value.isMissingNode() || (value.isBoolean() && !value.asBoolean())
                ? token.header().path(claim)
                : value;
    }

    private static Optional<Exit> checkSignature(
            ObjectNode config, ObjectNode credential, String algorithm, Token token) {
        var value = credential.path(SignatureAlgorithm.isSymmetric(algorithm) ? "secret" : "rsa_public_key");
        if (!value.isString()) {
            return invalid(config, "Invalid key/secret");
        }
        var verified = SignatureAlgorithm.isSymmetric(algorithm)
                ? SignatureAlgorithm.verifies(algorithm, token, secret(config, value.asString()))
                : SignatureAlgorithm.verifies(algorithm, token, value.asString());
        return verified ? Optional.empty() : invalid(config, "Invalid signature");
    }

    private static byte[] secret(ObjectNode config, String secret) {
        return Config.flag(config, "secret_is_base64")
                ? Base64.getUrlDecoder().decode(secret.replace('+', '-').replace('/', '_'))
                : secret.getBytes(StandardCharsets.UTF_8);
    }

    private Optional<Exit> claims(ObjectNode config, Token token) {
        var complaints = claims.complaints(config, token.claims());
        return complaints.isEmpty()
                ? Optional.empty()
                : refuse(invalidToken(config), JSON.writeValueAsString(complaints));
    }

    private Optional<Exit> identify(ProxyRequest request, ObjectNode credential, String claim, String key) {
        var consumer = authentication.owner(credential);
        if (consumer.isEmpty()) {
            return invalidConsumer("Could not find consumer for '" + claim + "=" + key + "'");
        }
        authentication.identify(request, consumer.get(), credential, key);
        return Optional.empty();
    }

    private static Optional<Exit> invalidConsumer(String message) {
        return Optional.of(Exit.json(401, message(message), Map.of()));
    }

    private static Optional<Exit> invalid(ObjectNode config, String message) {
        return unauthorized(invalidToken(config), message);
    }

    private static Optional<Exit> unauthorized(String challenge, String message) {
        return refuse(challenge, message(message));
    }

    private static Optional<Exit> refuse(String challenge, String body) {
        return Optional.of(Exit.json(401, body, Map.of("WWW-Authenticate", challenge)));
    }

    private static String message(String message) {
        return JSON.writeValueAsString(JsonNodeFactory.instance.objectNode().put("message", message));
    }

    private static String challenge(ObjectNode config) {
        var realm = Config.text(config, "realm");
        return realm == null ? "Bearer" : "Bearer realm=\"" + realm + "\"";
    }

    private static String invalidToken(ObjectNode config) {
        return challenge(config) + " error=\"invalid_token\"";
    }
}
