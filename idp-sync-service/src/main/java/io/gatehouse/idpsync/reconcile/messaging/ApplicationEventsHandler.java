package io.gatehouse.idpsync.reconcile.messaging;

import io.gatehouse.events.ApplicationDeleted;
import io.gatehouse.events.ApplicationRequested;
import io.gatehouse.events.ApplicationUpdated;
import io.gatehouse.events.BridgedClientRequested;
import io.gatehouse.events.CredentialRequested;
import io.gatehouse.events.CredentialRevoked;
import io.gatehouse.events.CredentialType;
import io.gatehouse.events.GrantedScopesRequested;
import io.gatehouse.events.ProviderVerificationRequested;
import io.gatehouse.events.RegistrationApproved;
import io.gatehouse.events.RegistrationDeleted;
import io.gatehouse.events.RegistrationRevoked;
import io.gatehouse.events.SecretRotationRequested;
import io.gatehouse.idpsync.question.Question;
import io.gatehouse.idpsync.question.RememberQuestion;
import io.gatehouse.idpsync.reconcile.ProductRegistration;
import io.gatehouse.idpsync.reconcile.RememberWanted;
import io.gatehouse.idpsync.reconcile.SecretRequest;
import io.gatehouse.idpsync.reconcile.WantedClient;
import java.util.Locale;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

@Configuration(proxyBeanMethods = false)
class ApplicationEventsHandler {
    private static final Logger log = LoggerFactory.getLogger(ApplicationEventsHandler.class);

    /**
     * Reads {@code registration.application-events.v1}. Remembers what is wanted of clients that a provider keeps; the work
     * itself is a durable task's. API keys and clients that developers bring are nothing to this service.
     */
    @Bean
    Consumer<Message<SpecificRecord>> applicationEvents(RememberWanted remember, RememberQuestion questions) {
        return message -> {
            switch (message.getPayload()) {
                case ApplicationRequested event
                when ours(event.getCredentialType()) ->
                    handle(remember, ClientEvents.wanted(event), event.getEventId());
                case ApplicationUpdated event
                when ours(event.getCredentialType()) ->
                    handle(remember, ClientEvents.wanted(event), event.getEventId());
                case ApplicationDeleted event
                when ours(event.getCredentialType()) ->
                    handle(remember, ClientEvents.wanted(event), event.getEventId());
                case BridgedClientRequested event -> handle(remember, ClientEvents.wanted(event), event.getEventId());
                case SecretRotationRequested event ->
                    handle(remember, ClientEvents.secretRequest(event), event.getEventId());
                case CredentialRequested event
                when ours(event.getCredentialType()) ->
                    handle(remember, ClientEvents.secretRequest(event), event.getEventId());
                case CredentialRevoked event
                when ours(event.getCredentialType()) ->
                    handle(remember, ClientEvents.secretRequest(event), event.getEventId());
                case RegistrationApproved event ->
                    handle(remember, RegistrationEvents.registration(event), event.getEventId());
                case RegistrationRevoked event ->
                    handle(remember, RegistrationEvents.registration(event), event.getEventId());
                case RegistrationDeleted event ->
                    handle(remember, RegistrationEvents.registration(event), event.getEventId());
                case ProviderVerificationRequested event ->
                    handle(questions, ClientEvents.question(event), event.getEventId());
                case GrantedScopesRequested event ->
                    handle(questions, ClientEvents.question(event), event.getEventId());
                case SpecificRecord other ->
                    log.atDebug()
                            .addKeyValue("event", other.getSchema().getName())
                            .log("nothing to do");
            }
        };
    }

    private static boolean ours(CredentialType type) {
        return type == CredentialType.CLIENT_CREDENTIALS;
    }

    private static void handle(RememberWanted remember, WantedClient wanted, Object eventId) {
        var news = remember.remember(wanted);
        log.atInfo()
                .addKeyValue("eventId", eventId)
                .addKeyValue("applicationId", wanted.applicationId())
                .addKeyValue("revision", wanted.revision())
                .addKeyValue("change", change(news, wanted instanceof WantedClient.Present ? "present" : "absent"))
                .log("wanted client");
    }

    private static void handle(RememberWanted remember, SecretRequest request, Object eventId) {
        var news = remember.remember(request);
        log.atInfo()
                .addKeyValue("eventId", eventId)
                .addKeyValue("applicationId", request.applicationId())
                .addKeyValue("revision", request.revision())
                .addKeyValue("change", change(news, request.kind().name().toLowerCase(Locale.ROOT)))
                .log("wanted secret");
    }

    private static void handle(RememberWanted remember, ProductRegistration registration, Object eventId) {
        var news = remember.remember(registration);
        log.atInfo()
                .addKeyValue("eventId", eventId)
                .addKeyValue("applicationId", registration.applicationId())
                .addKeyValue("revision", registration.revision())
                .addKeyValue("change", change(news, registration.approved() ? "registered" : "not registered"))
                .log("product registration");
    }

    private static void handle(RememberQuestion questions, Question question, Object eventId) {
        var news = questions.remember(question);
        log.atInfo()
                .addKeyValue("eventId", eventId)
                .addKeyValue("questionId", question.questionId())
                .addKeyValue("providerId", question.providerId())
                .addKeyValue("change", change(news, "asked"))
                .log("question");
    }

    private static String change(boolean news, String wanted) {
        return news ? wanted : "none";
    }
}
