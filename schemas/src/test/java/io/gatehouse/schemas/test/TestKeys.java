package io.gatehouse.schemas.test;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.interfaces.EdECPrivateKey;
import java.util.Arrays;

/** Key pairs as JWK sets in files, made anew for each run; the private set, and the public one beside it. */
record TestKeys(Path privateSet, Path publicSet) {
    private static final int ED25519_BYTES = 32;

    /** Keys to seal values to a service. */
    static TestKeys sealing(String name) {
        try {
            return write(
                    name,
                    new ECKeyGenerator(Curve.P_256)
                            .keyUse(KeyUse.ENCRYPTION)
                            .keyIDFromThumbprint(true)
                            .generate());
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Keys to sign the audit log. */
    static TestKeys signing(String name) {
        try {
            return write(
                    name,
                    ed25519().keyUse(KeyUse.SIGNATURE).keyIDFromThumbprint().build());
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A new key pair; the public half is the end of its X.509 form (RFC 8410, 4). */
    static OctetKeyPair.Builder ed25519() {
        try {
            var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            var encoded = pair.getPublic().getEncoded();
            var point = Arrays.copyOfRange(encoded, encoded.length - ED25519_BYTES, encoded.length);
            var seed = ((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow();
            return new OctetKeyPair.Builder(Curve.Ed25519, Base64URL.encode(point)).d(Base64URL.encode(seed));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static TestKeys write(String name, JWK key) {
        try {
            var folder = Files.createTempDirectory("gatehouse-keys");
            folder.toFile().deleteOnExit();
            var set = new JWKSet(key);
            return new TestKeys(
                    file(folder.resolve(name + ".jwks.json"), set.toString(false)),
                    file(folder.resolve(name + ".public.jwks.json"), set.toString(true)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file(Path file, String text) throws IOException {
        Files.writeString(file, text);
        file.toFile().deleteOnExit();
        return file;
    }
}
