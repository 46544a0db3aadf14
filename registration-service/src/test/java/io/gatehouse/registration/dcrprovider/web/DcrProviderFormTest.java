package io.gatehouse.registration.dcrprovider.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.gatehouse.registration.dcrprovider.ConfigField;
import io.gatehouse.registration.dcrprovider.DcrProvider;
import io.gatehouse.registration.dcrprovider.ProviderType;
import io.gatehouse.schemas.http.InvalidParameter;
import io.gatehouse.schemas.http.ProblemException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The rules of {@code dcr_config}, for every type and each of its fields. */
class DcrProviderFormTest {
    private static final String GOOD_TEXT = "good_text_of_some_length";

    @ParameterizedTest
    @EnumSource
    void aCompleteConfigIsTaken(ProviderType type) {
        var wanted = DcrProviderForm.created(body(type));

        assertThat(wanted.type()).isEqualTo(type);
        assertThat(wanted.settings().keySet()).isEqualTo(names(type, false));
        assertThat(wanted.secrets().keySet()).isEqualTo(names(type, true));
        assertThat(wanted.toString()).doesNotContain("secret_" + GOOD_TEXT);
    }

    @ParameterizedTest
    @EnumSource
    void eachRequiredFieldIsMissed(ProviderType type) {
        for (var field : type.fields()) {
            var body = body(type);
            config(body).remove(field.name());

            var missed = field.required() || isNeededByItsSecret(field);
            assertThat(rules(body)).as(field.name()).isEqualTo(missed ? List.of("required") : List.of());
        }
    }

    /** A client's secret is of no use without its id. */
    private static boolean isNeededByItsSecret(ConfigField field) {
        return field.name().equals("initial_client_id");
    }

    @ParameterizedTest
    @EnumSource
    void noFieldTakesAValueOfAnotherKind(ProviderType type) {
        for (var field : type.fields()) {
            var body = body(type);
            config(body).put(field.name(), 5);
            var rule = field.kind() == ConfigField.Kind.FLAG ? "is_boolean" : "is_string";

            assertThat(rules(body)).as(field.name()).containsExactly(rule);
        }
    }

    @ParameterizedTest
    @EnumSource
    void noFieldTakesATextThatIsTooLong(ProviderType type) {
        for (var field : type.fields()) {
            if (field.kind() != ConfigField.Kind.FLAG) {
                var body = body(type);
                config(body).put(field.name(), "a".repeat(field.maximum() + 1));

                assertThat(rules(body)).as(field.name()).containsExactly("max_length");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFieldOfNoTypeIsRefused(ProviderType type) {
        var body = body(type);
        config(body).put("surprise", "x");

        assertThat(rules(body)).containsExactly("unknown_property");
    }

    @ParameterizedTest
    @EnumSource
    void onlyATypeThatNeedsNothingDoesWithoutAConfig(ProviderType type) {
        var body = body(type);
        body.remove("dcr_config");

        assertThat(rules(body)).isEqualTo(type == ProviderType.KONG_IDENTITY ? List.of() : List.of("required"));
    }

    @ParameterizedTest
    @EnumSource
    void aChangeOfNothingKeepsEverythingAndTouchesNoSecret(ProviderType type) {
        var wanted = DcrProviderForm.created(body(type));
        var present = new DcrProvider(
                UUID.randomUUID(),
                wanted.name(),
                wanted.displayName(),
                type,
                wanted.issuer(),
                wanted.settings(),
                Map.of(),
                wanted.labels(),
                false,
                1,
                Instant.EPOCH,
                Instant.EPOCH);

        var changed = DcrProviderForm.changed(JsonMapper.shared().createObjectNode(), present);
        var touched = DcrProviderForm.changed(JsonMapper.shared().readTree("{\"dcr_config\":{}}"), present);

        assertThat(changed.settings()).isEqualTo(present.settings());
        assertThat(changed.name()).isEqualTo(present.name());
        assertThat(changed.secrets()).isEmpty();
        assertThat(touched).isEqualTo(changed);
    }

    private static ObjectNode body(ProviderType type) {
        var body = JsonMapper.shared().createObjectNode();
        body.put("name", "p").put("provider_type", type.text()).put("issuer", "https://idp.example");
        var config = body.putObject("dcr_config");
        for (var field : type.fields()) {
            switch (field.kind()) {
                case TEXT, NULLABLE_TEXT -> config.put(field.name(), GOOD_TEXT);
                case SECRET -> config.put(field.name(), "secret_" + GOOD_TEXT);
                case URL -> config.put(field.name(), "https://bridge.example");
                case FLAG -> config.put(field.name(), true);
            }
        }
        return body;
    }

    private static ObjectNode config(ObjectNode body) {
        return (ObjectNode) body.path("dcr_config");
    }

    private static Set<String> names(ProviderType type, boolean secret) {
        return type.fields().stream()
                .filter(field -> (field.kind() == ConfigField.Kind.SECRET) == secret)
                .map(ConfigField::name)
                .collect(Collectors.toSet());
    }

    private static List<String> rules(ObjectNode body) {
        var refused = catchThrowableOfType(ProblemException.class, () -> DcrProviderForm.created(body));
        return refused == null
                ? List.of()
                : refused.invalidParameters().stream()
                        .map(InvalidParameter::rule)
                        .map(String::valueOf)
                        .toList();
    }
}
