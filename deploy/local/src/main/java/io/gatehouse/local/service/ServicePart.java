package io.gatehouse.local.service;

import io.gatehouse.local.kafka.KafkaPart;
import io.gatehouse.local.postgres.PostgresPart;
import io.gatehouse.local.prepare.ServiceJar;
import io.gatehouse.local.process.Program;
import io.gatehouse.local.registry.RegistryPart;
import io.gatehouse.local.stack.Context;
import io.gatehouse.local.stack.Http;
import io.gatehouse.local.stack.JavaProgram;
import io.gatehouse.local.stack.Part;
import io.gatehouse.local.state.KeyFiles;
import io.gatehouse.local.state.PrivateFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One of the four services, as a process with a properties file of its own. */
public record ServicePart(Context context, Service service) implements Part {

    @Override
    public String name() {
        return service.label();
    }

    @Override
    public List<String> needs() {
        return List.of(PostgresPart.NAME, KafkaPart.NAME, RegistryPart.NAME);
    }

    @Override
    public Optional<String> obstacle() {
        var jar = context.installation().serviceJar(name());
        return Files.exists(jar)
                ? Optional.empty()
                : Optional.of(name() + " is not built: " + jar + " is missing (./mvnw -DskipTests package)");
    }

    @Override
    public Program program() {
        writeFiles();
        return JavaProgram.of(context, this)
                .heap(112)
                .options("-XX:TieredStopAtLevel=1", "-XX:MaxMetaspaceSize=160m", "-XX:ReservedCodeCacheSize=48m")
                .options(chosenOptions())
                .arguments("-jar", new ServiceJar(context.installation(), name()).extracted())
                .arguments("--spring.config.additional-location=file:" + settings())
                .program();
    }

    /** Writes the keys and the properties file that the service reads. Repeatable. */
    public void writeFiles() {
        KeyFiles.create(context.state());
        PrivateFiles.write(settings(), new ServiceSettings(context, service).text());
    }

    @Override
    public List<Path> classPath() {
        return List.of(context.installation().serviceJar(name()));
    }

    @Override
    public boolean answers() {
        return Http.ok(url() + "/actuator/health/readiness");
    }

    @Override
    public boolean ready() {
        return answers();
    }

    @Override
    public Facts facts() {
        return new Facts(service.key(), url(), Map.of("url", url()));
    }

    private Path settings() {
        return context.state().config(name() + ".properties");
    }

    /** Quick to start and small is the standard; who measures throughput wants the other compiler and more memory. */
    private static String[] chosenOptions() {
        var chosen =
                System.getenv().getOrDefault("GATEHOUSE_SERVICE_OPTIONS", "").strip();
        return chosen.isEmpty() ? new String[0] : chosen.split("\\s+", -1);
    }

    private String url() {
        return context.http(service.port());
    }
}
