package io.gatehouse.registration.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.registration.test.RegistrationServiceTest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What is documented is served, and the other way round. */
@RegistrationServiceTest
class MappingsIT {
    private final List<String> documented =
            OpenApi.operations().stream().map(MappingsIT::operation).toList();
    private final List<String> served;

    MappingsIT(@Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
        served = mappings.getHandlerMethods().keySet().stream()
                .flatMap(MappingsIT::operations)
                .filter(operation ->
                        operation.contains(" /v2/") || operation.contains(" /api/") || operation.contains(" /dcr/"))
                .distinct()
                .toList();
    }

    /** Names of variables count: refusals name them. */
    private static String operation(Operation operation) {
        return operation.method() + " " + operation.path();
    }

    private static Stream<String> operations(RequestMappingInfo mapping) {
        return mapping.getMethodsCondition().getMethods().stream().flatMap(method -> mapping.getPatternValues().stream()
                .map(path -> method + " " + path.replaceFirst("/$", "")));
    }

    @Test
    void everyOperationIsServed() {
        assertThat(served).containsAll(documented);
    }

    @Test
    void everythingServedIsDocumented() {
        assertThat(documented).containsAll(served);
    }
}
