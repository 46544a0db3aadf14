package io.gatehouse.schemas.test.openapi;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What a service answers to, to be compared with what it documents. */
public final class ServedOperations {
    private ServedOperations() {}

    /** All operations of the APIs, each as method and path; the names of variables count, since refusals name them. */
    public static List<String> of(RequestMappingHandlerMapping mappings) {
        return mappings.getHandlerMethods().keySet().stream()
                .flatMap(ServedOperations::operations)
                .filter(operation -> operation.matches("[A-Z]+ /(v2|v3|api|dcr)/.*"))
                .distinct()
                .toList();
    }

    /** The same, as the documents have them. */
    public static List<String> documented() {
        return OpenApi.operations().stream().map(Operation::toString).toList();
    }

    private static Stream<String> operations(RequestMappingInfo mapping) {
        return mapping.getMethodsCondition().getMethods().stream().flatMap(method -> mapping.getPatternValues().stream()
                .map(path -> method + " " + path.replaceFirst("/$", "")));
    }
}
