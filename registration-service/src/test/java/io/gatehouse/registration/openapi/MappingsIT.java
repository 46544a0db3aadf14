package io.gatehouse.registration.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.registration.test.RegistrationServiceTest;
import io.gatehouse.schemas.test.openapi.ServedOperations;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@RegistrationServiceTest
class MappingsIT {
    @Test
    void whatIsServedIsDocumentedAndTheOtherWayRound(
            @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
        assertThat(ServedOperations.of(mappings)).containsExactlyInAnyOrderElementsOf(ServedOperations.documented());
    }
}
