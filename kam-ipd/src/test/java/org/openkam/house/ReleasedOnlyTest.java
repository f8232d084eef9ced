package org.openkam.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openkam.core.programme.AnswerTable;
import org.openkam.core.programme.CommentTable;
import org.openkam.house.planted.release.Launders;
import org.openkam.scoring.AnalystView;
import org.openkam.scoring.Scoring;
import org.openkam.scoring.profile.CompetencyProfile;
import org.openkam.scoring.release.Released;
import org.openkam.scoring.release.ReleasedFigures;

/**
 * G2: what people see is computed from released values alone. The types see to it but for one gap: a function given to {@link
 * Released#map} could look elsewhere. So there is one place that calls it, small enough to be read.
 */
class ReleasedOnlyTest {
    private static final ArchRule ONE_PLACE_MAPS = classes()
            .that(DescribedPredicate.not(DescribedPredicate.describe(
                    "are the door", type -> type.isEquivalentTo(Scoring.class) || type.isEquivalentTo(Released.class))))
            .should(new Bans("map no released value", List.of(Ban.of(Released.class, "map"))));

    private static final ArchRule NO_RAW_ANSWERS = noClasses()
            .that()
            .resideInAnyPackage("org.openkam.scoring.profile..", "org.openkam.scoring.fit..", "org.openkam.ipd..")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(AnswerTable.class, CommentTable.class, AnalystView.class, ReleasedFigures.class);

    @Test
    void releasedValuesAreMappedInOnePlace() {
        ONE_PLACE_MAPS.check(Library.CLASSES);
    }

    @Test
    void profilesFitsAndPlansSeeNoRawAnswers() {
        NO_RAW_ANSWERS.check(Library.CLASSES);
    }

    @Test
    void aPlantedFunctionThatLooksElsewhereFails() {
        Planted.assertFails(ONE_PLACE_MAPS, Launders.class).contains("Released.map");
    }

    /** The only way to a profile is a released value. */
    @Test
    void aProfileIsMadeOfAReleasedValueOnly() {
        assertThat(CompetencyProfile.class.getConstructors()).isEmpty();
        assertThat(Released.class.getConstructors()).isEmpty();
    }
}
