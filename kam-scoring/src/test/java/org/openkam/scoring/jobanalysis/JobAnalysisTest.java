package org.openkam.scoring.jobanalysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.openkam.core.library.ModelLibrary;
import org.openkam.core.model.CompetencyModel;
import org.openkam.core.model.RoleProfile;
import org.openkam.core.model.RoleRequirement;
import org.openkam.core.model.UnknownCodeException;
import org.openkam.core.text.LocalizedText;
import org.openkam.scoring.jobanalysis.ExpertRating.Demand;
import org.openkam.scoring.statistic.Estimate.Computed;

class JobAnalysisTest {
    private static final CompetencyModel MODEL = ModelLibrary.keyAccountManager();

    private static ExpertRating rating(int expert, String competency, Demand demand, int level, boolean essential) {
        return new ExpertRating("E" + expert, competency, demand, level, essential);
    }

    /** Six experts: REL essential to all, PLN to half, CHG to none. */
    private static List<ExpertRating> panel() {
        List<ExpertRating> ratings = new ArrayList<>();
        for (int e = 1; e <= 6; e++) {
            ratings.add(rating(e, "REL", new Demand(5, 4), 4, true));
            ratings.add(rating(e, "PLN", new Demand(e <= 3 ? 4 : 2, 5), e <= 3 ? 4 : 3, e <= 3));
            ratings.add(rating(e, "CHG", new Demand(1, 1), 1, false));
        }
        return ratings;
    }

    @Test
    void weightsTargetsAndMustHavesFollowFromTheRatings() {
        JobAnalysis analysis = JobAnalysis.of(MODEL, panel());
        // Mean criticality by hand: REL 20, PLN (20 + 10) / 2 = 15, so 400/7 and 300/7 percent.
        assertThat(analysis.demands()).extracting(CompetencyDemand::competency).containsExactly("REL", "PLN", "CHG");
        assertThat(analysis.demands().get(0).weight().value()).isCloseTo(400.0 / 7, within(1e-12));
        assertThat(analysis.demands().get(1).criticality().value()).isEqualTo(15);
        assertThat(analysis.demands().get(2).isKept()).isFalse();
        RoleProfile role = analysis.proposedRole("NEW_ROLE", LocalizedText.of("New role"));
        assertThat(role.requirements())
                .extracting(RoleRequirement::toString)
                .containsExactly("REL>=4 (57*)", "PLN>=4 (43)");
    }

    @Test
    void errorsAreThoseOfTheTextbook() {
        JobAnalysis analysis = JobAnalysis.of(MODEL, panel());
        // Levels 4,4,4,3,3,3: s^2 = 0.3, SE = sqrt(0.3 / 6).
        Computed level = (Computed) analysis.demands().get(1).level();
        assertThat(level.standardError().value()).isCloseTo(Math.sqrt(0.05), within(1e-15));
        assertThat(level.standardError().degreesOfFreedom()).isEqualTo(5);
        // Jackknife by hand: leaving out one of the first three gives PLN 70/5 = 14, one of the others 80/5 = 16.
        double low = 1400.0 / 34;
        double high = 1600.0 / 36;
        double expected = Math.sqrt(5.0 / 6 * 6 * (high - low) * (high - low) / 4);
        Computed weight = (Computed) analysis.demands().get(1).weight();
        assertThat(weight.standardError().value()).isCloseTo(expected, within(1e-12));
    }

    @Test
    void oneExpertProposesWithoutError() {
        JobAnalysis analysis = JobAnalysis.of(MODEL, List.of(rating(1, "REL", new Demand(5, 5), 5, true)));
        assertThat(((Computed) analysis.demands().get(0).level()).standardError())
                .isNull();
        assertThat(analysis.agreement().estimate()).hasToString("not computable (NO_DATA)");
        assertThat(analysis.proposedRole("R", LocalizedText.of("R")).requirements())
                .hasSize(1);
    }

    @Test
    void wrongRatingsAreRefused() {
        assertThatExceptionOfType(UnknownCodeException.class)
                .isThrownBy(() -> JobAnalysis.of(MODEL, List.of(rating(1, "RLE", new Demand(1, 1), 1, true))));
        ExpertRating once = rating(1, "REL", new Demand(1, 1), 1, true);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JobAnalysis.of(MODEL, List.of(once, once)))
                .withMessage("Expert (E1) must rate competency REL only once.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JobAnalysis.of(MODEL, List.of(rating(1, "REL", new Demand(1, 1), 6, true))));
        assertThatIllegalArgumentException().isThrownBy(() -> new Demand(0, 3));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JobAnalysis.of(MODEL, List.of()).proposedRole("R", LocalizedText.of("R")));
    }

    @Test
    void reasonsAreGivenInThreeLanguages() {
        JobAnalysis analysis = JobAnalysis.of(MODEL, panel());
        assertThat(analysis.render(Locale.ENGLISH))
                .contains("must-have, because 6 of 6")
                .contains("left out, because only 0 of 6");
        for (String language : List.of("en", "ru", "pl")) {
            assertThat(analysis.render(Locale.forLanguageTag(language)))
                    .hasLineCount(4)
                    .doesNotContain("{");
        }
    }

    @Property(tries = 50)
    void orderDoesNotMatterAndWeightsSumTo100(@ForAll long seed) {
        Random random = new Random(seed);
        List<ExpertRating> ratings = new ArrayList<>();
        for (int e = 0; e < 5; e++) {
            for (String competency : List.of("REL", "CBX", "SVC", "PRD", "SAL")) {
                if (random.nextInt(10) > 0) {
                    Demand demand = new Demand(1 + random.nextInt(5), 1 + random.nextInt(5));
                    ratings.add(rating(e, competency, demand, 1 + random.nextInt(5), random.nextInt(5) > 0));
                }
            }
        }
        JobAnalysis analysis = JobAnalysis.of(MODEL, ratings);
        List<ExpertRating> shuffled = new ArrayList<>(ratings);
        Collections.shuffle(shuffled, random);
        assertThat(JobAnalysis.of(MODEL, shuffled)).isEqualTo(analysis);
        if (analysis.demands().stream().anyMatch(CompetencyDemand::isKept)) {
            RoleProfile role = analysis.proposedRole("R", LocalizedText.of("R"));
            assertThat(RoleProfile.sumOfWeights(role.requirements())).isEqualByComparingTo("100");
        }
    }
}
