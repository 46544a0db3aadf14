package io.gatehouse.schemas.observation;

import io.gatehouse.schemas.event.EventStamps;
import io.gatehouse.schemas.outbox.Outbox;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Observes the HTTP edge of each service that has an outbox. */
@AutoConfiguration(afterName = "io.gatehouse.schemas.outbox.OutboxAutoConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnBean(Outbox.class)
class ObservationAutoConfiguration {
    @Bean
    Observations observations(
            EventStamps stamps,
            Outbox outbox,
            PlatformTransactionManager transactions,
            @Value("${spring.application.name}") String service) {
        var own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return new Observations(new ObservedEvents(stamps, service), outbox, own);
    }

    @Bean
    FilterRegistrationBean<AccessObservingFilter> accessObservingFilter(Observations observations) {
        var filter = new FilterRegistrationBean<>(new AccessObservingFilter(observations));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 20);
        return filter;
    }
}
