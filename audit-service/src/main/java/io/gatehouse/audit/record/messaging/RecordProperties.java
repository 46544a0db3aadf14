package io.gatehouse.audit.record.messaging;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How events are turned into entries.
 *
 * @param threads how many partitions are worked on at the same time, 1 to the number of partitions
 * @param batch most records in one transaction, at least 1
 * @param gather longest wait for more records when there are few; a transaction is made at most this often
 * @param transactionTimeout when the broker gives up a transaction of an instance that died; until then its successor waits
 * @param transactionalId prefix of the transactional ids; different for each running instance, the same after a restart
 */
@ConfigurationProperties("gatehouse.audit.record")
record RecordProperties(
        @DefaultValue("2") int threads,
        @DefaultValue("2000") int batch,
        @DefaultValue("100ms") Duration gather,
        @DefaultValue("10s") Duration transactionTimeout,
        String transactionalId) {
    RecordProperties {
        if (threads < 1) {
            throw new IllegalArgumentException("gatehouse.audit.record.threads: " + threads + " (expected: 1 or more)");
        }
        if (batch < 1) {
            throw new IllegalArgumentException("gatehouse.audit.record.batch: " + batch + " (expected: 1 or more)");
        }
    }
}
