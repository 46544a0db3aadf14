package io.gatehouse.registration.application.messaging;

import io.gatehouse.registration.application.ClientAnswers;
import io.gatehouse.registration.question.ProviderAnswers;
import io.gatehouse.schemas.Topics;
import io.gatehouse.schemas.consuming.UnusableRecordException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Reads the newest of {@code idp-sync.client-events.v1} for the requests that wait in this instance. Every instance reads all
 * partitions, without a group: what nobody here waits for is of no interest, and what was missed is asked for again.
 */
class ClientAnswerReader implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(ClientAnswerReader.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Supplier<Consumer<String, @Nullable SpecificRecord>> consumers;
    private final ClientAnswers answers;
    private final ProviderAnswers providerAnswers;
    private final CountDownLatch positioned = new CountDownLatch(1);
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile @Nullable Consumer<String, @Nullable SpecificRecord> consumer;
    private @Nullable Thread thread;

    ClientAnswerReader(
            Supplier<Consumer<String, @Nullable SpecificRecord>> consumers,
            ClientAnswers answers,
            ProviderAnswers providerAnswers) {
        this.consumers = consumers;
        this.answers = answers;
        this.providerAnswers = providerAnswers;
    }

    @Override
    public void start() {
        thread = Thread.ofPlatform().name("client-answers").start(this::run);
    }

    /** Waits until no answer can be missed any more. */
    void awaitPositioned() throws InterruptedException {
        positioned.await();
    }

    private void run() {
        while (stopping.getCount() > 0) {
            try (var reading = consumers.get()) {
                consumer = reading;
                assign(reading);
                while (stopping.getCount() > 0) {
                    reading.poll(PAUSE).forEach(answered -> handOver(answered.value()));
                }
            } catch (WakeupException e) {
                log.atDebug().log("woken up to stop");
            } catch (RuntimeException e) {
                log.atWarn().setCause(e).log("reading the answers of identity providers again in a while");
                pause();
            }
        }
    }

    private void assign(Consumer<String, @Nullable SpecificRecord> reading) {
        var partitions = reading.partitionsFor(Topics.CLIENT_EVENTS).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        reading.assign(partitions);
        reading.seekToEnd(partitions);
        partitions.forEach(reading::position);
        if (partitions.isEmpty()) {
            throw new IllegalStateException(Topics.CLIENT_EVENTS + " has no partitions yet");
        }
        positioned.countDown();
    }

    private void handOver(@Nullable SpecificRecord event) {
        if (event == null) {
            return; // not readable; the consumer group puts it among the dead letters
        }
        try {
            ClientRecords.handOver(event, answers);
            AnswerRecords.handOver(event, providerAnswers);
        } catch (UnusableRecordException e) {
            log.atDebug().setCause(e).log("unusable event, left to the consumer group");
        }
    }

    private void pause() {
        try {
            if (stopping.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                log.atDebug().log("stopping");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        stopping.countDown();
        var reading = consumer;
        if (reading != null) {
            reading.wakeup();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null && thread.isAlive();
    }

    /** Starts before requests are served, ends after. */
    @Override
    public int getPhase() {
        return 0;
    }
}
