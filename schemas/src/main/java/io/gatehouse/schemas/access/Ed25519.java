package io.gatehouse.schemas.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.factories.DefaultJWSVerifierFactory;
import com.nimbusds.jose.crypto.impl.BaseJWSProvider;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.proc.JWSVerifierFactory;
import com.nimbusds.jose.util.Base64URL;
import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import java.util.Set;

/**
 * Ed25519 signatures of JWTs by the JDK's own means: Nimbus would want another library for them.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8037#section-3.1">RFC 8037, 3.1</a>
 */
final class Ed25519 {
    /** The name of the family, and that of the one algorithm (RFC 9864, 2.2). */
    static final Set<JWSAlgorithm> ALGORITHMS = Set.of(JWSAlgorithm.EdDSA, JWSAlgorithm.Ed25519);

    private static final String NAME = "Ed25519";
    private static final int KEY_BYTES = 32;
    /** What stands before the 32 bytes of a public key in its X.509 form (RFC 8410, 4). */
    private static final byte[] PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    private Ed25519() {}

    static boolean isKey(OctetKeyPair jwk) {
        return Curve.Ed25519.equals(jwk.getCurve()) && jwk.getDecodedX().length == KEY_BYTES;
    }

    /** The public half of a key that {@link #isKey}. */
    static PublicKey publicKey(OctetKeyPair jwk) {
        var encoded = new ByteArrayOutputStream();
        encoded.writeBytes(PREFIX);
        encoded.writeBytes(jwk.getDecodedX());
        try {
            return KeyFactory.getInstance(NAME).generatePublic(new X509EncodedKeySpec(encoded.toByteArray()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // each JDK knows the algorithm, and the length was looked at
        }
    }

    /** Verifies with whatever key was selected. */
    static class Verifiers extends DefaultJWSVerifierFactory implements JWSVerifierFactory {
        @Override
        public JWSVerifier createJWSVerifier(JWSHeader header, Key key) throws JOSEException {
            return key instanceof EdECPublicKey edwards ? new Verifier(edwards) : super.createJWSVerifier(header, key);
        }
    }

    private static class Verifier extends BaseJWSProvider implements JWSVerifier {
        private final PublicKey key;

        Verifier(PublicKey key) {
            super(ALGORITHMS);
            this.key = key;
        }

        @Override
        public boolean verify(JWSHeader header, byte[] signed, Base64URL signature) throws JOSEException {
            try {
                var verifier = Signature.getInstance(NAME);
                verifier.initVerify(key);
                verifier.update(signed);
                return verifier.verify(signature.decode());
            } catch (SignatureException e) {
                return false; // not even the form of one
            } catch (GeneralSecurityException e) {
                throw new JOSEException("no " + NAME, e);
            }
        }
    }
}
