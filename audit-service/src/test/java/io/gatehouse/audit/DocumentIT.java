package io.gatehouse.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.schemas.test.openapi.ServedOperations;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.client.RestClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The OpenAPI documents of the service. */
class DocumentIT extends AuditIT {
    @Test
    void whatIsServedIsDocumentedAndTheOtherWayRound(
            @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
        assertThat(ServedOperations.of(mappings)).containsExactlyInAnyOrderElementsOf(ServedOperations.documented());
    }

    @Test
    void theyAreServedToAnybody(@Value("http://127.0.0.1:${local.server.port}/openapi/audit-logs-v3.yaml") String url) {
        assertThat(RestClient.create().get().uri(url).retrieve().body(String.class))
                .startsWith("openapi: 3.1.0");
    }
}
