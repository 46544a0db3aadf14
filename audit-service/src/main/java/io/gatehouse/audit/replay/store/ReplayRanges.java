package io.gatehouse.audit.replay.store;

import io.gatehouse.audit.replay.ReplayJob;
import io.gatehouse.audit.replay.ReplayProgress;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The part of the log that each job goes through, in the table {@code replay_range}, and how far it has come. */
class ReplayRanges {
    private final JdbcClient jdbc;

    ReplayRanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(ReplayJob job, Map<Integer, Long> from, Map<Integer, Long> end) {
        end.forEach((partition, offset) -> jdbc.sql("""
                        INSERT INTO replay_range (job_id, partition, first_offset, end_offset)
                        VALUES (:job, :partition, :first, :end)""")
                .param("job", job.id())
                .param("partition", partition)
                .param("first", Math.min(from.getOrDefault(partition, 0L), offset))
                .param("end", offset)
                .update());
    }

    Map<Integer, Long> end(ReplayJob job) {
        var end = new TreeMap<Integer, Long>();
        jdbc.sql("SELECT partition, end_offset FROM replay_range WHERE job_id = :job")
                .param("job", job.id())
                .query(row -> {
                    end.put(row.getInt("partition"), row.getLong("end_offset"));
                });
        return end;
    }

    ReplayProgress progress(ReplayJob job) {
        return jdbc.sql("""
                        SELECT coalesce(sum(c.entries), 0) AS entries,
                            coalesce(sum(least(c.next_offset, r.end_offset) - r.first_offset)::double precision
                                / nullif(sum(r.end_offset - r.first_offset), 0), 1) AS share
                        FROM replay_range r JOIN delivery_cursor c ON c.name = :cursor AND c.partition = r.partition
                        WHERE r.job_id = :job""")
                .param("cursor", job.cursor())
                .param("job", job.id())
                .query((row, number) ->
                        new ReplayProgress(row.getLong("entries"), Math.clamp(row.getDouble("share"), 0.0, 1.0)))
                .single();
    }
}
