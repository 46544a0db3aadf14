package io.gatehouse.registration.specification.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.registration.specification.Specification.Operation;
import io.gatehouse.registration.specification.UnreadableSpecificationException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlOpenApiTest {
    private final YamlOpenApi openApi = new YamlOpenApi();

    @Test
    void eachMethodOfAPathIsAnOperation() {
        var operations = openApi.operations("""
                openapi: 3.1.0
                paths:
                  /pets:
                    summary: all pets
                    parameters: []
                    get: {operationId: listPets, tags: [pets, 1], summary: All, deprecated: true}
                    post: {}
                  /pets/{id}: {$ref: '#/components/pathItems/~1pet'}
                components:
                  pathItems:
                    /pet:
                      delete: {operationId: deletePet}
                """);
        assertThat(operations)
                .containsExactly(
                        new Operation("/pets", "get", "listPets", List.of("pets", "1"), "All", true),
                        new Operation("/pets", "post", null, List.of(), null, false),
                        new Operation("/pets/{id}", "delete", "deletePet", List.of(), null, false));
    }

    @Test
    void jsonMayBeIndentedWithTabs() {
        assertThat(openApi.operations("{\n\t\"swagger\": \"2.0\",\n\t\"paths\": {\"/a\": {\"get\": {}}}}"))
                .extracting(Operation::path)
                .containsExactly("/a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "My YAML or JSON formatted OAS content",
                "",
                "openapi: 3.0.0",
                "paths: 7",
                "paths: {/a: 7, /b: {get: 7, x-get: {}}}",
                "[1]",
                "paths: {/a: {$ref: 'http://127.0.0.1:1/other.yaml'}}",
                "{paths: {}}"
            })
    void whatListsNoOperationsHasNone(String document) {
        assertThat(openApi.operations(document)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: b: c",
                "{\"paths\": ",
                "a: [1",
                "!!javax.script.ScriptEngineManager [x]",
                "a: &a [x]\nb: *missing"
            })
    void whatIsNeitherYamlNorJsonIsRefused(String document) {
        assertThatThrownBy(() -> openApi.operations(document))
                .isInstanceOf(UnreadableSpecificationException.class)
                .hasMessageStartingWith("content must be YAML or JSON");
    }

    @Test
    void aliasesDoNotGrowWithoutEnd() {
        var bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (var level = 1; level < 200; level++) {
            bomb.append("a%d: &a%d [%s]\n".formatted(level, level, ("*a" + (level - 1) + ", ").repeat(10)));
        }
        assertThatThrownBy(() -> openApi.operations(bomb.toString()))
                .isInstanceOf(UnreadableSpecificationException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":", "- "})
    void nestingWithoutEndIsRefused(String opening) {
        assertThatThrownBy(() -> openApi.operations(opening.repeat(100_000)))
                .isInstanceOf(UnreadableSpecificationException.class);
    }
}
