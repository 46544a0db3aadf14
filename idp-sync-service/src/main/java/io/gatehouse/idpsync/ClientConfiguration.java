package io.gatehouse.idpsync;

import io.gatehouse.idpsync.client.Announcements;
import io.gatehouse.idpsync.client.Backoff;
import io.gatehouse.idpsync.client.Catalog;
import io.gatehouse.idpsync.client.ClientStore;
import io.gatehouse.idpsync.client.ClientTasks;
import io.gatehouse.idpsync.client.ConnectedProviders;
import io.gatehouse.idpsync.client.ProviderAdapter;
import io.gatehouse.idpsync.client.ProviderDecorator;
import io.gatehouse.idpsync.client.ProviderGate;
import io.gatehouse.idpsync.client.ReconcileClient;
import io.gatehouse.idpsync.client.RecordOutcome;
import io.gatehouse.idpsync.client.RefuseSecret;
import io.gatehouse.idpsync.client.RememberWanted;
import io.gatehouse.idpsync.client.SyncMeter;
import io.gatehouse.idpsync.client.UnitOfWork;
import io.gatehouse.idpsync.question.AnswerQuestion;
import io.gatehouse.idpsync.question.AnswerTasks;
import io.gatehouse.idpsync.question.Questions;
import io.gatehouse.idpsync.question.RememberQuestion;
import io.gatehouse.schemas.sealed.OpeningKeys;
import java.net.http.HttpClient;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;

/** Wires the feature's plain classes to the adapters around them. */
@Configuration(proxyBeanMethods = false)
class ClientConfiguration {
    @Bean
    RememberWanted rememberWanted(UnitOfWork work, ClientStore clients, Catalog catalog, ClientTasks tasks) {
        return new RememberWanted(work, clients, catalog, tasks);
    }

    @Bean
    ConnectedProviders identityProviders(
            List<ProviderAdapter> adapters, ProviderDecorator decorator, KeyProperties keys) {
        return new ConnectedProviders(adapters, OpeningKeys.ofFile(keys.openingKeys()), decorator);
    }

    @Bean
    RefuseSecret refuseSecret(UnitOfWork work, Announcements announcements) {
        return new RefuseSecret(work, announcements);
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
    ReconcileClient reconcileClient(
            ClientStore clients,
            ConnectedProviders providers,
            Announcements announcements,
            SyncMeter meter,
            CallProperties calls,
            Clock clock) {
        var gate = new ProviderGate(calls.concurrency(), clock, ClientConfiguration::random);
        var record = new RecordOutcome(clients, announcements, new Backoff(ClientConfiguration::random), clock);
        return new ReconcileClient(clients, providers, gate, record, meter);
    }

    /**
     * Requests to providers, none of them repeated or redirected. The JDK's client sends a GET again when a kept connection
     * turns out to be closed; it never does so with a call that changes something.
     */
    @Bean
    ClientHttpRequestFactory providerCalls(CallProperties calls) {
        var client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(calls.timeout())
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
        var requests = new JdkClientHttpRequestFactory(client);
        requests.setReadTimeout(calls.timeout());
        return requests;
    }

    private static double random() {
        return ThreadLocalRandom.current().nextDouble();
    }
}
