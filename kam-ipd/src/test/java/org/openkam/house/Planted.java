package org.openkam.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractStringAssert;

/** Shows that a rule sees what is planted for it, and no more. */
final class Planted {
    /** Read once: most of the time goes into finding the ancestors of the JDK's classes. */
    private static final JavaClasses CLASSES =
            new ClassFileImporter().importPackages(Planted.class.getPackageName() + ".planted");

    private Planted() {}

    /** Asserts that a rule fails on classes, and returns what it says about them. */
    static AbstractStringAssert<?> assertFails(ArchRule rule, Class<?>... planted) {
        List<String> report = report(rule, planted);
        assertThat(report).as("%s on planted classes", rule).isNotEmpty();
        return assertThat(String.join("\n", report));
    }

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

    private static List<String> report(ArchRule rule, Class<?>... planted) {
        Set<String> names = Arrays.stream(planted).map(Class::getName).collect(Collectors.toSet());
        JavaClasses classes =
                CLASSES.that(DescribedPredicate.describe("planted", type -> names.contains(type.getName())));
        assertThat(classes).hasSize(planted.length);
        return rule.evaluate(classes).getFailureReport().getDetails();
    }

    private static List<String> methods(Class<?> planted) {
        return Arrays.stream(planted.getDeclaredMethods())
                .filter(method -> !method.isSynthetic())
                .map(Method::getName)
                .map(name -> planted.getName() + "." + name)
                .toList();
    }
}
