package io.gatehouse.gatewayconfig;

import io.gatehouse.schemas.test.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    /** {@code task} is db-scheduler's place, and knows every feature. */
    @Test
    void theArrowsPointInward() {
        ArchitectureRules.check("io.gatehouse.gatewayconfig", "task");
    }
}
