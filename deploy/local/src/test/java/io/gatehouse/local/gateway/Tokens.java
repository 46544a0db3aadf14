package io.gatehouse.local.gateway;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;

/** Tokens signed by Nimbus, an implementation that shares nothing with the gateway's. */
final class Tokens {
    static final KeyPair RSA = rsa();
    static final KeyPair OTHER_RSA = rsa();
    static final KeyPair EC = ec();

    private Tokens() {}

    static String rsa(JWSAlgorithm algorithm, KeyPair pair, String client, Instant expiry) {
        return sign(algorithm, new RSASSASigner(pair.getPrivate()), client, expiry);
    }

    static String ec(String client, Instant expiry) {
        try {
            return sign(JWSAlgorithm.ES256, new ECDSASigner((ECPrivateKey) EC.getPrivate()), client, expiry);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static String hmac(String secret, String client, Instant expiry) {
        try {
            return sign(JWSAlgorithm.HS256, new MACSigner(secret), client, expiry);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String sign(JWSAlgorithm algorithm, JWSSigner signer, String client, Instant expiry) {
        var claims = new JWTClaimsSet.Builder()
                .issuer("https://idp.example")
                .claim("azp", client)
                .expirationTime(Date.from(expiry))
                .build();
        var token = new SignedJWT(new JWSHeader(algorithm), claims);
        try {
            token.sign(signer);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    /** The public half as PEM, with line ends escaped for JSON. */
    static String pem(KeyPair pair) {
        var base64 = Base64.getMimeEncoder(64, new byte[] {'\n'})
                .encodeToString(pair.getPublic().getEncoded());
        return ("-----BEGIN PUBLIC KEY-----\n" + base64 + "\n-----END PUBLIC KEY-----\n").replace("\n", "\\n");
    }

    private static KeyPair rsa() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair ec() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
