package io.gatehouse.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void aRestartKeepsEverything() {
        String before;
        try (var first = new GatewayFixture(state())) {
            first.admin("PUT", "/consumers/bob", "{}");
            first.admin("PUT", "/consumers/eve", "{}");
            first.admin("POST", "/consumers/bob/key-auth", "{\"key\":\"k1\"}");
            first.admin("DELETE", "/consumers/eve", "");
            before =
                    first.admin("/consumers").body() + first.admin("/key-auths").body();
        }

        try (var second = new GatewayFixture(state())) {
            assertThat(second.admin("/consumers").body()
                            + second.admin("/key-auths").body())
                    .isEqualTo(before);
            assertThat(second.admin("POST", "/consumers", "{\"username\":\"bob\"}")
                            .status())
                    .isEqualTo(409);
            second.addEcho();
            second.addPlugin("key-auth", "{}");
            assertThat(second.proxy("/echo", "apikey", "k1").status()).isEqualTo(200);
        }
    }

    @Test
    void aChangeThatACrashCutShortIsDropped() throws IOException {
        try (var first = new GatewayFixture(state())) {
            first.admin("PUT", "/consumers/bob", "{}");
        }
        Files.writeString(state(), "[{\"collection\":\"consumers\",\"ent", StandardOpenOption.APPEND);

        try (var second = new GatewayFixture(state())) {
            second.admin("PUT", "/consumers/eve", "{}");
        }

        try (var third = new GatewayFixture(state())) {
            assertThat(third.admin("/consumers").json().path("data").size()).isEqualTo(2);
        }
    }

    @Test
    void theFileStaysSmallHoweverOftenAnEntityChanges() throws IOException {
        try (var gateway = new GatewayFixture(state())) {
            gateway.admin("PUT", "/consumers/bob", "{}");
            IntStream.range(0, 1100)
                    .forEach(i -> gateway.admin("PATCH", "/consumers/bob", "{\"custom_id\":\"%d\"}".formatted(i)));

            assertThat(Files.readAllLines(state())).hasSizeLessThan(200);
            assertThat(gateway.admin("/consumers/bob").json().path("custom_id").asString())
                    .isEqualTo("1099");
        }
    }

    @Test
    void callersAtTheSameTimeLoseNothingAndShareNothingUnique() {
        try (var gateway = new GatewayFixture(state())) {
            var statuses = new ConcurrentLinkedQueue<Integer>();

            IntStream.range(0, 100).parallel().forEach(i -> {
                gateway.admin("POST", "/consumers", "{\"username\":\"c%d\"}".formatted(i));
                statuses.add(gateway.admin("POST", "/consumers", "{\"username\":\"same\"}")
                        .status());
            });

            assertThat(statuses).hasSize(100).containsOnlyOnce(201).contains(409);
            assertThat(gateway.admin("/consumers?size=1000").json().path("data").size())
                    .isEqualTo(101);
        }
    }

    private Path state() {
        return folder.resolve("gateway").resolve("state.jsonl");
    }
}
