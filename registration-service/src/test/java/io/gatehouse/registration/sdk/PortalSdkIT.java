package io.gatehouse.registration.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gatehouse.registration.test.Http;
import io.gatehouse.registration.test.KnownSecrets;
import io.gatehouse.registration.test.MailServer;
import io.gatehouse.registration.test.Portal;
import io.gatehouse.registration.test.RegistrationServiceTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everything that Kong's client can do, done by it. */
@RegistrationServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PortalSdkIT {
    private static final String ACCOUNTS = "DeveloperApi";
    private static final String APPLICATIONS = "ApplicationsApi";
    private static final String CREDENTIALS = "CredentialsApi";
    private static final String REGISTRATIONS = "RegistrationsApi";
    private static final String VERSIONS = "VersionsApi";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private Path folder;
    private Portal portal;
    private PortalSdk sdk;
    private String email;

    /** Looked for before each test, so that each is reported as not run where the client cannot be. */
    @BeforeEach
    void signIn() throws Exception {
        folder = NodeModules.install();
        portal = new Portal(port, jdbc, true);
        sdk = new PortalSdk(folder, "http://127.0.0.1:" + port, portal.id());
        email = Portal.newAddress();
        signUpAndIn();
    }

    @AfterEach
    void stop() throws IOException {
        if (sdk != null) {
            sdk.close();
        }
    }

    @AfterAll
    void nothingThatTheClientCanDoWasLeftOut() throws IOException {
        if (folder != null) {
            assertThat(PortalSdk.called()).containsAll(sdk.operationIds()).containsAll(FrontEnd.operations());
        }
    }

    private void signUpAndIn() {
        expect(201, ACCOUNTS, "register", Map.of("requestBody", Map.of("email", email, "full_name", "Dana Developer")));
        var mailed = await().until(() -> MailServer.token(email), Optional::isPresent)
                .orElseThrow();
        var verified = expect(202, ACCOUNTS, "verifyEmail", body("verifyEmailRequest", Map.of("token", mailed)));
        var password = Map.of("token", KnownSecrets.remember(verified.text("token")), "password", Portal.PASSWORD);
        expect(204, ACCOUNTS, "resetPassword", body("resetPasswordRequest", password));
        assertThat(authenticate(204).cookies()).hasSize(2);
    }

    private PortalSdk.Answer authenticate(int status) {
        var account = Map.of("username", email, "password", Portal.PASSWORD);
        return expect(status, ACCOUNTS, "authenticate", body("authenticateRequest", account));
    }

    private PortalSdk.Answer expect(int status, String api, String operation, Map<String, ?> parameters) {
        var answer = sdk.call(api, operation, parameters);
        assertThat(answer.status()).as("%s %s", operation, answer.body()).isEqualTo(status);
        return answer;
    }

    private static Map<String, Object> body(String name, Map<String, ?> body) {
        return Map.of(name, body);
    }

    private static Map<String, Object> of(String application, String name, Map<String, ?> body) {
        return Map.of("applicationId", application, name, body);
    }

    private PortalSdk.Answer create(UUID strategy) {
        var form = Map.of("name", "app " + strategy, "auth_strategy_id", strategy, "scopes", List.of());
        return expect(201, APPLICATIONS, "createApplication", body("createApplicationPayload", form));
    }

    @Test
    void aSessionIsRenewedAndEnded() {
        assertThat(expect(200, ACCOUNTS, "getDeveloperMe", Map.of()).text("email"))
                .isEqualTo(email);
        assertThat(expect(204, ACCOUNTS, "refresh", Map.of()).cookies()).hasSize(2);
        expect(200, ACCOUNTS, "getDeveloperMe", Map.of());
        expect(204, ACCOUNTS, "logout", Map.of());
        expect(401, ACCOUNTS, "getDeveloperMe", Map.of());
        expect(401, ACCOUNTS, "refresh", Map.of());
        expect(200, ACCOUNTS, "forgotPassword", body("resetPasswordPayload", Map.of("email", email)));
        authenticate(204);
        expect(400, ACCOUNTS, "authenticateSso", Map.of()); // the portal has no identity provider
    }

    @Test
    void thePortalTellsWhatItIs() {
        assertThat(expect(200, "PortalApi", "getPortalContext", Map.of()).text("portal_id"))
                .isEqualTo(portal.id().toString());
        expect(200, "PortalApi", "getPortalAppearance", Map.of());
        expect(200, "PortalApi", "getPortalLogo", Map.of());
        sdk.call("PortalApi", "getPortalCatalogCover");
        assertThat(expect(200, "ApplicationAnalyticsApi", "getApplicationAnalyticsConfig", Map.of())
                        .body()
                        .path("analytics")
                        .isNull())
                .isTrue();
        var question = Map.of("start_ms", 0, "end_ms", 3_600_000, "metrics", List.of("REQUEST_COUNT"));
        expect(
                200,
                "ApplicationAnalyticsApi",
                "queryApplicationAnalytics",
                body("queryApplicationAnalytics", question));
    }

    @Test
    void aProductIsFoundAndRead() {
        var admin = portal.administrator();
        var product = product(admin);
        var version = version(admin, product);
        var one = Map.of("productId", product);
        var both = Map.of("productId", product, "productVersionId", version);
        var search = Map.of("indices", "product-catalog", "q", "", "join", "versions", "pageNumber", 1, "pageSize", 12);

        assertThat(expect(200, "SearchApi", "searchPortalEntities", search)
                        .body()
                        .path("data"))
                .hasSize(1);
        expect(200, "ProductsApi", "listProducts", Map.of("pageSize", 100, "filterNameContains", "Weather"));
        expect(200, "ProductsApi", "getProduct", one);
        expect(200, "ProductsApi", "getProductActions", one);
        expect(200, VERSIONS, "listProductVersions", one);
        expect(200, VERSIONS, "getProductVersion", both);
        expect(200, VERSIONS, "getProductVersionSpec", both);
        expect(200, VERSIONS, "getProductVersionSpecOperations", both);
        readDocuments(product);
    }

    private static String product(Http admin) {
        var product = admin.post("/v2/api-products", Map.of("name", "Weather", "description", "Of today"))
                .text("id");
        var document = Map.of("slug", "first", "title", "First", "status", "published", "content", base64("# Hello"));
        assertThat(admin.post("/v2/api-products/" + product + "/documents", document)
                        .status())
                .isEqualTo(201);
        return product;
    }

    private String version(Http admin, String product) {
        admin.patch("/v2/api-products/" + product, Map.of("portal_ids", List.of(portal.id())));
        var versions = "/v2/api-products/" + product + "/product-versions";
        var version = admin.post(versions, Map.of("name", "v1")).text("id");
        var pets = "openapi: 3.0.0\npaths:\n  /pets:\n    get: {operationId: listPets, summary: Pets}\n";
        admin.post(versions + "/" + version + "/specifications", Map.of("name", "pets.yaml", "content", base64(pets)));
        var terms = Map.of(
                "publish_status", "published",
                "auth_strategy_ids", List.of(scoped()),
                "application_registration_enabled", true,
                "auto_approve_registration", true,
                "deprecated", false);
        assertThat(admin.put("/v2/portals/" + portal.id() + "/product-versions/" + version, terms)
                        .status())
                .isEqualTo(200);
        return version;
    }

    /** A strategy whose developers choose scopes. */
    private UUID scoped() {
        return portal.catalog().openId(portal.catalog().provider("auth0", "{\"use_developer_managed_scopes\": true}"));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private void readDocuments(String product) {
        var tree = sdk.call(
                "DocumentationApi",
                "listProductDocuments",
                Map.of("productId", product),
                "application/vnd.konnect.document-tree+json");
        assertThat(tree.body().path("data")).hasSize(1);
        var document = Map.of("productId", product, "documentId", "first");
        assertThat(expect(200, "DocumentationApi", "getProductDocument", document)
                        .text("content"))
                .isEqualTo("# Hello");
        var nodes = sdk.call(
                "DocumentationApi", "getProductDocument", document, "application/vnd.konnect.document-nodes+json");
        assertThat(nodes.body().path("content").isContainer()).isTrue();
    }

    @Test
    void anApplicationGetsAClientAndAccess() {
        var strategy = scoped();
        var version = portal.catalog().version(portal.id(), strategy, true);
        expect(200, APPLICATIONS, "listApplicationAuthStrategies", Map.of("pageSize", 100, "pageNumber", 1));
        var created = create(strategy);
        var id = created.text("id");
        var secret = KnownSecrets.remember(
                created.body().path("credentials").path("client_secret").asString());
        assertThat(secret).isNotEmpty();
        expect(200, APPLICATIONS, "listApplications", Map.of("filterNameContains", "app"));
        expect(200, APPLICATIONS, "getApplication", Map.of("applicationId", id));
        expect(200, APPLICATIONS, "updateApplication", of(id, "updateApplicationPayload", Map.of("name", "renamed")));

        register(id, version.toString());

        var rotated = expect(201, CREDENTIALS, "refreshApplicationToken", Map.of("applicationId", id));
        assertThat(KnownSecrets.remember(rotated.text("client_secret"))).isNotEqualTo(secret);
        expect(204, APPLICATIONS, "deleteApplication", Map.of("applicationId", id));
        expect(404, APPLICATIONS, "getApplication", Map.of("applicationId", id));
    }

    private void register(String id, String version) {
        var product = jdbc.sql("select product_id::text from api_product_version where id = cast(:id as uuid)")
                .param("id", version)
                .query(String.class)
                .single();
        var unregistered = Map.of("productId", product, "productVersionId", version, "unregistered", true);
        assertThat(expect(200, VERSIONS, "getApplicationsByProductVersion", unregistered)
                        .body()
                        .path("data"))
                .hasSize(1);
        var wanted = Map.of("product_version_id", version, "scopes", List.of("weather:read"));
        var registration = expect(
                201, REGISTRATIONS, "createApplicationRegistration", of(id, "createRegistrationPayload", wanted));
        assertThat(registration.text("status")).isEqualTo("approved");
        var one = Map.of("applicationId", id, "registrationId", registration.text("id"));
        expect(200, REGISTRATIONS, "listApplicationRegistrations", Map.of("applicationId", id));
        expect(200, REGISTRATIONS, "getApplicationRegistration", one);
        expect(200, REGISTRATIONS, "getApplicationRegistrationGrantedScopes", one);
        var ofVersion = Map.of("applicationId", id, "productVersionId", version);
        expect(200, APPLICATIONS, "getApplicationProductVersionGrantedScopes", ofVersion);
        expect(204, REGISTRATIONS, "deleteApplicationRegistration", one);
    }

    @Test
    void anApplicationHasKeys() {
        var strategy = portal.catalog().keyAuth();
        portal.catalog().version(portal.id(), strategy, true);
        var form = Map.of("name", "keyed", "reference_id", "keyed-" + strategy, "auth_strategy_id", strategy);
        var id = expect(201, APPLICATIONS, "createApplication", body("createApplicationPayload", form))
                .text("id");

        var created = expect(201, CREDENTIALS, "createCredential", of(id, "createCredentialPayload", name("first")));

        assertThat(KnownSecrets.remember(created.text("credential"))).isNotEmpty();
        var one = Map.of("applicationId", id, "credentialId", created.text("id"));
        expect(200, CREDENTIALS, "listCredentials", Map.of("applicationId", id, "pageSize", 25, "pageNumber", 1));
        expect(
                200,
                CREDENTIALS,
                "updateCredential",
                Map.of(
                        "applicationId", id,
                        "credentialId", created.text("id"),
                        "updateCredentialPayload", name("renamed")));
        expect(204, CREDENTIALS, "deleteCredential", one);
    }

    private static Map<String, String> name(String displayName) {
        return Map.of("display_name", displayName);
    }
}
