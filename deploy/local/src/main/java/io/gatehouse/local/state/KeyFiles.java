package io.gatehouse.local.state;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.util.Base64URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPrivateKey;
import java.util.Arrays;

/** Key pairs of the local stack as JWK sets (RFC 7517): the private set, and the public one beside it. */
public final class KeyFiles {
    private static final int ED25519_BYTES = 32;

    private KeyFiles() {}

    /** Makes what is missing; repeatable, and safe to be called for several services at a time. */
    public static synchronized void create(StateFolder state) {
        write(state, "registration", KeyFiles::sealing);
        write(state, "idp-sync", KeyFiles::sealing);
        write(state, "gateway-config", KeyFiles::sealing);
        write(state, "audit", KeyFiles::signing);
        write(state, "audit-webhooks", KeyFiles::sealing);
    }

    /** The private set of a service, such as {@code idp-sync}. */
    public static Path privateSet(StateFolder state, String name) {
        return state.key(name + ".jwks.json");
    }

    /** Its public half. */
    public static Path publicSet(StateFolder state, String name) {
        return state.key(name + ".public.jwks.json");
    }

    private interface Generator {
        JWK generate() throws GeneralSecurityException, JOSEException;
    }

    private static void write(StateFolder state, String name, Generator generator) {
        if (Files.exists(privateSet(state, name)) && Files.exists(publicSet(state, name))) {
            return;
        }
        try {
            var keys = new JWKSet(generator.generate());
            PrivateFiles.write(publicSet(state, name), keys.toString(true));
            PrivateFiles.write(privateSet(state, name), keys.toString(false));
        } catch (GeneralSecurityException | JOSEException e) {
            throw new IllegalStateException("this Java cannot make the key " + name, e);
        }
    }

    private static JWK sealing() throws GeneralSecurityException, JOSEException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(Curve.P_256.toECParameterSpec());
        var pair = generator.generateKeyPair();
        return new ECKey.Builder(Curve.P_256, (ECPublicKey) pair.getPublic())
                .privateKey((ECPrivateKey) pair.getPrivate())
                .keyUse(KeyUse.ENCRYPTION)
                .keyIDFromThumbprint()
                .build();
    }

    /** The public key is the last 32 bytes of its X.509 form (RFC 8410, 4). */
    private static JWK signing() throws GeneralSecurityException, JOSEException {
        var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        var encoded = pair.getPublic().getEncoded();
        var point = Arrays.copyOfRange(encoded, encoded.length - ED25519_BYTES, encoded.length);
        var seed = ((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow();
        return new OctetKeyPair.Builder(Curve.Ed25519, Base64URL.encode(point))
                .d(Base64URL.encode(seed))
                .keyUse(KeyUse.SIGNATURE)
                .keyIDFromThumbprint()
                .build();
    }
}
