package io.gatehouse.audit.reading.settings;

import io.gatehouse.audit.reading.CopiedEntries;
import io.gatehouse.audit.reading.CopyEntries;
import io.gatehouse.audit.reading.EntryCopy;
import io.gatehouse.audit.reading.ExportEntries;
import io.gatehouse.audit.reading.RecordedEntries;
import io.gatehouse.audit.reading.TailEntries;
import io.gatehouse.audit.signing.SigningKeys;
import io.gatehouse.audit.worker.Worker;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReadingProperties.class)
class ReadingConfiguration {
    /** {@code audit.copy.entries} counts what was read from the topic and committed. */
    @Bean
    Worker entryCopying(
            RecordedEntries topic, EntryCopy copy, ReadingProperties properties, Clock clock, MeterRegistry meters) {
        var copied = meters.counter("audit.copy.entries");
        var copyEntries = new CopyEntries(topic, copy, properties.retention(), clock, copied::increment);
        return new Worker("entry-copy", copyEntries::copy);
    }

    @Bean
    TailEntries tailEntries(CopiedEntries entries, SigningKeys keys, ReadingProperties properties) {
        return new TailEntries(entries, keys.current(), properties.subscribers(), properties.heartbeat());
    }

    @Bean
    ExportEntries exportEntries(CopiedEntries entries, SigningKeys keys, ReadingProperties properties) {
        return new ExportEntries(entries, keys.current(), properties.exports());
    }

    @Bean
    StopTails stopTails(TailEntries tail) {
        return new StopTails(tail);
    }
}
