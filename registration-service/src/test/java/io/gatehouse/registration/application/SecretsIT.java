package io.gatehouse.registration.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.registration.DatabaseText;
import io.gatehouse.registration.test.KnownSecrets;
import io.gatehouse.registration.test.LogLines;
import io.gatehouse.registration.test.Portal;
import io.gatehouse.registration.test.RegistrationServiceTest;
import io.gatehouse.schemas.Topics;
import io.gatehouse.schemas.test.TestTopics;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@RegistrationServiceTest
class SecretsIT {
    @Test
    void noSecretIsFoundInDatabaseTopicsOrLog(@LocalServerPort int port, @Autowired JdbcClient jdbc) {
        useEverySecret(port, jdbc);

        var topics = Topics.ALL.stream()
                .flatMap(topic -> TestTopics.rawRecords(topic).stream())
                .map(sent -> sent.value() == null ? "" : new String(sent.value(), StandardCharsets.ISO_8859_1))
                .collect(Collectors.joining("\n"));
        var log = LogLines.all();

        assertThat(topics).isNotEmpty();
        assertThat(log).contains("client of an application");
        assertThat(KnownSecrets.all()).hasSizeGreaterThan(6).allSatisfy(secret -> {
            assertThat(DatabaseText.tablesWith(jdbc, secret)).isEmpty();
            assertThat(topics.contains(secret)).as("found in a topic").isFalse();
            assertThat(log.contains(secret)).as("found in the log").isFalse();
        });
    }

    private static void useEverySecret(int port, JdbcClient jdbc) {
        var portal = new Portal(port, jdbc, true);
        var client = portal.catalog().openId(portal.catalog().provider());
        var key = portal.catalog().keyAuth();
        portal.catalog().version(portal.id(), client, false);
        portal.catalog().version(portal.id(), key, false);
        var developer = portal.developer();
        var path = "/api/v2/applications";
        var application = developer.post(path, Map.of("name", "client", "auth_strategy_id", client));
        KnownSecrets.remember(
                application.json().path("credentials").path("client_secret").asString());
        var rotated = developer.post(path + "/" + application.text("id") + "/refresh-token", null);
        KnownSecrets.remember(rotated.text("client_secret"));
        var keyed = developer
                .post(path, Map.of("name", "keyed", "auth_strategy_id", key))
                .text("id");
        KnownSecrets.remember(
                developer.post(path + "/" + keyed + "/credentials", Map.of()).text("credential"));
    }
}
