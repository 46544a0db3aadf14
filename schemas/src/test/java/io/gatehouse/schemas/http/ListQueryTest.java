package io.gatehouse.schemas.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.gatehouse.schemas.http.ListQuery.Filter;
import io.gatehouse.schemas.http.ListQuery.Sort;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.MethodParameter;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.ServletWebRequest;

class ListQueryTest {
    private static final UUID ID = UUID.fromString("8f9fd312-a987-4628-b4c5-bb4f4fddd5f7");
    private static final UUID OTHER = UUID.fromString("0f9fd312-a987-4628-b4c5-bb4f4fddd5f0");

    @Test
    void withoutAQuestionTheFirstPageInTheUsualOrderIsMeant() throws Exception {
        assertThat(read("whole")).isEqualTo(new ListQuery(new PageRequest(10, 1), null, List.of()));
    }

    @Test
    void aFilterWithoutOperatorMeansEquality() throws Exception {
        assertThat(read("whole", "filter[name]", "a").filters())
                .isEqualTo(read("whole", "filter[name][eq]", "a").filters())
                .containsExactly(new Filter("name", FilterOperator.EQ, List.of("a")));
    }

    @Test
    void valuesHaveTheTypeOfTheirAttribute() throws Exception {
        assertThat(read("whole", "filter[owner][oeq]", ID + "," + OTHER).filters())
                .containsExactly(new Filter("owner", FilterOperator.OEQ, List.of(ID, OTHER)));
        assertThat(read("whole", "filter[created_at][lt]", "2026-01-31T12:00:00.5+01:00")
                        .filters())
                .containsExactly(
                        new Filter("created_at", FilterOperator.LT, List.of(Instant.parse("2026-01-31T11:00:00.5Z"))));
        assertThat(read("whole", "filter[public]", "true").filters())
                .containsExactly(new Filter("public", FilterOperator.EQ, List.of(true)));
        assertThat(read("whole", "filter[name][ocontains]", "a,b").filters())
                .containsExactly(new Filter("name", FilterOperator.OCONTAINS, List.of("a", "b")));
    }

    @Test
    void severalFiltersAreAllKept() throws Exception {
        var filters = read("whole", "filter[name][neq]", "a", "filter[name][neq]", "b", "filter[state]", "on")
                .filters();

        assertThat(filters).extracting(Filter::values).containsExactly(List.of("a"), List.of("b"), List.of("on"));
    }

