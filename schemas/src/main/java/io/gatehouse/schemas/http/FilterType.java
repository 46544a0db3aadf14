package io.gatehouse.schemas.http;

import static io.gatehouse.schemas.http.FilterOperator.CONTAINS;
import static io.gatehouse.schemas.http.FilterOperator.EQ;
import static io.gatehouse.schemas.http.FilterOperator.GT;
import static io.gatehouse.schemas.http.FilterOperator.GTE;
import static io.gatehouse.schemas.http.FilterOperator.LT;
import static io.gatehouse.schemas.http.FilterOperator.LTE;
import static io.gatehouse.schemas.http.FilterOperator.NEQ;
import static io.gatehouse.schemas.http.FilterOperator.OCONTAINS;
import static io.gatehouse.schemas.http.FilterOperator.OEQ;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** What the values of an attribute are, and so what it can be compared by. */
enum FilterType {
    TEXT("invalid", "a text"),
    EXACT_TEXT("invalid", "a text"),
    CHOICE("enum", "one of the choices"),
    ID("is_uuid", "a UUID"),
    FLAG("is_boolean", "true or false"),
    TIME("is_date_time", "a date and time as in RFC 3339, such as 2026-01-31T12:00:00Z");

    /** Narrower than what Java reads: no years that PostgreSQL does not keep, no time without seconds or offset. */
    private static final Pattern RFC_3339 = Pattern.compile(
            "(?!0000)\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?(Z|[+-]\\d\\d:\\d\\d)",
            Pattern.CASE_INSENSITIVE);

    private final String rule;
    private final String expected;

    FilterType(String rule, String expected) {
        this.rule = rule;
        this.expected = expected;
    }

    /** The operators in Konnect's management API. */
    List<FilterOperator> operators() {
        return switch (this) {
            case TEXT -> List.of(EQ, NEQ, CONTAINS, OCONTAINS, OEQ);
            case CHOICE, ID -> List.of(EQ, NEQ, OEQ);
            case TIME -> List.of(EQ, LT, LTE, GT, GTE);
            case EXACT_TEXT, FLAG -> List.of(EQ);
        };
    }

    /** The operators in lists that know few. */
    List<FilterOperator> basicOperators() {
        return this == TEXT ? List.of(EQ, CONTAINS) : List.of(EQ);
    }

    /** The value in a text; empty when it is none. */
    Optional<Object> read(String text) {
        return switch (this) {
            case TEXT, EXACT_TEXT, CHOICE -> Optional.of(text);
            case ID ->
                JsonFields.UUID_FORM.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
            case FLAG ->
                List.of("true", "false").contains(text) ? Optional.of(Boolean.valueOf(text)) : Optional.empty();
            case TIME -> RFC_3339.matcher(text).matches() ? instant(text) : Optional.empty();
        };
    }

    InvalidParameter wrong(String field) {
        return new InvalidParameter(field, rule, '"' + field + "\" must be " + expected);
    }

    private static Optional<Object> instant(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
