package io.gatehouse.local.stack;

import io.gatehouse.local.process.Program;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A shell script as a part; ready when its file is there, which its script makes. */
record SamplePart(String name, List<String> needs, String script, Path folder) implements Part {

    @Override
    public Program program() {
        return new Program(List.of("sh", "-c", script), Map.of("NAME", name), folder);
    }

    @Override
    public boolean answers() {
        return Files.exists(folder.resolve(name));
    }

    @Override
    public boolean ready() {
        return answers();
    }

    @Override
    public Facts facts() {
        return new Facts(name, "nowhere", Map.of("url", "http://" + name));
    }
}
