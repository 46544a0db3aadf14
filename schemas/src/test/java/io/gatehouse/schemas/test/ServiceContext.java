package io.gatehouse.schemas.test;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * Gives a service under test everything that a launcher would: broker, database (named after the service), registry, keys
 * and a management token. Use: {@code @ContextConfiguration(initializers = ServiceContext.class)}. What the test class itself
 * sets in {@code @SpringBootTest(properties = …)} wins.
 *
 * <p>The contexts of one JVM share database and consumer group, so a module should keep to one set of test properties, or mark
 * the others with {@code @DirtiesContext}.
 */
public final class ServiceContext implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    /** Bearer token of the management API, with every role. */
    public static final String MANAGEMENT_TOKEN = "test-management-token";

    public static final String ORGANIZATION_ID = "9d3c7a51-6c39-4a5e-8f0c-3f3f6c1b2a10";

    /** Parts that run inside the tests' JVM and would drown the service's own log. */
    private static final List<String> QUIET = List.of("kafka", "state.change.logger", "io.zonky", "org.testcontainers");

    private static final TestKeys REGISTRATION = TestKeys.sealing("registration");
    private static final TestKeys IDP_SYNC = TestKeys.sealing("idp-sync");
    private static final TestKeys GATEWAY_CONFIG = TestKeys.sealing("gateway-config");
    private static final TestKeys AUDIT = TestKeys.signing("audit");
    private static final TestKeys AUDIT_SECRETS = TestKeys.sealing("audit-secrets");

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var environment = context.getEnvironment();
        var service = environment.getRequiredProperty("spring.application.name");
        // after the test's own properties and the system's, before the service's
        environment
                .getPropertySources()
                .addAfter("systemEnvironment", new MapPropertySource("stack", settings(service)));
    }

    /**
     * The settings of a service.
     *
     * @param service such as {@code audit-service}
     */
    public static Map<String, Object> settings(String service) {
        var database =
                TestPostgres.database(service.replaceFirst("-service$", "").replace('-', '_'));
        var settings = new HashMap<String, Object>();
        settings.put("server.address", "127.0.0.1");
        settings.put("spring.datasource.url", database.url());
        settings.put("spring.datasource.username", database.user());
        settings.put("spring.datasource.password", database.password());
        settings.put("spring.kafka.bootstrap-servers", TestKafka.bootstrap());
        settings.put("gatehouse.schema-registry.url", TestRegistry.url());
        settings.put("gatehouse.organization-id", ORGANIZATION_ID);
        settings.put("gatehouse.access.tokens[0].name", "test");
        settings.put("gatehouse.access.tokens[0].sha256", sha256(MANAGEMENT_TOKEN));
        settings.put("gatehouse.access.tokens[0].roles", "admin");
        keys(settings);
        QUIET.forEach(name -> settings.put("logging.level." + name, "error"));
        return settings;
    }

    private static void keys(Map<String, Object> settings) {
        settings.put("gatehouse.registration.opening-keys", REGISTRATION.privateSet());
        settings.put("gatehouse.registration.sealing.idp-sync", IDP_SYNC.publicSet());
        settings.put("gatehouse.registration.sealing.gateway-config", GATEWAY_CONFIG.publicSet());
        settings.put("gatehouse.idp-sync.opening-keys", IDP_SYNC.privateSet());
        settings.put("gatehouse.idp-sync.calls.allow-private-addresses", true);
        settings.put("gatehouse.gateway-config.opening-keys", GATEWAY_CONFIG.privateSet());
        settings.put("gatehouse.audit.signing-keys", AUDIT.privateSet());
        settings.put("gatehouse.audit.opening-keys", AUDIT_SECRETS.privateSet());
        settings.put("gatehouse.audit.webhook.allow-plain-http", true);
        settings.put("gatehouse.audit.webhook.allow-private-addresses", true);
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
