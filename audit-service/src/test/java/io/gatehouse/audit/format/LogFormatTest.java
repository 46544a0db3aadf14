package io.gatehouse.audit.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.audit.Facts;
import io.gatehouse.audit.Golden;
import io.gatehouse.audit.entry.Fact;
import io.gatehouse.audit.signing.SigningKey;
import io.gatehouse.audit.signing.SigningKeys;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LogFormatTest {
    private final SigningKey key = Facts.key("k1");
    private final LineVerifier verifier = new LineVerifier(new SigningKeys(List.of(Facts.key("k0"), key)).verifying());
    private final List<Fact> facts =
            List.of(Facts.authentication(), Facts.authorization(), Facts.access(), Facts.application());

    @ParameterizedTest
    @EnumSource(LogFormat.class)
    void linesAreAsInTheFiles(LogFormat format) throws IOException {
        var lines = facts.stream().map(fact -> format.line(fact, key) + "\n").collect(Collectors.joining());
        Golden.assertMatches("lines." + format.label(), lines);
    }

    @Test
    void konnectsExampleOfAnAuthenticationIsMetToTheLetter() {
        assertThat(LogFormat.CEF.line(Facts.authentication(), key))
                .startsWith("2025-06-23T14:28:47Z konghq.com CEF:0|KongInc|Dev-Portal|1.0|AUTHENTICATION_TYPE_BASIC"
                        + "|AUTHENTICATION_OUTCOME_SUCCESS|0|rt=1750688927556 src=172.71.232.22"
                        + " request=/api/v2/developer/authenticate success=true"
                        + " org_id=998db3e4-5cb7-4dd5-b51c-9878096a6999 portal_id=3e551b39-227d-4297-b911-e68fd5d77c17"
                        + " principal_id=a3d2699a-0ed3-4417-bb10-d8e74a1513a4 trace_id=" + Facts.TRACE
                        + " user_agent= sig=");
    }

    @ParameterizedTest
    @EnumSource(LogFormat.class)
    void eachLineVerifiesWithThePublishedKeys(LogFormat format) {
        assertThat(facts).allSatisfy(fact -> assertThat(verifier.verify(format, format.line(fact, key)))
                .isTrue());
    }

    @ParameterizedTest
    @EnumSource(LogFormat.class)
    void aChangedLineDoesNotVerify(LogFormat format) {
        var line = format.line(Facts.access(), key);
        assertThat(verifier.verify(format, line.replace("POST", "GET"))).isFalse();
    }

    @ParameterizedTest
    @EnumSource(LogFormat.class)
    void aLineOfAnUnknownKeyDoesNotVerify(LogFormat format) {
        assertThat(verifier.verify(format, format.line(Facts.access(), Facts.key("stranger"))))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(LogFormat.class)
    void whatIsNoLineDoesNotVerify(LogFormat format) {
        assertThat(Stream.of("", "{}", "sig=", " sig=", "{\"event\":3}", "{\"sig\":\"x\"}", "[]"))
                .allSatisfy(line -> assertThat(verifier.verify(format, line)).isFalse());
    }

    @Test
    void whateverAValueHoldsALineStaysOneLineAndComesBackEqual() {
        var random = new Random(0xCEF);
        for (var round = 0; round < 2000; round++) {
            var value = text(random);
            var escaped = Cef.escapedValue(value);
            assertThat(escaped).doesNotContain("\n", "\r").doesNotContainPattern("(?<!\\\\)(\\\\\\\\)*=");
            assertThat(unescaped(escaped)).isEqualTo(value);
        }
    }

    @Test
    void inTheHeaderPipesAndBackslashesAreEscapedAndEqualsSignsAreNot() {
        assertThat(Cef.escapedHeader("Authz.a|b\\c=d\ne")).isEqualTo("Authz.a\\|b\\\\c=d e");
    }

    private static String text(Random random) {
        return random.ints(random.nextInt(12), 0, 9)
                .mapToObj(piece -> List.of("\\", "=", "\n", "\r", "|", " sig=", "n", "ö", "\\n")
                        .get(piece))
                .collect(Collectors.joining());
    }

    private static String unescaped(String value) {
        return Pattern.compile("\\\\(.)").matcher(value).replaceAll(escape -> switch (escape.group(1)) {
            case "n" -> "\n";
            case "r" -> "\r";
            default -> Matcher.quoteReplacement(escape.group(1));
        });
    }
}
