package io.gatehouse.registration;

import io.gatehouse.schemas.test.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    @Test
    void featuresArePlainJavaAndAdaptersDoNotKnowOneAnother() {
        ArchitectureRules.check("io.gatehouse.registration", "jdbc");
    }
}
