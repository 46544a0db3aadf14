package io.gatehouse.registration.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Values of {@code jsonb} columns, which hold plain maps and lists. Written as text and cast in the statement. */
public final class JsonColumns {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
    private static final TypeReference<Map<String, @Nullable Object>> OBJECT = new TypeReference<>() {};

    private JsonColumns() {}

    /** What a parameter of the form {@code cast(:name as jsonb)} takes. */
    public static String json(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /** An object whose values are texts. */
    public static Map<String, String> texts(ResultSet row, String column) throws SQLException {
        return MAPPER.readValue(row.getString(column), TEXTS);
    }

    /** An object. */
    public static Map<String, @Nullable Object> object(ResultSet row, String column) throws SQLException {
        return MAPPER.readValue(row.getString(column), OBJECT);
    }

    /** A record, whose components are named in snake case there; null for null. */
    public static <T> @Nullable T recordOrNull(ResultSet row, String column, Class<T> type) throws SQLException {
        var json = row.getString(column);
        return json == null ? null : MAPPER.readValue(json, type);
    }

    /** An array of records, whose components are named in snake case there. */
    public static <T> List<T> records(ResultSet row, String column, Class<T> type) throws SQLException {
        var list = MAPPER.getTypeFactory().constructCollectionType(List.class, type);
        return MAPPER.readValue(row.getString(column), list);
    }
}
