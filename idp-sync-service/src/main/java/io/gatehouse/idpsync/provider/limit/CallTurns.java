package io.gatehouse.idpsync.provider.limit;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Table {@code call_turn}: deals out the turns to call each provider among all instances, one statement a turn, so that
 * together they keep to its pace. It is the generic cell rate algorithm (ITU-T I.371, annex A): all there is to remember is
 * when the next call would be on time.
 */
public final class CallTurns {
    private static final String TAKE = """
            insert into call_turn as turn (dcr_provider_id, next_call) values (:provider, :now + :interval)
            on conflict (dcr_provider_id) do update
            set next_call = greatest(turn.next_call, excluded.next_call - :interval) + :interval
            where turn.next_call <= :latest
            returning next_call - :interval
            """;

    private final JdbcClient jdbc;

    CallTurns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Takes the next turn. Not repeatable: each call takes another.
     *
     * @param patience longest wait for it
     * @return how long to wait for it; empty if that is longer, and then none was taken
     */
    Optional<Duration> take(String providerId, Pace pace, Instant now, Duration patience) {
        return jdbc.sql(TAKE.replace(":interval", "interval '" + micros(pace.interval()) + " microseconds'"))
                .param("provider", providerId)
                .param("now", utc(now))
                .param("latest", utc(now.plus(patience).plus(pace.slack())))
                .query(OffsetDateTime.class)
                .optional()
                .map(turn -> waitFor(turn.toInstant().minus(pace.slack()), now));
    }

    private static Duration waitFor(Instant turn, Instant now) {
        return turn.isAfter(now) ? Duration.between(now, turn) : Duration.ZERO;
    }

    private static long micros(Duration interval) {
        return Math.ceilDiv(interval.toNanos(), 1000L);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
