package io.gatehouse.registration.protection;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.security.MessageDigest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found by its hash in the database is not compared at all; the rest must be in a time that tells nothing. */
class TokenComparisonTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "io.gatehouse.registration.bridge.ManageBridgeKeys",
                "io.gatehouse.registration.sso.SingleSignOn",
                "io.gatehouse.schemas.access.SettingsTokens"
            })
    void whatSomeoneSendsIsComparedInATimeThatTellsNothingOfIt(String comparing) throws ClassNotFoundException {
        var compiled = new ClassFileImporter().importClasses(Class.forName(comparing));

        classes()
                .should()
                .callMethod(MessageDigest.class, "isEqual", byte[].class, byte[].class)
                .check(compiled);
    }
}
