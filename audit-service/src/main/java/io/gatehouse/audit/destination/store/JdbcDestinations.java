package io.gatehouse.audit.destination.store;

import io.gatehouse.audit.destination.Destination;
import io.gatehouse.audit.destination.DestinationInUseException;
import io.gatehouse.audit.destination.DestinationQuery;
import io.gatehouse.audit.destination.Destinations;
import io.gatehouse.audit.destination.SigningSecrets;
import io.gatehouse.audit.format.LogFormat;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Destinations in the table {@code destination}. */
class JdbcDestinations implements Destinations {
    private static final String ONE = "SELECT * FROM destination WHERE id = :id";
    private static final String PAGE = """
            SELECT * FROM destination WHERE endpoint IS NOT NULL
                AND (:name::text IS NULL OR name = :name) AND (:part::text IS NULL OR strpos(name, :part) > 0)
                AND (:after::bigint IS NULL OR number > :after) AND (:before::bigint IS NULL OR number < :before)""";

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;

    JdbcDestinations(JdbcClient jdbc, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Override
    public Optional<Destination> find(UUID id) {
        return jdbc.sql(ONE)
                .param("id", id)
                .query(JdbcDestinations::destination)
                .optional();
    }

    @Override
    public List<Numbered> list(DestinationQuery query) {
        var direction = query.before() == null ? " ORDER BY number" : " ORDER BY number DESC";
        var page = jdbc.sql(PAGE + direction + " LIMIT :size + 1")
                .param("name", query.name())
                .param("part", query.namePart())
                .param("after", query.after())
                .param("before", query.before())
                .param("size", query.size())
                .query((row, number) -> new Numbered(row.getLong("number"), destination(row, number)))
                .list();
        return query.before() == null ? page : page.reversed();
    }

    @Override
    public void save(Destination destination) {
        jdbc.sql("""
                        INSERT INTO destination (id, name, endpoint, sealed_authorization, log_format,
                            skip_ssl_verification, sealed_secret, sealed_previous_secret, previous_secret_until,
                            created_at, updated_at)
                        VALUES (:id, :name, :endpoint, :authorization, :format, :skip, :secret, :previousSecret, :until,
                            :created, :updated)
                        ON CONFLICT (id) DO UPDATE SET name = excluded.name, endpoint = excluded.endpoint,
                            sealed_authorization = excluded.sealed_authorization, log_format = excluded.log_format,
                            skip_ssl_verification = excluded.skip_ssl_verification,
                            sealed_secret = excluded.sealed_secret,
                            sealed_previous_secret = excluded.sealed_previous_secret,
                            previous_secret_until = excluded.previous_secret_until, updated_at = excluded.updated_at""")
                .param("id", destination.id())
                .param("name", destination.name())
                .param(
                        "endpoint",
                        destination.endpoint() == null
                                ? null
                                : destination.endpoint().toString())
                .param("authorization", destination.sealedAuthorization())
                .param("format", destination.format().label())
                .param("skip", destination.skipSslVerification())
                .param("secret", destination.secrets().current())
                .param("previousSecret", destination.secrets().previous())
                .param("until", time(destination.secrets().previousUntil()))
                .param("created", time(destination.createdAt()))
                .param("updated", time(destination.updatedAt()))
                .update();
    }

    @Override
    public Optional<Destination> change(UUID id, UnaryOperator<Destination> change) {
        return transactions.execute(status -> {
            var changed = jdbc.sql(ONE + " FOR UPDATE")
                    .param("id", id)
                    .query(JdbcDestinations::destination)
                    .optional()
                    .map(change);
            changed.ifPresent(this::save);
            return changed;
        });
    }

    @Override
    public boolean delete(UUID id) {
        try {
            return jdbc.sql("DELETE FROM destination WHERE id = :id AND endpoint IS NOT NULL")
                            .param("id", id)
                            .update()
                    > 0;
        } catch (DataIntegrityViolationException e) {
            throw new DestinationInUseException(e);
        }
    }

    private static Destination destination(ResultSet row, int number) throws SQLException {
        @Nullable String endpoint = row.getString("endpoint");
        return new Destination(
                row.getObject("id", UUID.class),
                row.getString("name"),
                endpoint == null ? null : URI.create(endpoint),
                row.getString("sealed_authorization"),
                LogFormat.of(row.getString("log_format")).orElse(LogFormat.CEF),
                row.getBoolean("skip_ssl_verification"),
                secrets(row),
                Objects.requireNonNull(time(row, "created_at")),
                Objects.requireNonNull(time(row, "updated_at")));
    }

    private static SigningSecrets secrets(ResultSet row) throws SQLException {
        return new SigningSecrets(
                row.getString("sealed_secret"),
                row.getString("sealed_previous_secret"),
                time(row, "previous_secret_until"));
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        @Nullable OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
