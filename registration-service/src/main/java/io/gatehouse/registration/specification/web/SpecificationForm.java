package io.gatehouse.registration.specification.web;

import io.gatehouse.registration.refusal.Checks;
import io.gatehouse.registration.specification.Specification;
import io.gatehouse.registration.specification.WantedSpecification;
import io.gatehouse.schemas.http.JsonFields;
import io.gatehouse.schemas.http.TextRule;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What administrators send to create or change a specification. */
final class SpecificationForm {
    /** 12 MiB of YAML or JSON. */
    private static final int LONGEST = 16 * 1024 * 1024;

    private static final TextRule NAME = TextRule.length(1, 255).matching("^.+(?:\\.yaml|\\.yml|\\.json)$");
    private static final TextRule CONTENT = TextRule.length(1, LONGEST);

    private SpecificationForm() {}

    static WantedSpecification created(JsonNode body) {
        return JsonFields.read(
                body, fields -> new WantedSpecification(fields.text("name", NAME, null), content(fields, null)));
    }

    static WantedSpecification changed(JsonNode body, Specification present) {
        return JsonFields.read(
                body,
                fields -> new WantedSpecification(
                        fields.text("name", NAME, present.name()),
                        fields.has("content") ? content(fields, "") : present.content()));
    }

    private static String content(JsonFields fields, @Nullable String otherwise) {
        var sent = fields.text("content", CONTENT, otherwise);
        try {
            var bytes = ByteBuffer.wrap(Base64.getDecoder().decode(sent));
            var content = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
            if (!Checks.isStorable(content)) {
                fields.reject("content", "invalid", "content must not hold NUL");
            }
            return content;
        } catch (IllegalArgumentException | CharacterCodingException e) {
            fields.reject("content", "is_base64", "value of \"content\" must be base64 of UTF-8 text");
            return "";
        }
    }
}
