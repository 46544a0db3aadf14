package io.gatehouse.local.state;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import io.gatehouse.schemas.sealed.OpeningKeys;
import io.gatehouse.schemas.sealed.SealingKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFilesTest {
    @TempDir
    Path folder = Path.of("");

    private StateFolder state = new StateFolder(folder);

    @BeforeEach
    void create() {
        state = StateFolder.open(folder.resolve("state"));
        KeyFiles.create(state);
    }

    @Test
    void whatIsSealedToThePublicHalfOpensWithThePrivateOne() {
        // given
        var sealed = SealingKey.ofFile(KeyFiles.publicSet(state, "idp-sync")).seal("hush");
        // when
        var opened = OpeningKeys.ofFile(KeyFiles.privateSet(state, "idp-sync")).open(sealed);
        // then
        assertThat(opened).isEqualTo("hush");
    }

    @Test
    void publicHalvesHoldNothingPrivate() throws IOException, ParseException {
        for (var name : new String[] {"idp-sync", "gateway-config", "audit"}) {
            assertThat(JWKSet.load(KeyFiles.publicSet(state, name).toFile()).getKeys())
                    .hasSize(1)
                    .noneMatch(JWK::isPrivate);
        }
    }

    @Test
    void theSigningKeyIsEd25519AndPrivateFilesAreTheOwnersOnly() throws IOException, ParseException {
        // given
        var file = KeyFiles.privateSet(state, "audit");
        // when
        var key = JWKSet.load(file.toFile()).getKeys().getFirst().toOctetKeyPair();
        // then
        assertThat(key.getCurve()).isEqualTo(Curve.Ed25519);
        assertThat(key.isPrivate()).isTrue();
        assertThat(key.getKeyID()).isNotBlank();
        assertThat(StateFolderTest.rights(file)).isEqualTo("rw-------");
    }

    @Test
    void keysAreMadeOnce() throws IOException {
        // given
        var before = Files.readString(KeyFiles.privateSet(state, "gateway-config"));
        // when
        KeyFiles.create(state);
        // then
        assertThat(KeyFiles.privateSet(state, "gateway-config")).hasContent(before);
    }
}
