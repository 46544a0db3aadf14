package io.gatehouse.registration.test;

import io.gatehouse.local.keycloak.KeycloakServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A realm of a real Keycloak, one per JVM, where people have accounts, and a browser in which they sign in. */
public final class Realm {
    public static final String CLIENT_ID = "portal";
    public static final String SECRET = KnownSecrets.remember("portal-secret-" + UUID.randomUUID());
    private static final String PASSWORD = "a password at the provider";
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Pattern ACTION = Pattern.compile("<form[^>]* action=\"([^\"]+)\"");
    private static @Nullable KeycloakServer server;

    private Realm() {}

    /** The server with the portal's client; the first call starts it. */
    public static synchronized KeycloakServer server() {
        if (server == null) {
            try {
                var folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "keycloak");
                server = KeycloakServer.start(folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            addClient();
        }
        return server;
    }

    private static void addClient() {
        var groups = Map.of(
                "name",
                "groups",
                "protocol",
                "openid-connect",
                "protocolMapper",
                "oidc-group-membership-mapper",
                "config",
                Map.of("claim.name", "groups", "full.path", "false", "id.token.claim", "true"));
        admin(
                "POST",
                "/clients",
                Map.of(
                        "clientId",
                        CLIENT_ID,
                        "secret",
                        SECRET,
                        "redirectUris",
                        List.of("*"),
                        "protocolMappers",
                        List.of(groups)));
    }

    /** Adds a person in a group and returns his id. */
    public static String addPerson(String email, boolean verified, String group) {
        admin("POST", "/groups", Map.of("name", group));
        var person = Map.of(
                "username",
                email,
                "email",
                email,
                "emailVerified",
                verified,
                "firstName",
                "Dana",
                "lastName",
                "Provided",
                "enabled",
                true,
                "groups",
                List.of(group),
                "credentials",
                List.of(Map.of("type", "password", "value", PASSWORD, "temporary", false)));
        var made =
                admin("POST", "/users", person).headers().firstValue("Location").orElseThrow();
        return made.substring(made.lastIndexOf('/') + 1);
    }

    /** Changes a person. */
    public static void changePerson(String id, Map<String, Object> fields) {
        admin("PUT", "/users/" + id, fields);
    }

    /** Follows an authorization request in a browser, signs in, and returns where Keycloak sends the browser then. */
    public static URI signIn(URI authorization, String username) {
        var page = send(HttpRequest.newBuilder(authorization));
        var form = ACTION.matcher(page.body());
        if (!form.find()) {
            throw new IllegalStateException("no sign-in page but " + page.statusCode() + ": " + page.body());
        }
        var cookies = page.headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.split(";", 2)[0])
                .collect(Collectors.joining("; "));
        var answer = send(HttpRequest.newBuilder(URI.create(form.group(1).replace("&amp;", "&")))
                .header("Cookie", cookies)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("username=" + encoded(username) + "&password=" + encoded(PASSWORD))));
        return URI.create(answer.headers().firstValue("Location").orElseThrow());
    }

    private static HttpResponse<String> admin(String method, String path, Map<String, ?> body) {
        var to = URI.create(server().url() + "/admin/realms/" + server().realm() + path);
        return send(HttpRequest.newBuilder(to)
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    private static String token() {
        var form = new LinkedHashMap<String, String>();
        form.put("grant_type", "password");
        form.put("client_id", "admin-cli");
        form.put("username", server().adminUser());
        form.put("password", server().adminPassword());
        var text = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        var answer =
                send(HttpRequest.newBuilder(URI.create(server().url() + "/realms/master/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(text)));
        return JSON.readTree(answer.body()).path("access_token").asString();
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
