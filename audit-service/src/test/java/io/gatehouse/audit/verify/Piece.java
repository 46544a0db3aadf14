package io.gatehouse.audit.verify;

import io.gatehouse.audit.Facts;
import io.gatehouse.audit.entry.ChainHead;
import io.gatehouse.audit.entry.Entry;
import io.gatehouse.audit.entry.EntryJson;
import io.gatehouse.audit.entry.EntrySigner;
import io.gatehouse.audit.format.LogFormat;
import io.gatehouse.audit.signing.JsonWebKeys;
import io.gatehouse.audit.signing.SigningKey;
import io.gatehouse.audit.signing.SigningKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A piece of the log in files: ten entries, the key changed after the fifth. */
public final class Piece {
    private static final SigningKey OLD = Facts.key("old");
    private static final SigningKey NEW = Facts.key("new");

    private final Path folder;
    private final List<Entry> entries = new ArrayList<>();

    public Piece(Path folder) throws IOException {
        this.folder = folder;
        var head = ChainHead.EMPTY;
        for (var number = 0; number < 10; number++) {
            var signer = new EntrySigner(number < 5 ? OLD : NEW);
            entries.add(signer.next(head, Facts.numbered(number)));
            head = entries.getLast().head();
        }
        var published = JsonWebKeys.published(new SigningKeys(List.of(NEW, OLD)));
        write("jwks.json", List.of(JsonMapper.builder().build().writeValueAsString(Map.of("keys", published))));
    }

    public List<Entry> entries() {
        return entries;
    }

    /** The entries whole, one a line. */
    public List<String> whole() {
        return new ArrayList<>(entries.stream().map(EntryJson::text).toList());
    }

    /** The entries as a webhook receives them. */
    public List<String> lines(LogFormat format) {
        return new ArrayList<>(
                entries.stream().map(entry -> format.line(entry.fact(), NEW)).toList());
    }

    /** Writes a file; its path. */
    public Path write(String name, List<String> lines) throws IOException {
        return Files.write(folder.resolve(name), lines);
    }
}
