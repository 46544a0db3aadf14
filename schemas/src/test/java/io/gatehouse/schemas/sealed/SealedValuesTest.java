package io.gatehouse.schemas.sealed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SealedValuesTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"", "s3cr3t", "with \"quotes\" and\nlines", "ключ 🔑"})
    void whatIsSealedToAWaitingRequestIsOpenedByIt(String value) {
        var recipient = SecretRecipient.create();

        var sealed = SealingKey.ofJwk(recipient.publicJwk()).seal(value);

        assertThat(recipient.open(sealed)).isEqualTo(value);
    }

    @Test
    void nobodyElseOpensIt() {
        var sealed = SealingKey.ofJwk(SecretRecipient.create().publicJwk()).seal("s3cr3t");

        assertThatThrownBy(() -> SecretRecipient.create().open(sealed))
                .isInstanceOf(SealedValueException.class)
                .hasMessageNotContaining("s3cr3t");
    }

    @Test
    void theSealedTextShowsNothingAndDiffersEachTime() {
        var key = SealingKey.ofJwk(SecretRecipient.create().publicJwk());

        assertThat(key.seal("s3cr3t")).doesNotContain("s3cr3t").isNotEqualTo(key.seal("s3cr3t"));
    }

    @Test
    void aChangedByteIsNoticed() {
        var recipient = SecretRecipient.create();
        var parts = SealingKey.ofJwk(recipient.publicJwk()).seal("s3cr3t").split("\\.", -1);
        parts[3] = (parts[3].charAt(0) == 'A' ? 'B' : 'A') + parts[3].substring(1);

        assertThatThrownBy(() -> recipient.open(String.join(".", parts))).isInstanceOf(SealedValueException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "a.b.c.d.e", "{}"})
    void whatIsNoJweIsRefused(String text) {
        assertThatThrownBy(() -> SecretRecipient.create().open(text)).isInstanceOf(SealedValueException.class);
    }

    static Stream<String> keysThatCannotBeSealedTo() throws Exception {
        return Stream.of(
                "",
                "{}",
                "{\"kty\":\"oct\",\"k\":\"c2VjcmV0\"}",
                new ECKeyGenerator(Curve.P_256).generate().toJSONString(),
                new ECKeyGenerator(Curve.P_256)
                        .generate()
                        .toPublicJWK()
                        .toJSONString()
                        .replaceFirst("\"x\":\"..", "\"x\":\"AA"));
    }

    @ParameterizedTest
    @MethodSource("keysThatCannotBeSealedTo")
    void aKeyThatIsNoPublicEcKeyIsRefused(String jwk) {
        assertThatIllegalArgumentException().isThrownBy(() -> SealingKey.ofJwk(jwk));
    }

    @Test
    void afterARotationOldAndNewValuesAreOpened() throws Exception {
        var old = new ECKeyGenerator(Curve.P_256).keyID("2025").generate();
        var fresh = new ECKeyGenerator(Curve.P_256).keyID("2026").generate();
        var before = SealingKey.ofJwk(old.toPublicJWK().toJSONString()).seal("old");
        var file = Files.writeString(folder.resolve("keys.json"), new JWKSet(List.of(fresh, old)).toString(false));

        var keys = OpeningKeys.ofFile(file);

        assertThat(keys.open(before)).isEqualTo("old");
        assertThat(keys.open(SealingKey.ofFile(file).seal("new"))).isEqualTo("new");
    }

    @Test
    void aMissingKeyFileIsNamed() {
        var file = folder.resolve("none.json");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> OpeningKeys.ofFile(file))
                .withMessageContaining(file.toString());
    }

    @Test
    void aSecretDoesNotShowItself() {
        assertThat(new Secret("s3cr3t").toString()).isEqualTo("****");
    }
}
