package io.gatehouse.schemas.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonFieldsTest {
    private static final List<String> ANYTHING_BUT =
            List.of("null", "true", "5", "5.5", "\"text\"", "[]", "[1]", "{}", "{\"a\":1}");

    /** Each kind of property, the JSON values that it takes, and the rule that all others break. */
    static Stream<Kind> kinds() {
        return Stream.of(
                new Kind("text", List.of("\"text\""), "is_string", f -> f.text("p", TextRule.atMost(9), null)),
                new Kind("flag", List.of("true"), "is_boolean", f -> f.flag("p", null)),
                new Kind("integer", List.of("5"), "is_integer", f -> f.integer("p", 1, null)),
                new Kind("uuid", List.of(), "is_uuid", f -> f.uuid("p", null)),
                new Kind("choice", List.of("\"text\""), "enum", f -> f.choice("p", List.of("text", "more"), null)));
    }

    record Kind(String name, List<String> taken, String rule, Function<JsonFields, Object> read) {
        @Override
        public String toString() {
            return name;
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aPropertyTakesValuesOfItsKindOnly(Kind kind) {
        for (var value : ANYTHING_BUT) {
            var broken = broken("{\"p\":" + value + "}", kind.read());
            if (kind.taken().contains(value)) {
                assertThat(broken).as(value).isEmpty();
            } else {
                assertThat(broken).as(value).extracting(InvalidParameter::rule).containsExactly(kind.rule());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aPropertyThatIsNotGivenIsRequired(Kind kind) {
        assertThat(broken("{}", kind.read()))
                .containsExactly(InvalidParameter.required("p").in("body"));
    }

    @Test
    void whatIsNotGivenStaysAsItIs() {
        var id = UUID.randomUUID();

        var read = read(
                "{}",
                f -> List.of(
                        f.text("a", TextRule.atMost(1), "before"),
                        f.flag("b", true),
                        f.integer("c", 1, 7),
                        f.uuid("d", id),
                        f.choice("e", List.of("x"), "y"),
                        f.uuids("f", new ListRule(0, 1), List.of(id)),
                        f.changedLabels("g", Map.of("k", "v"))));

        assertThat(read).isEqualTo(List.of("before", true, 7, id, "y", List.of(id), Map.of("k", "v")));
    }

    @Test
    void nullIsTakenWhereItIsAllowedOnly() {
        boolean taken = read("{\"a\":null}", f -> f.nullableText("a", TextRule.atMost(1), "before") == null);

        assertThat(taken).isTrue();
        assertThat(broken("{\"a\":null}", f -> String.valueOf(f.optionalText("a", TextRule.atMost(1), "before"))))
                .extracting(InvalidParameter::rule)
                .containsExactly("is_string");
    }

    @Test
    void everyPropertyThatNobodyAskedForIsUnknownAtAnyDepth() {
        var broken = broken(
                "{\"a\":{\"b\":1,\"c\":{\"d\":2}},\"e\":3}",
                f -> f.object("a").object("c").propertyNames().size());

        assertThat(broken).extracting(InvalidParameter::field).containsExactlyInAnyOrder("e", "a.b", "a.c.d");
        assertThat(broken).extracting(InvalidParameter::rule).containsOnly("unknown_property");
    }

    @Test
    void aMissingObjectIsSaidOnceAndNotItsContents() {
        var broken = broken("{}", f -> f.object("a").text("b", TextRule.atMost(1), null));

        assertThat(broken).containsExactly(InvalidParameter.required("a").in("body"));
    }

    @Test
    void lengthsCountCharactersNotCodeUnits() {
        var smile = "\uD83D\uDE00";

        assertThat(broken("{\"a\":\"" + smile.repeat(3) + "\"}", f -> f.text("a", TextRule.length(3, 3), null)))
                .isEmpty();
        assertThat(broken("{\"a\":\"" + smile.repeat(4) + "\"}", f -> f.text("a", TextRule.length(3, 3), null)))
                .extracting(InvalidParameter::maximum)
                .containsExactly(3);
        assertThat(broken("{\"a\":\"" + smile.repeat(2) + "\"}", f -> f.text("a", TextRule.length(3, 3), null)))
                .extracting(InvalidParameter::minimum)
                .containsExactly(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://idp.example/x", "http://localhost:8080/realms/a", "HTTPS://IDP.EXAMPLE"})
    void aUrlIsAbsoluteWithAHost(String url) {
        assertThat(TextRule.url(256).check("u", url)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "idp.example", "/x", "ftp://idp.example", "https:///x", "https://a b", "https://u:p@idp"})
    void anythingElseIsNoUrl(String url) {
        assertThat(TextRule.url(256).check("u", url)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a-b", "A.b_c", "1", "a1-._2"})
    void aLabelTakesPlainValues(String value) {
        assertThat(broken("{\"labels\":{\"key\":\"" + value + "\"}}", f -> f.labels("labels")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-a", "a-", "a b", "ä", "a/b"})
    void aLabelTakesNoOtherValues(String value) {
        assertThat(broken("{\"labels\":{\"key\":\"" + value + "\"}}", f -> f.labels("labels")))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "kong", "kong-x", "konnect.y", "mesh", "kic1", "_a"})
    void someKeysOfLabelsAreReserved(String key) {
        assertThat(broken("{\"labels\":{\"" + key + "\":\"v\"}}", f -> f.labels("labels")))
                .extracting(InvalidParameter::rule)
                .containsExactly("is_label");
    }

    @Test
    void thereAreAtMostFiftyLabelsAlsoAfterAChange() {
        var present = new TreeMap<String, String>();
        IntStream.range(0, 50).forEach(i -> present.put("k" + i, "v"));

        assertThat(broken("{\"labels\":{\"k50\":\"v\"}}", f -> f.changedLabels("labels", present)))
                .extracting(InvalidParameter::rule)
                .containsExactly("max_items");
        var changed = read("{\"labels\":{\"k50\":\"v\",\"k0\":null}}", f -> f.changedLabels("labels", present));
        assertThat(changed).hasSize(50).containsKey("k50").doesNotContainKey("k0");
    }

    @Test
    void freeFormValuesComeAsTheyAre() {
        var read = read("{\"a\":[1,{\"b\":null}],\"c\":null}", JsonFields::values);

        assertThat(read).containsOnlyKeys("a", "c").containsEntry("c", null);
        assertThat(String.valueOf(read.get("a"))).isEqualTo("[1, {b=null}]");
        assertThat(broken("{\"a\":[{\"b\":\"\\u0000\"}]}", JsonFields::values)).hasSize(1);
    }

    private static <T> T read(String json, Function<JsonFields, T> form) {
        return JsonFields.read(StrictJson.mapper().readTree(json), form);
    }

    private static List<InvalidParameter> broken(String json, Function<JsonFields, ?> form) {
        var refused = catchThrowableOfType(ProblemException.class, () -> read(json, form::apply));
        return refused == null ? List.of() : refused.invalidParameters();
    }
}
