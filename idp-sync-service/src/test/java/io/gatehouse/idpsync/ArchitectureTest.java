package io.gatehouse.idpsync;

import io.gatehouse.schemas.test.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    @Test
    void arrowsPointInwardAndNullIsMarked() {
        ArchitectureRules.check("io.gatehouse.idpsync", "http", "registration", "scheduling");
    }
}
