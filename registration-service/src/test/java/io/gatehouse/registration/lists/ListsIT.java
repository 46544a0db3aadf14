package io.gatehouse.registration.lists;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.registration.test.Http;
import io.gatehouse.registration.test.Portal;
import io.gatehouse.registration.test.RegistrationServiceTest;
import io.gatehouse.schemas.test.openapi.OpenApi;
import io.gatehouse.schemas.test.openapi.Operation;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@RegistrationServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListsIT {
    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    Portal portal;
    UUID strategy;
    UUID version;

    Http dana;
    String application;
    String team;

    @BeforeAll
    void openPortal() {
        portal = new Portal(port, jdbc, true);
        strategy = portal.catalog().keyAuth();
        version = portal.catalog().version(portal.id(), strategy, true);
        dana = portal.developer();
        application = Stream.of("Rainbow 50%", "rain", "sun_set")
                .map(name -> application(dana, name))
                .toList()
                .getFirst();
        team = portal.administrator()
                .post("/v2/portals/" + portal.id() + "/teams", Map.of("name", "Meteorologists"))
                .text("id");
    }

    static Stream<ListAttributes> lists() {
        return ListAttributes.all();
    }

    @ParameterizedTest
    @MethodSource("lists")
    void aListTakesTheContractsAttributesAndNoOthers(ListAttributes list) {
        var caller = list.ofManagement() ? portal.administrator() : dana;
        var path = list.path()
                .replace("{portal}", portal.id().toString())
                .replace("{product}", product().toString())
                .replace("{application}", application)
                .replace("{version}", version.toString())
                .replace("{team}", team)
                .replace("{developer}", dana.get("/api/v2/developer/me").text("id"))
                .replace("{indices}", "product-catalog");

        for (var query : list.queries()) {
            var answer = caller.get(path + '?' + query.parameter() + '=' + encoded(query.value()));

            assertThat(answer.status()).as(query.toString()).isEqualTo(query.taken() ? 200 : 400);
            if (!query.taken()) {
                assertThat(answer.json().at("/invalid_parameters/0/field").asString())
                        .isEqualTo(query.parameter());
            }
        }
    }

    @Test
    void noListOfTheDocumentsIsMissingHere() {
        var documented = OpenApi.operations().stream()
                .filter(Operation::isList)
                .map(ListAttributes::documented)
                .toList();

        assertThat(lists().map(ListAttributes::inShort)).containsExactlyInAnyOrderElementsOf(documented);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "filter[name]=rain|rain",
                "filter[name][neq]=rain|Rainbow 50% sun_set",
                "filter[name][contains]=RAIN|Rainbow 50% rain",
                "filter[name][contains]=%25|Rainbow 50%",
                "filter[name][contains]=_|sun_set",
                "filter[name][contains]=|Rainbow 50% rain sun_set",
                "filter[name][contains]=\\|",
                "filter[name][ocontains]=bow,SET|Rainbow 50% sun_set",
                "filter[name][oeq]=rain,sun_set,nothing|rain sun_set",
                "filter[name][contains]=n&filter[name][neq]=rain|Rainbow 50% sun_set",
                "filter[developer_name]=Dana Developer|Rainbow 50% rain sun_set",
                "filter[developer_email][contains]=nobody|",
                "sort=name desc|sun_set rain Rainbow 50%",
                "sort=created_at desc&page[size]=1|sun_set"
            })
    void filtersAndSortsFindWhatTheySay(String query, String found) {
        var names = names("/v2/portals/" + portal.id() + "/applications?"
                + query.replace(" ", "%20").replace("\\", "%5C"));

        var expected = found == null ? "" : found;
        assertThat(query.contains("sort") ? String.join(" ", names) : String.join(" ", sorted(names)))
                .isEqualTo(expected);
    }

    @Test
    void applicationsOfADeveloperAreFound() {
        var id = dana.get("/api/v2/developer/me").text("id");
        var path = "/v2/portals/" + portal.id() + "/applications?filter[developer_id]";

        assertThat(total(path + "=" + id)).isEqualTo(3);
        assertThat(total(path + "[neq]=" + id)).isZero();
        assertThat(total(path + "[oeq]=" + id + "," + UUID.randomUUID())).isEqualTo(3);
        assertThat(total(path + "=" + UUID.randomUUID())).isZero();
    }

    @Test
    void timesAreComparedToTheInstant() {
        var path = "/v2/portals/" + portal.id() + "/product-versions";
        var created = Instant.parse(
                portal.administrator().get(path).json().at("/data/0/created_at").asString());

        assertThat(total(path + "?filter[created_at]=" + created)).isEqualTo(1);
        assertThat(total(path + "?filter[created_at][lte]=" + created)).isEqualTo(1);
        assertThat(total(path + "?filter[created_at][lt]=" + created)).isZero();
        assertThat(total(path + "?filter[created_at][gt]=" + created)).isZero();
        assertThat(total(path + "?filter[created_at][gte]=" + created + "&filter[publish_status][neq]=published"))
                .isZero();
    }

    @Test
    void whatHasNoValueIsDifferentFromEachValue() {
        var found = total("/v2/portals?filter[custom_domain][neq]=a.example&filter[id]=" + portal.id());

        assertThat(found).isEqualTo(1);
    }

    @Test
    void theTotalIsExactOnEachPage() {
        for (var page : List.of(1, 2, 3)) {
            var answer = dana.get("/api/v2/applications?page[size]=2&page[number]=" + page)
                    .json();

            assertThat(answer.path("data").size()).isEqualTo(Math.clamp(5 - 2 * page, 0, 2));
            assertThat(answer.at("/meta/page/total").asInt()).isEqualTo(3);
        }
    }

    private String application(Http developer, String name) {
        var form =
                Map.of("name", name, "auth_strategy_id", strategy.toString(), "reference_id", "" + UUID.randomUUID());
        var made = developer.post("/api/v2/applications", form);
        assertThat(made.status()).isEqualTo(201);
        return made.text("id");
    }

    private UUID product() {
        return jdbc.sql("select product_id from api_product_version where id = :id")
                .param("id", version)
                .query(UUID.class)
                .single();
    }

    private List<String> names(String path) {
        var answer = portal.administrator().get(path);
        assertThat(answer.status()).isEqualTo(200);
        return answer.json()
                .path("data")
                .valueStream()
                .map(entry -> entry.path("name").asString())
                .toList();
    }

    private int total(String path) {
        return portal.administrator().get(path).json().at("/meta/page/total").asInt(-1);
    }

    private static List<String> sorted(List<String> names) {
        return names.stream().sorted().toList();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
