package io.gatehouse.schemas.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** Each rule is seen to fail, so that none can pass empty. */
class ArchitectureRulesTest {
    private static final String SAMPLE = "io.gatehouse.schemas.test.sample.";
    private static final String BROKEN = SAMPLE + "broken";

    @Test
    void aFeatureThatKnowsSqlIsFound() {
        assertBroken(ArchitectureRules.featuresArePlainJava(BROKEN), "FeatureWithSql", "java.sql.Connection");
    }

    @Test
    void aFeatureThatKnowsItsAdapterIsFound() {
        assertBroken(ArchitectureRules.featuresDoNotKnowAdapters(BROKEN), "FeatureThatKnowsItsStore", "store.Store");
    }

    @Test
    void anAdapterThatKnowsAnotherIsFound() {
        assertBroken(
                ArchitectureRules.adaptersDoNotKnowOneAnother(BROKEN), "ControllerThatKnowsTheStore", "store.Store");
    }

    @Test
    void aPackageThatSaysNothingOfNullIsFound() {
        assertBroken(ArchitectureRules.packagesAreNullMarked(BROKEN), "Unmarked", "false");
    }

    @Test
    void aTechnicalPackageMayKnowTheWorld() {
        var rule = ArchitectureRules.featuresArePlainJava(BROKEN, "feature");
        assertThat(rule.evaluate(new ClassFileImporter().importPackages(BROKEN)).hasViolation())
                .isFalse();
    }

    @Test
    void aServiceThatKeepsTheRulesPasses() {
        var sound = new ClassFileImporter().importPackages(SAMPLE + "sound");
        assertThatCode(() -> ArchitectureRules.all(SAMPLE + "sound").forEach(rule -> rule.check(sound)))
                .doesNotThrowAnyException();
    }

    private static void assertBroken(ArchRule rule, String... words) {
        var broken = new ClassFileImporter().importPackages(BROKEN);
        assertThat(rule.evaluate(broken).getFailureReport().getDetails())
                .singleElement()
                .asString()
                .contains(words);
    }
}
