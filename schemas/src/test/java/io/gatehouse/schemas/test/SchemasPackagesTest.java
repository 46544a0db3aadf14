package io.gatehouse.schemas.test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The arrows between the packages of this module; each rule also on a sample that breaks it. */
class SchemasPackagesTest {
    private static final String MODULE = "io.gatehouse.schemas";
    private static final String TANGLED = "io.gatehouse.schemas.test.sample.tangled";

    static Stream<Function<String, ArchRule>> rules() {
        return Stream.of(
                SchemasPackagesTest::speakingNeedsNoFramework,
                SchemasPackagesTest::outboxKnowsNoOther,
                SchemasPackagesTest::consumingKnowsNoOther,
                SchemasPackagesTest::noPackageLeadsBackToItself);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theModuleKeepsTheRule(Function<String, ArchRule> rule) {
        rule.apply(MODULE)
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages(MODULE));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theRuleCanFail(Function<String, ArchRule> rule) {
        var tangled = new ClassFileImporter().importPackages(TANGLED);
        assertThat(rule.apply(TANGLED).evaluate(tangled).hasViolation()).isTrue();
    }

    private static ArchRule speakingNeedsNoFramework(String base) {
        return noClasses()
                .that()
                .resideInAnyPackage(within(base, "registry", "serialization", "sealed"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..", "jakarta..")
                .because("producers outside Gatehouse use them too");
    }

    private static ArchRule outboxKnowsNoOther(String base) {
        return noClasses()
                .that()
                .resideInAnyPackage(within(base, "outbox"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(within(base, "consuming", "http", "access", "observation"))
                .because("a service may have an outbox and nothing else");
    }

    private static ArchRule consumingKnowsNoOther(String base) {
        return noClasses()
                .that()
                .resideInAnyPackage(within(base, "consuming"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(within(base, "outbox", "http", "access", "observation"))
                .because("a service may consume and nothing else");
    }

    private static ArchRule noPackageLeadsBackToItself(String base) {
        return slices().matching(base + ".(*)..").should().beFreeOfCycles();
    }

    private static String[] within(String base, String... names) {
        return Stream.of(names).map(name -> base + "." + name + "..").toArray(String[]::new);
    }
}
