package io.gatehouse.registration.application.messaging;

import io.gatehouse.registration.application.ApplicationEvents;
import io.gatehouse.registration.application.ClientAnswers;
import io.gatehouse.registration.question.ProviderAnswers;
import io.gatehouse.schemas.event.EventStamps;
import io.gatehouse.schemas.outbox.Outbox;
import io.gatehouse.schemas.serialization.AvroDeserializer;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.support.serializer.ErrorHandlingDeserializer;

@Configuration(proxyBeanMethods = false)
class ApplicationMessagingConfiguration {
    @Bean
    ApplicationEvents applicationEvents(Outbox outbox, EventStamps stamps) {
        return new OutboxApplicationEvents(outbox, stamps);
    }

    @Bean
    ClientAnswerReader clientAnswerReader(
            KafkaProperties kafka,
            @Value("${gatehouse.schema-registry.url}") String registry,
            ClientAnswers answers,
            ProviderAnswers providerAnswers) {
        return new ClientAnswerReader(() -> consumer(kafka, registry), answers, providerAnswers);
    }

    /** The service is not ready before answers can be heard: runners come before readiness. */
    @Bean
    ApplicationRunner clientAnswersAreHeard(ClientAnswerReader reader) {
        return arguments -> reader.awaitPositioned();
    }

    private static Consumer<String, @Nullable SpecificRecord> consumer(KafkaProperties kafka, String registry) {
        var settings = new HashMap<String, Object>(kafka.buildConsumerProperties());
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "client-answers");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "latest");
        var values = new AvroDeserializer();
        values.configure(Map.of("schema.registry.url", registry), false);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ErrorHandlingDeserializer<>(values));
    }
}
