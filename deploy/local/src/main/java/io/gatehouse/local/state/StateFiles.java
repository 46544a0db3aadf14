package io.gatehouse.local.state;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;

/** Settings and secrets as JSON files in the state folder. */
public final class StateFiles {
    private static final JsonMapper JSON = JsonMapper.shared();

    private StateFiles() {}

    /** The settings of an earlier start. */
    public static Optional<Settings> settings(StateFolder state) {
        return read(state.settings(), Settings.class);
    }

    /** Remembers the settings. */
    public static void remember(StateFolder state, Settings settings) {
        PrivateFiles.write(state.settings(), json(settings));
    }

    /** The secrets of this stack; made on first use. */
    public static Secrets secrets(StateFolder state, Supplier<Secrets> generated) {
        return read(state.secrets(), Secrets.class).orElseGet(() -> {
            var secrets = generated.get();
            PrivateFiles.write(state.secrets(), json(secrets));
            return secrets;
        });
    }

    private static <T> Optional<T> read(Path file, Class<T> type) {
        return Files.exists(file) ? Optional.of(JSON.readValue(file.toFile(), type)) : Optional.empty();
    }

    private static String json(Object value) {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(value) + "\n";
    }
}
