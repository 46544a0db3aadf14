package io.gatehouse.schemas.test.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** OpenAPI documents of one place, each read once. */
public final class Documents {
    private final Map<String, JsonNode> read = new ConcurrentHashMap<>();
    private final Opening opening;

    /** Opens a document by its file name. */
    private interface Opening {
        InputStream open(String file) throws IOException;
    }

    private Documents(Opening opening) {
        this.opening = opening;
    }

    /** The service's own. */
    static Documents own() {
        return new Documents(file -> {
            var stream = Documents.class.getResourceAsStream("/openapi/" + file);
            if (stream == null) {
                throw new IOException("no document " + file);
            }
            return stream;
        });
    }

    /** File names of all that the service has, and of what they share. */
    static List<String> ownFiles() {
        try {
            return Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath*:openapi/*.yaml"))
                    .map(Resource::getFilename)
                    .filter(Objects::nonNull)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Documents in(Path folder) {
        return new Documents(file -> Files.newInputStream(folder.resolve(file)));
    }

    JsonNode read(String file) {
        return read.computeIfAbsent(file, name -> {
            try (var stream = opening.open(name)) {
                return YAMLMapper.shared().readTree(stream);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
