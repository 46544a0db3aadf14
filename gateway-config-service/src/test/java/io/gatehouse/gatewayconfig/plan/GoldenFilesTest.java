package io.gatehouse.gatewayconfig.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.gatewayconfig.plan.GatewayProfile.Mode;
import io.gatehouse.gatewayconfig.plan.ServicePlan.WithoutStrategy;
import io.gatehouse.schemas.sealed.SealedValueException;
import io.gatehouse.schemas.sealed.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Facts in, entities out: {@code golden/<gateway>/<unit>/<case>.facts.json} beside {@code <case>.plan.json}.
 *
 * <p>Renew the plans, then look at the difference: {@code ./mvnw -pl gateway-config-service test -Dtest=GoldenFilesTest
 * -Dgolden.renew=true}
 */
class GoldenFilesTest {
    private static final Path FOLDER = Path.of("src/test/resources/golden");
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    static Stream<Path> consumers() throws IOException {
        return cases("consumer");
    }

    static Stream<Path> services() throws IOException {
        return cases("service");
    }

    @ParameterizedTest
    @MethodSource("consumers")
    void aConsumerIsPlannedAsInItsGoldenFile(Path facts) throws IOException {
        var known = JSON.readValue(facts.toFile(), ConsumerFacts.class);
        check(facts, ConsumerPlan.of(known, profile(facts), GoldenFilesTest::open, NOW));
    }

    @ParameterizedTest
    @MethodSource("services")
    void aServiceIsPlannedAsInItsGoldenFile(Path facts) throws IOException {
        check(facts, ServicePlan.of(read(facts), profile(facts), WithoutStrategy.CLOSED, GoldenFilesTest::open));
    }

    /** Cases of a kind of unit for all gateways. */
    private static Stream<Path> cases(String unit) throws IOException {
        try (var files = Files.walk(FOLDER, 3)) {
            return files
                    .filter(file -> file.toString().endsWith(".facts.json"))
                    .filter(file -> FOLDER.relativize(file).getName(1).endsWith(unit))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    static ServiceFacts read(Path facts) {
        return JSON.readValue(facts.toFile(), ServiceFacts.class);
    }

    /** The folder says what the gateway is, such as enterprise-3.10. */
    private static GatewayProfile profile(Path facts) {
        var name = FOLDER.relativize(facts).getName(0).toString();
        var dash = name.lastIndexOf('-');
        var mode = Mode.valueOf(name.substring(0, dash).toUpperCase(Locale.ROOT).replace('-', '_'));
        return GatewayProfile.of(mode, KongVersion.parse(name.substring(dash + 1)));
    }

    /** In the files a secret is sealed by writing it between brackets. */
    static Secret open(String sealed) {
        if (!sealed.startsWith("[")) {
            throw new SealedValueException("not a compact JWE");
        }
        return new Secret(sealed.substring(1, sealed.length() - 1));
    }

    private static void check(Path facts, Plan plan) throws IOException {
        var golden = Path.of(facts.toString().replace(".facts.json", ".plan.json"));
        var actual = JSON.writeValueAsString(readable(plan)) + "\n";
        if (Boolean.getBoolean("golden.renew")) {
            Files.writeString(golden, actual);
        }
        assertThat(actual).isEqualTo(Files.readString(golden));
    }

    private static Map<String, @Nullable Object> readable(Plan plan) {
        var readable = new LinkedHashMap<String, @Nullable Object>();
        readable.put(
                "wanted", plan.wanted().stream().map(GoldenFilesTest::readable).toList());
        readable.put("lock", plan.lock() == null ? null : plan.lock().path());
        readable.put("problems", plan.problems());
        readable.put("product_versions", plan.productVersionIds());
        readable.put("next_change_at", plan.nextChangeAt());
        return readable;
    }

    private static Map<String, @Nullable Object> readable(GatewayEntity entity) {
        var fields = new TreeMap<>(entity.revealed());
        var readable = new LinkedHashMap<String, @Nullable Object>();
        readable.put("entity", entity.path());
        readable.put("parent", entity.parentId());
        readable.put("fields", fields);
        return readable;
    }
}
