package io.gatehouse.schemas.consuming;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.RetryListener;

/** Says that a record is being tried again: at first, then about every five minutes. */
class RetryLog implements RetryListener {
    private static final Logger log = LoggerFactory.getLogger(RetryLog.class);
    private static final int ATTEMPTS_BETWEEN = 30;

    @Override
    public void failedDelivery(ConsumerRecord<?, ?> record, @Nullable Exception failure, int attempt) {
        if (attempt % ATTEMPTS_BETWEEN == 1) {
            log.atWarn()
                    .setCause(failure == null ? null : Failures.root(failure))
                    .addKeyValue("topic", record.topic())
                    .addKeyValue("partition", record.partition())
                    .addKeyValue("offset", record.offset())
                    .addKeyValue("attempt", attempt)
                    .log("record not handled; trying again until it is");
        }
    }
}
