package io.gatehouse.audit.replay.settings;

import io.gatehouse.audit.delivery.Cursors;
import io.gatehouse.audit.delivery.EntryLog;
import io.gatehouse.audit.delivery.SendBatch;
import io.gatehouse.audit.replay.ReplayJobs;
import io.gatehouse.audit.replay.RunReplay;
import io.gatehouse.audit.replay.StartReplay;
import io.gatehouse.audit.webhook.WebhookTarget;
import io.gatehouse.audit.worker.Worker;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReplayProperties.class)
class ReplayConfiguration {
    @Bean
    StartReplay startReplay(
            ReplayJobs jobs, EntryLog log, WebhookTarget target, ReplayProperties properties, Clock clock) {
        return new StartReplay(jobs, log, target, properties.window(), clock);
    }

    @Bean
    Worker replay(
            ReplayJobs jobs, EntryLog log, Cursors cursors, SendBatch sendBatch, WebhookTarget target, Clock clock) {
        var replay = new RunReplay(jobs, log, cursors, sendBatch, target, clock);
        return new Worker("replay", replay::run);
    }
}
