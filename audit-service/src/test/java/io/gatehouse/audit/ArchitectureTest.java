package io.gatehouse.audit;

import io.gatehouse.schemas.test.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    @Test
    void thePackagesKeepToTheirArrows() {
        ArchitectureRules.check("io.gatehouse.audit", "query", "topic", "worker");
    }
}
