package io.gatehouse.registration.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.registration.test.Http;
import io.gatehouse.registration.test.Portal;
import io.gatehouse.registration.test.RegistrationServiceTest;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How many applications a developer may have; {@link ApiKeyIT} and {@link ClientSecretIT} count credentials. */
@RegistrationServiceTest
class LimitsIT {
    private static final int MOST = 500;

    private Http developer;
    private UUID strategy;

    @BeforeEach
    void developer(@LocalServerPort int port, @Autowired JdbcClient jdbc) {
        var portal = new Portal(port, jdbc, true);
        strategy = portal.catalog().keyAuth();
        portal.catalog().version(portal.id(), strategy, false);
        developer = portal.developer();
    }

    private Http.Answer create(String name) {
        var form = Map.of("name", name, "auth_strategy_id", strategy, "reference_id", UUID.randomUUID());
        return developer.post("/api/v2/applications", form);
    }

    private static void repeat(JdbcClient jdbc, String application, int times) {
        jdbc.sql("""
                        insert into application
                        select (jsonb_populate_record(a, jsonb_build_object(
                            'id', gen_random_uuid(), 'name', 'no. ' || n, 'reference_id', null))).*
                        from application a, generate_series(1, :times) n where a.id = cast(:id as uuid)
                        """).param("times", times).param("id", application).update();
    }

    @Test
    void aDeveloperHasAtMostFiveHundredApplicationsHoweverManyAreAskedForAtOnce(@Autowired JdbcClient jdbc) {
        var first = create("first").text("id");
        repeat(jdbc, first, MOST - 3);

        var answers = IntStream.range(0, 6)
                .parallel()
                .mapToObj(number -> create("last " + number))
                .toList();

        assertThat(answers).extracting(Http.Answer::status).containsOnly(201, 403);
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(2);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 403)
                .extracting(answer -> answer.text("detail"))
                .containsOnly("Maximum number of Applications exceeded. Max Allowed: 500");
        assertThat(developer.delete("/api/v2/applications/" + first).status()).isEqualTo(204);
        assertThat(create("in its place").status()).isEqualTo(201);
    }

    @Test
    void aLimitBelowOneIsNone() {
        assertThatThrownBy(() -> new Limits(0, 20))
                .hasMessageContaining("gatehouse.registration.limits.applications: 0");
        assertThatThrownBy(() -> new Limits(500, -1))
                .hasMessageContaining("gatehouse.registration.limits.credentials: -1");
    }
}
