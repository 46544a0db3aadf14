package io.gatehouse.local.keycloak;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** How Keycloak's own start script runs it, without the script: the process that we start is then Keycloak itself. */
final class KeycloakLaunch {
    private static final List<String> OPENED =
            List.of("java.util", "java.util.concurrent", "java.security", "java.lang");

    private KeycloakLaunch() {}

    /** JVM options. */
    static String[] options(Path home) {
        var own = List.of(
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-XX:MaxMetaspaceSize=256m",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Dpicocli.disable.closures=true");
        var opened = OPENED.stream().map(name -> "--add-opens=java.base/" + name + "=ALL-UNNAMED");
        return Stream.concat(opened, own.stream()).toArray(String[]::new);
    }

    /** Class path, main class and arguments: one node, plain HTTP on 127.0.0.1. */
    static Object[] arguments(Path home, int port, String databaseUrl) {
        return new Object[] {
            "-cp",
            home.resolve("lib/quarkus-run.jar"),
            "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
            "start",
            "--optimized",
            "--cache=local",
            "--log-level=INFO,io.smallrye.health:WARN",
            "--http-enabled=true",
            "--http-host=127.0.0.1",
            "--http-port=" + port,
            "--hostname=http://127.0.0.1:" + port,
            "--db-url=" + databaseUrl,
            "--db-pool-initial-size=1",
            "--db-pool-min-size=1",
            "--db-pool-max-size=12"
        };
    }
}
