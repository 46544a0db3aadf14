package io.gatehouse.local.postgres;

import io.gatehouse.local.state.PrivateFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A database cluster on disk, made and run with the binaries of a PostgreSQL installation.
 *
 * @param home of the installation: {@code bin}, {@code lib}, {@code share}
 * @param data the cluster's folder
 */
public record Cluster(Path home, Path data) {

    /** Whether the cluster was made. */
    public boolean exists() {
        return Files.exists(data.resolve("PG_VERSION"));
    }

    /**
     * Makes the cluster, with the one user {@code admin}.
     *
     * @throws IllegalStateException if initdb fails; holds its words
     */
    public void create(String admin, String password) {
        var passwordFile = data.resolveSibling("password");
        PrivateFiles.createFolder(data);
        PrivateFiles.write(passwordFile, password);
        try {
            run(
                    List.of(
                            "initdb",
                            "--pgdata=" + data,
                            "--username=" + admin,
                            "--pwfile=" + passwordFile,
                            "--auth=scram-sha-256",
                            "--encoding=UTF8",
                            "--locale=C",
                            "--no-instructions"),
                    "");
        } finally {
            PrivateFiles.deleteTree(passwordFile);
        }
    }

    /** Makes the cluster as a copy of another that does not run, with a password of its own. */
    public void copyOf(Path template, String admin, String password) {
        PrivateFiles.createFolderOf(data);
        Trees.copy(template, data);
        run(
                List.of("postgres", "--single", "-D", data.toString(), "postgres"),
                "ALTER ROLE " + admin + " PASSWORD '" + password + "'\n");
    }

    /**
     * How to run one of the binaries. PostgreSQL refuses to run as root; in a user namespace of its own it is nobody
     * instead, and so are the files of root.
     */
    public List<String> command(List<String> arguments) {
        var command = new ArrayList<String>();
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(home.resolve("bin").resolve(arguments.getFirst()).toString());
        command.addAll(arguments.subList(1, arguments.size()));
        return command;
    }

    private void run(List<String> arguments, String input) {
        try {
            var process = new ProcessBuilder(command(arguments))
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.PIPE)
                    .start();
            try (var in = process.outputWriter(StandardCharsets.UTF_8)) {
                in.write(input);
            }
            var words = read(process.getInputStream());
            if (process.waitFor() != 0) {
                throw new IllegalStateException(arguments.getFirst() + " failed: " + words);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static String read(InputStream in) throws IOException {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    }
}
