package org.openkam.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openkam.house.planted.analyst.Indiscreet;

/** What only the analyst may see reaches no profile, no fit, no plan and no file about a person. */
class AnalystOnlyTest {
    private static final List<String> ANALYST = List.of(
            "org.openkam.scoring.AnalystView",
            "org.openkam.scoring.facets.",
            "org.openkam.scoring.response.",
            "org.openkam.scoring.reliability.EmpiricalBayesScores",
            "org.openkam.scoring.reliability.PredictedScores",
            "org.openkam.scoring.reliability.ShrunkenScores");

    private static final DescribedPredicate<JavaClass> FOR_THE_ANALYST = DescribedPredicate.describe(
            "are for the analyst only",
            type -> ANALYST.stream().anyMatch(name -> type.getName().startsWith(name)));

    private static ArchRule rule(String... packages) {
        return noClasses().that().resideInAnyPackage(packages).should().dependOnClassesThat(FOR_THE_ANALYST);
    }

    @Test
    void nothingAboutAPersonTakesTheAnalystsView() {
        rule(
                        "org.openkam.scoring.profile..",
                        "org.openkam.scoring.instrument..",
                        "org.openkam.scoring.fit..",
                        "org.openkam.ipd..")
                .check(Library.CLASSES);
    }

    @Test
    void plantedIndiscretionFails() {
        Planted.assertEveryMethodFails(rule("org.openkam.house.planted.analyst.."), Indiscreet.class);
    }
}
