package io.gatehouse.schemas.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.schemas.access.AccessProperties.Token;
import io.gatehouse.schemas.http.Principal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ManagementAccessTest {
    private static final ManagementTokens TOKENS = new ManagementTokens(new AccessProperties(List.of(
            new Token("one", sha256("kpat_one"), Set.of("viewer")),
            new Token("two", sha256("spat_two"), Set.of("admin")))));

    @Test
    void aTokenIsRecognisedByItsDigest() {
        assertThat(TOKENS.recognise("spat_two"))
                .contains(new Principal(
                        ManagementTokens.idOf("two").toString(), "two", "system_account", Set.of("admin"), null));
        assertThat(TOKENS.recognise("kpat_one")).map(Principal::type).contains("user");
        assertThat(TOKENS.recognise("spat_tw")).isEmpty();
        assertThat(TOKENS.recognise(sha256("spat_two"))).isEmpty();
    }

    @Test
    void theIdOfAPrincipalIsANameBasedUuid() {
        assertThat(ManagementTokens.idOf("one").version()).isEqualTo(5);
        assertThat(ManagementTokens.idOf("one").variant()).isEqualTo(2);
        assertThat(ManagementTokens.idOf("one"))
                .isEqualTo(ManagementTokens.idOf("one"))
                .isNotEqualTo(ManagementTokens.idOf("two"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "AD5A0A2F1CF8C1F0BB1A7AA2A3AE8E6E3B93E1C6A7F6F3F7C27D58AD0D4F5A10"})
    void aDigestHasSixtyFourLowerCaseDigits(String digest) {
        assertThatThrownBy(() -> new Token("one", digest, Set.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("gatehouse.access.tokens");
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/v2/portals,list,portals",
        "GET,/v2/portals/8f9fd312-a987-4628-b4c5-bb4f4fddd5f7,retrieve,portals/{id}",
        "HEAD,/v2/portals/8f9fd312-a987-4628-b4c5-bb4f4fddd5f7/products,list,portals/{id}/products",
        "POST,/v2/dcr-providers,create,dcr-providers",
        "POST,/v2/portals/8f9fd312-a987-4628-b4c5-bb4f4fddd5f7/publish,edit,portals/{id}/publish",
        "PUT,/v3/audit-log-replay-job,edit,audit-log-replay-job",
        "PATCH,/v2/audit-log-webhook,edit,audit-log-webhook",
        "DELETE,/v2/dcr-providers/8f9fd312-a987-4628-b4c5-bb4f4fddd5f7,delete,dcr-providers/{id}"
    })
    void anOperationIsNamedByItsActionAndResource(String method, String path, String action, String resource) {
        assertThat(ManagementAuthorization.actionOf(method, path)).isEqualTo(action);
        assertThat(ManagementAuthorization.resourceOf(path)).isEqualTo(resource);
    }

    @ParameterizedTest
    @CsvSource({
        "/v2/portals,true",
        "/v3/audit-logs,true",
        "/v2/audit-log-webhook/jwks.json,false",
        "/v2/audit-log-webhook,true",
        "/api/v2/portal,false",
        "/actuator/health,false"
    })
    void theManagementApisAreGuardedButForThePublicKeys(String path, boolean guarded) {
        assertThat(ManagementTokenFilter.guards(path)).isEqualTo(guarded);
    }

    @ParameterizedTest
    @CsvSource({
        "admin,create,true",
        "admin,list,true",
        "viewer,list,true",
        "viewer,retrieve,true",
        "viewer,edit,false",
        "viewer,delete,false",
        "nobody,list,false"
    })
    void aRoleAllowsWhatItIsFor(String role, String action, boolean allowed) {
        var principal = new Principal("id", "name", "user", Set.of(role), null);

        assertThat(ManagementAuthorization.may(principal, action)).isEqualTo(allowed);
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
