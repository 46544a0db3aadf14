package io.gatehouse.schemas.test;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/**
 * The arrows of a service's packages. Directly under its base package lie the features, plain Java; under each feature lie its
 * adapters, which know features and never one another. A package that is no feature, such as helpers for JDBC, is named as
 * technical.
 */
public final class ArchitectureRules {
    private static final String[] OUTSIDE = {
        "org.springframework..",
        "org.apache.avro..",
        "org.apache.kafka..",
        "io.gatehouse.events..",
        "java.sql..",
        "javax.sql..",
        "jakarta.servlet.."
    };

    private ArchitectureRules() {}

    /**
     * Checks every rule on the compiled classes of a service, without its tests.
     *
     * @param base such as {@code io.gatehouse.audit}
     * @param technical simple names of packages directly under it that are no features
     * @throws AssertionError if a rule is broken; names the classes
     */
    public static void check(String base, String... technical) {
        var service = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_JARS)
                .importPackages(base);
        all(base, technical).forEach(rule -> rule.check(service));
    }

    static List<ArchRule> all(String base, String... technical) {
        return List.of(
                featuresArePlainJava(base, technical),
                featuresDoNotKnowAdapters(base, technical),
                adaptersDoNotKnowOneAnother(base),
                packagesAreNullMarked(base));
    }

    static ArchRule featuresArePlainJava(String base, String... technical) {
        return noClasses()
                .that(areInAFeature(base, technical))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(OUTSIDE)
                .because("a feature's tests start nothing");
    }

    static ArchRule featuresDoNotKnowAdapters(String base, String... technical) {
        return noClasses()
                .that(areInAFeature(base, technical))
                .should()
                .dependOnClassesThat(resideInAPackage(base + ".*.*.."))
                .because("arrows point inward");
    }

    static ArchRule adaptersDoNotKnowOneAnother(String base) {
        return slices().matching(base + ".(*).(*)..")
                .namingSlices("adapter $2 of $1")
                .should()
                .notDependOnEachOther()
                .because("an adapter can then be replaced alone");
    }

    static ArchRule packagesAreNullMarked(String base) {
        return classes()
                .that(resideInAPackage(base + ".."))
                .should(beInANullMarkedPackage())
                .because("null is the exception, and marked");
    }

    private static DescribedPredicate<JavaClass> areInAFeature(String base, String... technical) {
        var excluded =
                Set.copyOf(Stream.of(technical).map(name -> base + "." + name).toList());
        return resideInAPackage(base + ".*")
                .and(DescribedPredicate.describe(
                        "are in a feature", type -> !excluded.contains(type.getPackageName())));
    }

    private static ArchCondition<JavaClass> beInANullMarkedPackage() {
        return new ArchCondition<>("be in a @NullMarked package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(new SimpleConditionEvent(type, marked, type.getName() + " in a marked package: " + marked));
            }
        };
    }
}
