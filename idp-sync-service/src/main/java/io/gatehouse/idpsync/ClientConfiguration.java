package io.gatehouse.idpsync;

import io.gatehouse.idpsync.client.ProviderAdapter;
import io.gatehouse.idpsync.drift.DriftNews;
import io.gatehouse.idpsync.drift.ScanProvider;
import io.gatehouse.idpsync.drift.ScanTasks;
import io.gatehouse.idpsync.drift.Scans;
import io.gatehouse.idpsync.drift.StartScans;
import io.gatehouse.idpsync.operations.Operate;
import io.gatehouse.idpsync.operations.Operations;
import io.gatehouse.idpsync.provider.Catalog;
import io.gatehouse.idpsync.provider.ConnectedProviders;
import io.gatehouse.idpsync.provider.ProviderDecorator;
import io.gatehouse.idpsync.provider.limit.CallBudgets;
import io.gatehouse.idpsync.question.AnswerQuestion;
import io.gatehouse.idpsync.question.AnswerTasks;
import io.gatehouse.idpsync.question.Questions;
import io.gatehouse.idpsync.question.RememberQuestion;
import io.gatehouse.idpsync.reconcile.Announcements;
import io.gatehouse.idpsync.reconcile.AttemptLog;
import io.gatehouse.idpsync.reconcile.Backoff;
import io.gatehouse.idpsync.reconcile.ClientStore;
import io.gatehouse.idpsync.reconcile.ClientTasks;
import io.gatehouse.idpsync.reconcile.ProductRegistrations;
import io.gatehouse.idpsync.reconcile.ProviderGate;
import io.gatehouse.idpsync.reconcile.ReconcileClient;
import io.gatehouse.idpsync.reconcile.RecordOutcome;
import io.gatehouse.idpsync.reconcile.RecordSecrets;
import io.gatehouse.idpsync.reconcile.RememberWanted;
import io.gatehouse.idpsync.reconcile.SecretStore;
import io.gatehouse.idpsync.reconcile.SyncClient;
import io.gatehouse.idpsync.reconcile.SyncMeter;
import io.gatehouse.idpsync.reconcile.UnitOfWork;
import io.gatehouse.idpsync.reconcile.store.RegistrationStore;
import io.gatehouse.schemas.sealed.OpeningKeys;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the feature's plain classes to the adapters around them. */
@Configuration(proxyBeanMethods = false)
class ClientConfiguration {
    private static final Duration LONGEST_BACKOFF = Duration.ofDays(1);

    @Bean
    RememberWanted rememberWanted(
            UnitOfWork work,
            ClientStore clients,
            SecretStore secrets,
            ProductRegistrations products,
            Catalog catalog,
            ClientTasks tasks) {
        return new RememberWanted(work, clients, secrets, products, catalog, tasks);
    }

    @Bean
    OpeningKeys openingKeys(KeyProperties keys) {
        return OpeningKeys.ofFile(keys.openingKeys());
    }

    @Bean
    ConnectedProviders identityProviders(
            List<ProviderAdapter> adapters,
            OpeningKeys openingKeys,
            ProviderDecorator decorator,
            RegistrationStore registrations,
            CallBudgets budgets,
            ProviderGate gate,
            Clock clock) {
        Consumer<String> forgotten = providerId -> {
            budgets.forget(providerId);
            gate.forget(providerId);
        };
        return new ConnectedProviders(adapters, openingKeys, decorator, registrations, budgets, forgotten, clock);
    }

    @Bean
    RememberQuestion rememberQuestion(UnitOfWork work, Questions questions, AnswerTasks tasks) {
        return new RememberQuestion(work, questions, tasks);
    }

    @Bean
    AnswerQuestion answerQuestion(Catalog catalog, ConnectedProviders providers, Clock clock) {
        return new AnswerQuestion(catalog, providers, clock);
    }

    @Bean
    RecordOutcome recordOutcome(
            ClientStore clients,
            SecretStore secrets,
            Announcements announcements,
            ClientTasks tasks,
            SecretProperties properties,
            Clock clock) {
        var recordSecrets = new RecordSecrets(secrets, announcements, properties.grace(), clock);
        var backoff = new Backoff(LONGEST_BACKOFF, ClientConfiguration::random);
        return new RecordOutcome(clients, recordSecrets, announcements, tasks, backoff, clock);
    }

    @Bean
    ReconcileClient reconcileClient(
            ClientStore clients,
            ConnectedProviders providers,
            RecordOutcome record,
            AttemptLog log,
            SyncMeter meter,
            ProviderGate gate,
            Clock clock) {
        return new ReconcileClient(clients, providers, gate, new SyncClient(clock), record, log, meter);
    }

    @Bean
    Operate operate(
            UnitOfWork work,
            Operations operations,
            ClientStore clients,
            RegistrationStore registrations,
            ClientTasks tasks) {
        return new Operate(work, operations, clients, registrations, tasks);
    }

    @Bean
    StartScans startScans(Scans scans, Catalog catalog, ScanTasks tasks, UnitOfWork work) {
        return new StartScans(scans, catalog, tasks, work);
    }

    @Bean
    ScanProvider scanProvider(
            Scans scans,
            Catalog catalog,
            ConnectedProviders providers,
            DriftNews news,
            ClientTasks tasks,
            UnitOfWork work) {
        return new ScanProvider(scans, catalog, providers, news, tasks, work);
    }

    static double random() {
        return ThreadLocalRandom.current().nextDouble();
    }
}
