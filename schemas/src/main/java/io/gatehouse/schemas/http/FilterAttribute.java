package io.gatehouse.schemas.http;

import io.gatehouse.schemas.http.ListQuery.Filter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An attribute that a list can be filtered by.
 *
 * @param name name of the attribute
 * @param type what its values are
 * @param choices all its values; empty unless they are few and known
 * @param operators what it can be compared by
 */
record FilterAttribute(String name, FilterType type, List<String> choices, List<FilterOperator> operators) {
    private static final TextRule VALUE = TextRule.atMost(1024);
    private static final ListRule VALUES = new ListRule(1, 100);

    FilterAttribute {
        choices = List.copyOf(choices);
        operators = List.copyOf(operators);
    }

    /** Those that a list declares. */
    static List<FilterAttribute> of(Listed listed) {
        var choices = Arrays.stream(listed.filterChoice())
                .map(choice -> attribute(choice.attribute(), FilterType.CHOICE, listed, choice.values()));
        return Stream.of(
                        attributes(listed.filter(), FilterType.TEXT, listed),
                        attributes(listed.filterExact(), FilterType.EXACT_TEXT, listed),
                        attributes(listed.filterUuid(), FilterType.ID, listed),
                        attributes(listed.filterTime(), FilterType.TIME, listed),
                        attributes(listed.filterFlag(), FilterType.FLAG, listed),
                        choices)
                .flatMap(same -> same)
                .toList();
    }

    private static Stream<FilterAttribute> attributes(String[] names, FilterType type, Listed listed) {
        return Arrays.stream(names).map(name -> attribute(name, type, listed));
    }

    private static FilterAttribute attribute(String name, FilterType type, Listed listed, String... choices) {
        var operators = listed.basic() ? type.basicOperators() : type.operators();
        return new FilterAttribute(name, type, List.of(choices), operators);
    }

    /** The query parameters that filter by it. {@code filter[f]} is short for {@code filter[f][eq]}. */
    Map<String, FilterOperator> parameters() {
        var plain = "filter[" + name + ']';
        var parameters = new LinkedHashMap<String, FilterOperator>();
        parameters.put(plain, FilterOperator.EQ);
        operators.forEach(operator -> parameters.put(plain + '[' + operator.word() + ']', operator));
        return parameters;
    }

    /** The filter that a parameter stands for; what is wrong with the text is noted. */
    Filter filter(String parameter, FilterOperator operator, String text, Collection<InvalidParameter> invalid) {
        var texts = operator.takesSeveral() ? List.of(text.split(",", -1)) : List.of(text);
        VALUES.check(parameter, texts.size()).ifPresent(wrong -> invalid.add(wrong.in("query")));
        var values = new ArrayList<>();
        for (var one : texts) {
            wrong(parameter, one).ifPresent(wrong -> invalid.add(wrong.in("query")));
            type.read(one).ifPresent(values::add);
        }
        return new Filter(name, operator, values);
    }

    private Optional<InvalidParameter> wrong(String parameter, String text) {
        if (!choices.isEmpty() && !choices.contains(text)) {
            return Optional.of(InvalidParameter.choice(parameter, choices));
        }
        return VALUE.check(parameter, text)
                .or(() -> type.read(text).isPresent() ? Optional.empty() : Optional.of(type.wrong(parameter)));
    }
}
