package io.gatehouse.audit.replay.settings;

import io.gatehouse.audit.delivery.Circuits;
import io.gatehouse.audit.delivery.Cursors;
import io.gatehouse.audit.delivery.EntryLog;
import io.gatehouse.audit.delivery.SendBatch;
import io.gatehouse.audit.destination.Destinations;
import io.gatehouse.audit.replay.CancelReplay;
import io.gatehouse.audit.replay.ReplayJob;
import io.gatehouse.audit.replay.ReplayJobs;
import io.gatehouse.audit.replay.RunReplay;
import io.gatehouse.audit.replay.StartReplay;
import io.gatehouse.audit.webhook.WebhookTargets;
import io.gatehouse.audit.webhook.Webhooks;
import io.gatehouse.audit.worker.Crew;
import java.time.Clock;
import java.util.UUID;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReplayProperties.class)
class ReplayConfiguration {
    @Bean
    StartReplay startReplay(
            ReplayJobs jobs,
            EntryLog log,
            Webhooks webhooks,
            Destinations destinations,
            ReplayProperties properties,
            Clock clock) {
        return new StartReplay(jobs, log, webhooks, destinations, properties.window(), clock);
    }

    @Bean
    CancelReplay cancelReplay(ReplayJobs jobs, Clock clock) {
        return new CancelReplay(jobs, clock);
    }

    @Bean
    Crew<UUID> replay(
            ReplayJobs jobs,
            EntryLog log,
            Cursors cursors,
            SendBatch sendBatch,
            Circuits circuits,
            Destinations destinations,
            WebhookTargets targets,
            Clock clock) {
        var replay = new RunReplay(jobs, log, cursors, sendBatch, circuits, destinations, targets, clock);
        return new Crew<>(
                "replay", () -> jobs.unfinished().stream().map(ReplayJob::id).toList(), replay::run);
    }
}
