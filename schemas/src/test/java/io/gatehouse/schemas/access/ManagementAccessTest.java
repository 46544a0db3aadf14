package io.gatehouse.schemas.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.schemas.access.AccessProperties.Token;
import io.gatehouse.schemas.http.Principal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ManagementAccessTest {
    private static final ManagementTokens TOKENS = new ManagementTokens(List.of(new SettingsTokens(List.of(
            new Token("one", sha256("kpat_one"), Set.of("viewer", "dcr creator")),
            new Token("two", sha256("spat_two"), Set.of("admin"))))));

    @Test
    void aTokenIsRecognisedByItsDigest() {
        assertThat(TOKENS.recognise("spat_two"))
                .isEqualTo(new Recognition.Recognised(new Principal(
                        PrincipalId.ofName("two").toString(), "two", "system_account", Set.of("Org Admin"), null)));
        assertThat(TOKENS.recognise("kpat_one"))
                .isEqualTo(new Recognition.Recognised(new Principal(
                        PrincipalId.ofName("one").toString(),
                        "one",
                        "user",
                        Set.of("Org Admin (Read Only)", "DCR Creator"),
                        null)));
        assertThat(TOKENS.recognise("spat_tw")).isInstanceOf(Recognition.Refused.class);
        assertThat(TOKENS.recognise(sha256("spat_two"))).isInstanceOf(Recognition.Refused.class);
    }

    @Test
    void aNewTokenCannotBeGuessed() {
        assertThat(TokenDigest.newToken(false)).matches("kpat_[\\w-]{43}").isNotEqualTo(TokenDigest.newToken(false));
        assertThat(TokenDigest.newToken(true)).startsWith("spat_");
    }

    @Test
    void theIdOfAPrincipalIsANameBasedUuid() {
        assertThat(PrincipalId.ofName("one").version()).isEqualTo(5);
        assertThat(PrincipalId.ofName("one").variant()).isEqualTo(2);
        assertThat(PrincipalId.ofName("one"))
                .isEqualTo(PrincipalId.ofName("one"))
                .isNotEqualTo(PrincipalId.ofName("two"));
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
        "Org Admin,DELETE,/v2/portals/{id},true",
        "Org Admin,DELETE,/v2/portals/{id}/nothing-known,false",
        "Org Admin (Read Only),GET,/v2/portals/{id}/developers,true",
        "Org Admin (Read Only),HEAD,/v2/portals/{id}/developers,true",
        "Org Admin (Read Only),PATCH,/v2/portals/{id}/developers/{developerId},false",
        "DCR Creator,POST,/v2/dcr-providers,true",
        "DCR Creator,GET,/v2/dcr-providers/{id},true",
        "DCR Creator,DELETE,/v2/dcr-providers/{id},false",
        "DCR Maintainer,DELETE,/v2/dcr-providers/{id},true",
        "DCR Maintainer,POST,/v2/dcr-providers,false",
        "DCR Viewer,GET,/v2/dcr-providers,true",
        "DCR Viewer,GET,/v2/application-auth-strategies,false",
        "Application Auth Strategies Maintainer,PUT,/v2/application-auth-strategies/{id},true",
        "API Products Creator,POST,/v2/api-products,true",
        "API Products Creator,POST,/v2/api-products/{id}/product-versions,false",
        "API Products Publisher,POST,/v2/portals/{id}/publish,true",
        "Portals Viewer,GET,/v2/portals/{id}/applications,true",
        "Portals Viewer,DELETE,/v2/portals/{id}/applications/{applicationId},false",
        "Portals Maintainer,DELETE,/v2/portals/{id}/applications/{applicationId},true",
        "Portals Maintainer,DELETE,/v2/portals/{id},false",
        "Portals Creator,POST,/v2/portals,true",
        "Portals Appearance Maintainer,PATCH,/v2/portals/{id}/appearance,true",
        "Portals Product Publisher,GET,/v2/portals/{id}/developers,false",
        "Audit Logs Viewer,GET,/v2/audit-log-webhook,true",
        "Audit Logs Viewer,PATCH,/v2/audit-log-webhook,false",
        "Portals Admin,GET,/v2/audit-log-webhook,false"
    })
    void aRoleAllowsWhatItIsFor(String role, String method, String path, boolean allowed) {
        assertThat(ManagementOperations.allows(Set.of(role), method, path)).isEqualTo(allowed);
    }

    @Test
    void whoeverHasNoRoleMayDoNothing() {
        assertThat(ManagementOperations.allows(Set.of(), "GET", "/v2/portals")).isFalse();
        assertThat(ManagementOperations.allows(Set.of("viewer"), "GET", "/v2/portals"))
                .isFalse();
    }

    @Test
    void anUnknownRoleIsAnsweredWithTheKnownOnes() {
        assertThatThrownBy(() -> new Token("one", sha256("kpat_one"), Set.of("DCR Boss")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("DCR Boss")
                .hasMessageContaining("DCR Creator, DCR Maintainer, DCR Viewer");
    }

    private static String sha256(String text) {
        return TokenDigest.of(text);
    }
}
