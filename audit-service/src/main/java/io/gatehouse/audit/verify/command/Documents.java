package io.gatehouse.audit.verify.command;

import io.gatehouse.audit.entry.ChainHead;
import io.gatehouse.audit.signing.JsonWebKeys;
import io.gatehouse.audit.signing.VerifyingKeys;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What a verification reads: files, compressed ones too, and the published keys. */
final class Documents {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Documents() {}

    /** Keys of a JWK set at a path or an address. */
    static VerifyingKeys keys(String place) throws IOException {
        try (var stream =
                place.matches("https?://.*") ? URI.create(place).toURL().openStream() : open(Path.of(place))) {
            return JsonWebKeys.verifyingKeys(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** Heads by partition, as {@code GET /v2/audit-log-chain-heads} answers them; none without a file. */
    static Map<Integer, ChainHead> heads(@Nullable Path file) throws IOException {
        var heads = new HashMap<Integer, ChainHead>();
        if (file != null) {
            for (var head : JSON.readTree(Files.readString(file)).required("data")) {
                heads.put(
                        head.required("partition").intValue(),
                        new ChainHead(
                                head.required("sequence").longValue(),
                                head.required("hash").stringValue()));
            }
        }
        return heads;
    }

    /** Lines of a file, or of standard input for {@code -}; to be closed by the caller. */
    static BufferedReader lines(Path file) throws IOException {
        var stream = file.toString().equals("-") ? System.in : open(file);
        return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }

    private static InputStream open(Path file) throws IOException {
        var stream = Files.newInputStream(file);
        return file.toString().endsWith(".gz") ? new GZIPInputStream(stream) : stream;
    }
}
