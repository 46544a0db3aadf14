package io.gatehouse.registration.specification.openapi;

import io.gatehouse.registration.specification.OpenApi;
import io.gatehouse.registration.specification.Specification.Operation;
import io.gatehouse.registration.specification.UnreadableSpecificationException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Takes YAML apart into plain values only, within bounds that no honest document reaches; JSON goes to a JSON parser. */
class YamlOpenApi implements OpenApi {
    private static final int LONGEST = 16 * 1024 * 1024;
    private static final int DEEPEST = 200;
    private static final int MOST_ALIASES = 100;
    private static final JsonMapper JSON = JsonMapper.shared();

    @Override
    public List<Operation> operations(String document) {
        return Operations.of(document.stripLeading().startsWith("{") ? json(document) : yaml(document));
    }

    /** YAML 1.1 knows no tab as white space, which JSON may well be indented with. */
    private static @Nullable Object json(String document) {
        try {
            return JSON.readValue(document, Object.class);
        } catch (JacksonException e) {
            var place = e.getLocation();
            return yamlOr(document, place == null ? "" : " (line " + place.getLineNr() + ")", e);
        }
    }

    /** What begins like JSON may still be YAML. */
    private static @Nullable Object yamlOr(String document, String place, JacksonException json) {
        try {
            return yaml(document);
        } catch (UnreadableSpecificationException e) {
            throw new UnreadableSpecificationException(
                    "content must be YAML or JSON: it is no valid JSON" + place, json);
        }
    }

    private static @Nullable Object yaml(String document) {
        try {
            return new Yaml(new SafeConstructor(bounds())).load(document);
        } catch (MarkedYAMLException e) {
            var line = e.getProblemMark() == null
                    ? ""
                    : " (line " + (e.getProblemMark().getLine() + 1) + ")";
            throw new UnreadableSpecificationException("content must be YAML or JSON: it is no valid YAML" + line, e);
        } catch (YAMLException e) {
            throw new UnreadableSpecificationException("content must be YAML or JSON: it is no valid YAML", e);
        }
    }

    private static LoaderOptions bounds() {
        var bounds = new LoaderOptions();
        bounds.setCodePointLimit(LONGEST);
        bounds.setNestingDepthLimit(DEEPEST);
        bounds.setMaxAliasesForCollections(MOST_ALIASES);
        bounds.setAllowRecursiveKeys(false);
        return bounds;
    }
}