    @ParameterizedTest
    @CsvSource({"name,false", "name asc,false", "name desc,true"})
    void aSortHasADirection(String text, boolean descending) throws Exception {
        assertThat(read("whole", "sort", text).sort()).isEqualTo(new Sort("name", descending));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "whole|sort|name down|invalid",
                "whole|sort|name desc desc|invalid",
                "whole|sort|owner|enum",
                "basic|sort|name|unknown_property",
                "whole|filter[nothing]|a|unknown_property",
                "whole|filter[name][foo]|a|unknown_property",
                "whole|filter[name][lt]|a|unknown_property",
                "whole|filter[created_at][contains]|a|unknown_property",
                "whole|filter[kind][contains]|a|unknown_property",
                "basic|filter[name][neq]|a|unknown_property",
                "basic|filter[owner][oeq]|a|unknown_property",
                "whole|filter|a|unknown_property",
                "whole|filter[owner]|a|is_uuid",
                "whole|filter[owner]|1-1-1-1-1|is_uuid",
                "whole|filter[owner][oeq]|8f9fd312-a987-4628-b4c5-bb4f4fddd5f7,|is_uuid",
                "whole|filter[public]|TRUE|is_boolean",
                "whole|filter[created_at]|2026-02-30T00:00:00Z|is_date_time",
                "whole|filter[created_at]|2026-01-31|is_date_time",
                "whole|filter[created_at]|0000-01-31T00:00:00Z|is_date_time",
                "whole|filter[created_at]|+12026-01-31T00:00:00Z|is_date_time",
                "whole|filter[state]|off and on|enum",
                "whole|filter[state][oeq]|on,maybe|enum"
            })
    void whatAListDoesNotKnowIsRefused(String list, String parameter, String value, String rule) {
        var refused = refused(list, parameter, value);

        assertThat(refused).extracting(InvalidParameter::field).containsExactly(parameter);
        assertThat(refused).extracting(InvalidParameter::rule).containsExactly(rule);
        assertThat(refused).extracting(InvalidParameter::source).containsExactly("query");
    }

    @Test
    void aRefusedOperatorIsAnsweredWithThoseThatAreKnown() {
        assertThat(refused("whole", "filter[owner][contains]", "a").getFirst().reason())
                .contains("filter[owner], filter[owner][eq], filter[owner][neq], filter[owner][oeq]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"filter[name]", "filter[name][contains]", "filter[name][ocontains]"})
    void whatIsTooLongOrCannotBeKeptIsRefused(String parameter) {
        assertThat(refused("whole", parameter, "x".repeat(1025)))
                .extracting(InvalidParameter::rule)
                .containsExactly("max_length");
        assertThat(refused("whole", parameter, "a\0b")).hasSize(1);
        assertThat(refused("whole", parameter, "a\ud800b")).hasSize(1);
    }

    @Test
    void tooManyValuesAreRefused() {
        assertThat(refused("whole", "filter[name][oeq]", "x,".repeat(100)))
                .extracting(InvalidParameter::rule)
                .containsExactly("max_items");
    }

    @Test
    void whateverIsAskedIsReadOrRefused() throws Exception {
        var random = new Random(20260131);
        var words = List.of(
                "filter",
                "[",
                "]",
                "name",
                "owner",
                "created_at",
                "public",
                "eq",
                "oeq",
                "lt",
                "sort",
                " ",
                "\0",
                ",",
                "%",
                "desc",
                "-",
                "9",
                "2026-01-31T00:00:00Z",
                "é",
                "\ud800",
                "page[size]",
                "page[number]",
                "true");
        for (var round = 0; round < 20_000; round++) {
            var name = text(random, words);
            try {
                read("whole", round % 2 == 0 ? name : "filter[" + name + "]", text(random, words));
            } catch (ProblemException e) {
                assertThat(e.invalidParameters()).doesNotHaveDuplicates().isNotEmpty();
            }
        }
    }

    private static String text(Random random, List<String> words) {
        var text = new StringBuilder();
        for (var left = random.nextInt(6); left > 0; left--) {
            text.append(words.get(random.nextInt(words.size())));
        }
        return text.toString();
    }

    private static List<InvalidParameter> refused(String list, String parameter, String value) {
        var problem = catchThrowableOfType(ProblemException.class, () -> read(list, parameter, value));
        assertThat(problem).isNotNull();
        return problem.invalidParameters();
    }

    private static ListQuery read(String list, String... query) throws NoSuchMethodException {
        var request = new MockHttpServletRequest();
        for (var index = 0; index < query.length; index += 2) {
            request.addParameter(query[index], query[index + 1]);
        }
        var parameter = new MethodParameter(Lists.class.getDeclaredMethod(list, ListQuery.class), 0);
        return new ListQueryResolver().resolveArgument(parameter, null, new ServletWebRequest(request), null);
    }

    interface Lists {
        void whole(
                @Listed(
                                sort = {"name", "created_at"},
                                filter = {"name"},
                                filterExact = {"kind"},
                                filterUuid = {"owner"},
                                filterTime = {"created_at"},
                                filterFlag = {"public"},
                                filterChoice =
                                        @Listed.Choice(
                                                attribute = "state",
                                                values = {"on", "off"}))
                        ListQuery asked);

        void basic(
                @Listed(
                                filter = {"name"},
                                filterUuid = {"owner"},
                                basic = true)
                        ListQuery asked);
    }
}
