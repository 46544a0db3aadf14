package io.gatehouse.registration.protection.store;

import io.gatehouse.registration.developer.Tokens;
import io.gatehouse.registration.protection.Limit;
import io.gatehouse.registration.protection.Throttle;
import io.gatehouse.schemas.sealed.Secret;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The generic cell rate algorithm in one statement: a row holds the moment when nothing will count any more, each event moves
 * it by one pause, and it may not lie further ahead than the window. The clock is the database's, as is the lock.
 *
 * @see <a href="https://www.itu.int/rec/T-REC-I.371/en">ITU-T I.371, annex A</a>
 */
class JdbcThrottle implements Throttle {
    private static final Duration MEMORY = Duration.ofDays(90);

    private final JdbcClient jdbc;

    JdbcThrottle(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Duration> take(String what, Limit limit) {
        var taken = with(what, limit, """
                insert into throttle as t (what, free_at) values (:what, now() + :pause * interval '1 microsecond')
                on conflict (what) do update set free_at = greatest(t.free_at, now()) + :pause * interval '1 microsecond'
                where greatest(t.free_at, now()) <= now() + (:window - :pause) * interval '1 microsecond'
                """).update();
        return taken == 1 ? Optional.empty() : Optional.of(pause(what, limit));
    }

    private Duration pause(String what, Limit limit) {
        return with(what, limit, """
                        select cast(extract(epoch from free_at - now()) * 1000000 as bigint) - :window + :pause
                        from throttle where what = :what
                        """)
                .query(Long.class)
                .optional()
                .map(micros -> Duration.of(Math.max(micros, 0), ChronoUnit.MICROS))
                .orElse(Duration.ZERO);
    }

    @Override
    public void giveBack(String what, Limit limit) {
        with(what, limit, """
                update throttle set free_at = free_at - :pause * interval '1 microsecond'
                where what = :what and :window > 0
                """).update();
    }

    private JdbcClient.StatementSpec with(String what, Limit limit, String sql) {
        return jdbc.sql(sql)
                .param("what", hash(what))
                .param("pause", micros(limit.pause()))
                .param("window", micros(limit.window()));
    }

    @Override
    public boolean isFamiliar(String what) {
        return jdbc.sql("select exists (select 1 from familiar where what = :what and until > now())")
                .param("what", hash(what))
                .query(Boolean.class)
                .single();
    }

    @Override
    public void remember(String what) {
        jdbc.sql("""
                        insert into familiar (what, until) values (:what, now() + :memory * interval '1 microsecond')
                        on conflict (what) do update set until = excluded.until
                        """).param("what", hash(what)).param("memory", micros(MEMORY)).update();
    }

    @Override
    public void forget() {
        jdbc.sql("delete from throttle where free_at < now()").update();
        jdbc.sql("delete from familiar where until < now()").update();
    }

    private static long micros(Duration duration) {
        return duration.toNanos() / 1_000;
    }

    private static String hash(String what) {
        return Tokens.sha256(new Secret(what));
    }
}
