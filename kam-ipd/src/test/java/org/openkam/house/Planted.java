package org.openkam.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;

/** Shows that a rule sees what is planted for it, and no more. */
final class Planted {
    private Planted() {}

    /** Asserts that a rule names every method of a class, so that each line of a list of bans is shown to work. */
    static void assertEveryMethodFails(ArchRule rule, Class<?> planted) {
        List<String> report = report(rule, planted);
        assertThat(methods(planted))
                .as("methods of %s", planted)
                .isNotEmpty()
                .allSatisfy(method -> assertThat(report).anyMatch(line -> line.contains(method + "(")));
    }

    /** Asserts that a rule has nothing to say about a class. */
    static void assertPasses(ArchRule rule, Class<?> planted) {
        assertThat(methods(planted)).isNotEmpty();
        assertThat(report(rule, planted)).isEmpty();
    }

    private static List<String> report(ArchRule rule, Class<?> planted) {
        return rule.evaluate(new ClassFileImporter().importClasses(planted))
                .getFailureReport()
                .getDetails();
    }

    private static List<String> methods(Class<?> planted) {
        return Arrays.stream(planted.getDeclaredMethods())
                .filter(method -> !method.isSynthetic())
                .map(Method::getName)
                .map(name -> planted.getName() + "." + name)
                .toList();
    }
}
