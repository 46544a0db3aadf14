package io.gatehouse.audit.destination;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class SigningSecretsTest {
    private static final Instant END = Instant.parse("2026-03-01T09:00:00Z");

    @Test
    void aReplacedSecretSignsUntilItsTimeIsUpAndNoEarlierOneDoes() {
        var secrets =
                SigningSecrets.NONE.rotated("first", END).rotated("second", END).rotated("third", END);

        assertThat(secrets.at(END.minusMillis(1))).containsExactly("third", "second");
        assertThat(secrets.at(END)).containsExactly("third");
    }

    @Test
    void theFirstSecretReplacesNone() {
        assertThat(SigningSecrets.NONE.rotated("first", END)).isEqualTo(new SigningSecrets("first", null, null));
        assertThat(SigningSecrets.NONE.at(END)).isEmpty();
    }
}
