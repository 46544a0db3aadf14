package io.gatehouse.audit.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MaskTest {
    private static final String SECRET = "planted-3f9a";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"client_secret\":\"planted-3f9a\"}",
                "{\"clientSecret\" : \"a\\\"planted-3f9a\"}",
                "{\"dcr_token\":\"planted-3f9a\",\"name\":\"x\"}",
                "grant_type=client_credentials&client_secret=planted-3f9a&x=1",
                "Authorization: Bearer planted-3f9a",
                "Basic planted-3f9a==",
                "\u0001eyJhbGciOiJFQ0RILUVTIn0..planted-3f9a.x.y\u0002",
                "-----BEGIN PRIVATE KEY-----\nplanted-3f9a\n-----END PRIVATE KEY-----",
                "{\"kty\":\"EC\",\"d\":\"planted-3f9a\"}"
            })
    void whatLooksLikeASecretIsHiddenInPlace(String text) {
        var masked = new String(Mask.bytes(text.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);

        assertThat(masked).doesNotContain(SECRET).hasSameSizeAs(text);
    }

    @Test
    void everythingElseStaysByteForByte() {
        var bytes = new byte[256];
        for (var index = 0; index < bytes.length; index++) {
            bytes[index] = (byte) index;
        }

        assertThat(Mask.bytes(bytes)).isEqualTo(bytes);
        assertThat(Mask.text("{\"name\":\"weather\",\"credential_id\":\"7\"}"))
                .isEqualTo("{\"name\":\"weather\",\"credential_id\":\"7\"}");
    }

    @Test
    void fieldsAreHiddenByNameAndByContentHoweverDeep() {
        var fields = Map.<String, Object>of(
                "sealed_secret", SECRET,
                "config", Map.of("api_key", SECRET, "kept", "kept"),
                "texts", List.of("Bearer " + SECRET));

        assertThat(Mask.fields(Map.copyOf(fields)).toString())
                .doesNotContain(SECRET)
                .contains("kept=kept");
    }
}
