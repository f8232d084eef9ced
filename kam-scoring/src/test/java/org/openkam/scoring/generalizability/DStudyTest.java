package org.openkam.scoring.generalizability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.openkam.scoring.agreement.IccForm;
import org.openkam.scoring.agreement.IntraclassCorrelation;
import org.openkam.scoring.generalizability.DStudySurface.Coefficient;
import org.openkam.scoring.generalizability.DStudySurface.Range;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Interval;
import org.openkam.scoring.statistic.RatingMatrix;
import org.openkam.scoring.statistic.Reason;

class DStudyTest {
    /** Six targets and four judges of Shrout, P. E., Fleiss, J. L. (1979), table 2. */
    private static final RatingMatrix SHROUT_FLEISS = RatingMatrix.of(
            new double[][] {{9, 2, 5, 8}, {6, 1, 3, 2}, {8, 4, 6, 8}, {7, 1, 2, 6}, {10, 5, 6, 9}, {6, 2, 4, 7}});

    private static VarianceComponents oneFacet(RatingMatrix table) {
        return VarianceComponents.of(FacetColumns.of(table, "p", "r"), FacetDesign.parse("p x r"));
    }

    private static Interval interval(Estimate estimate) {
        return Objects.requireNonNull(((Estimate.Computed) estimate).interval());
    }

    @Test
    void asManyRatersAsStudiedGiveTheIntraclassCorrelations() {
        VarianceComponents components = oneFacet(SHROUT_FLEISS);
        DStudy four = DStudy.of(components, Decision.about("p").sample("r", 4));
        assertThat(four.value()).isCloseTo(icc(IccForm.ICC_3_K).value(), within(1e-14));
        assertThat(four.dependability().value()).isCloseTo(icc(IccForm.ICC_2_K).value(), within(1e-14));
        DStudy one = DStudy.of(components, Decision.about("p"));
        assertThat(one.value()).isCloseTo(icc(IccForm.ICC_3_1).value(), within(1e-14));
        assertThat(one.dependability().value()).isCloseTo(icc(IccForm.ICC_2_1).value(), within(1e-14));
    }

    private static IntraclassCorrelation icc(IccForm form) {
        return IntraclassCorrelation.of(SHROUT_FLEISS, form);
    }

    /** For two mean squares the limits of Ting et al. are exact: those of Feldt, and of McGraw and Wong for ICC(3,k). */
    @Test
    void intervalOfOneFacetIsTheExactOne() {
        DStudy four = DStudy.of(oneFacet(SHROUT_FLEISS), Decision.about("p").sample("r", 4));
        Interval exact = interval(icc(IccForm.ICC_3_K).estimate());
        assertThat(interval(four.generalizability()).lower()).isCloseTo(exact.lower(), within(1e-10));
        assertThat(interval(four.generalizability()).upper()).isCloseTo(exact.upper(), within(1e-10));
    }

    @Property(tries = 100)
    void generalizabilityIsAlphaAndDependabilityIsIcc2(
            @ForAll @Size(5) List<@Size(3) List<@DoubleRange(min = 1, max = 5) Double>> rows) {
        double[][] table = rows.stream()
                .map(row -> row.stream().mapToDouble(v -> Math.rint(v)).toArray())
                .toArray(double[][]::new);
        RatingMatrix ratings = RatingMatrix.of(table);
        VarianceComponents components = oneFacet(ratings);
        DStudy study = DStudy.of(components, Decision.about("p").sample("r", 3).negatives(NegativeRule.KEPT));
        compare(
                study.generalizability(),
                IntraclassCorrelation.of(ratings, IccForm.ICC_3_K).estimate());
        if (components.component("r").value() >= 0) {
            compare(
                    study.dependability(),
                    IntraclassCorrelation.of(ratings, IccForm.ICC_2_K).estimate());
        }
    }

    private static void compare(Estimate ours, Estimate theirs) {
        if (ours instanceof Estimate.Computed a && theirs instanceof Estimate.Computed b) {
            assertThat(a.value()).isCloseTo(b.value(), within(1e-9 * (1 + b.value() * b.value())));
        }
    }

    /** Two facets by hand: p = 4, i = 2, r = 1, pi = 3, pr = 6, ir = 0.5, residual 12. */
    private static VarianceComponents known() {
        FacetDesign design = FacetDesign.parse("p x i x r");
        double[] values = {4, 2, 1, 3, 6, 0.5, 12};
        List<VarianceComponent> components = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            Effect effect = i < 6 ? design.effects().get(i) : design.residual();
            Estimate value = Estimate.of(values[i]);
            components.add(new VarianceComponent(effect, 10, 9, value, value, value, List.of()));
        }
        return new VarianceComponents(design, ComponentMethod.HENDERSON, false, 1000, Estimate.of(3), components);
    }

    @Test
    void errorsOfTwoFacets() {
        DStudy study = DStudy.of(known(), Decision.about("p").sample("i", 4).sample("r", 3));
        assertThat(study.universe().value()).isEqualTo(4);
        assertThat(study.relativeError().value()).isCloseTo(3 / 4.0 + 6 / 3.0 + 12 / 12.0, within(1e-14));
        assertThat(study.absoluteError().value()).isCloseTo(3.75 + 2 / 4.0 + 1 / 3.0 + 0.5 / 12, within(1e-14));
        assertThat(study.relativeErrorDeviation().value()).isCloseTo(Math.sqrt(3.75), within(1e-14));
        assertThat(study).hasToString("G = 0.5161, Phi = 0.4638 (p; i = 4, r = 3)");
    }

    @Test
    void whatTheObjectDoesWithFixedFacetsIsItsOwn() {
        DStudy study = DStudy.of(
                known(), Decision.about("p").sample("i", 4).sample("r", 3).fix("i"));
        assertThat(study.universe().value()).isCloseTo(4 + 3 / 4.0, within(1e-14));
        assertThat(study.relativeError().value()).isCloseTo(6 / 3.0 + 12 / 12.0, within(1e-14));
        assertThat(study.absoluteError().value()).isCloseTo(3 + 1 / 3.0 + 0.5 / 12, within(1e-14));
    }

    @Test
    void nestedObjectTakesItsNestAlong() {
        FacetDesign design = FacetDesign.parse("(p:c) x r");
        List<VarianceComponent> components = new ArrayList<>();
        double[] values = {1, 2, 3, 4, 5}; // c, r, p:c, cr, residual
        for (int i = 0; i < 5; i++) {
            Effect effect = i < 4 ? design.effects().get(i) : design.residual();
            Estimate value = Estimate.of(values[i]);
            components.add(new VarianceComponent(effect, 10, 9, value, value, value, List.of()));
        }
        assertThat(design.effects()).extracting(Effect::name).containsExactly("c", "r", "p:c", "cr");
        VarianceComponents all =
                new VarianceComponents(design, ComponentMethod.HENDERSON, false, 9, Estimate.of(3), components);
        DStudy persons = DStudy.of(all, Decision.about("p").sample("r", 2));
        assertThat(persons.universe().value()).isEqualTo(4);
        assertThat(persons.relativeError().value()).isEqualTo(4 / 2.0 + 5 / 2.0);
        DStudy classes = DStudy.of(all, Decision.about("c").sample("r", 2).sample("p", 10));
        assertThat(classes.universe().value()).isEqualTo(1);
        assertThat(classes.relativeError().value()).isCloseTo(3 / 10.0 + 4 / 2.0 + 5 / 20.0, within(1e-14));
    }

    @Test
    void smallestDesignsThatReachATarget() {
        DStudySurface surface =
                DStudySurface.of(known(), Decision.about("p"), Range.of("i", 1, 20), Range.of("r", 1, 12));
        assertThat(surface.studies()).hasSize(240);
        List<DStudy> smallest = surface.smallest(Coefficient.GENERALIZABILITY, 0.7);
        assertThat(smallest).isNotEmpty().isSortedAccordingTo((a, b) -> Double.compare(ratings(a), ratings(b)));
        for (DStudy study : surface.studies()) {
            boolean covered = smallest.stream().anyMatch(s -> fits(s, study));
            assertThat(covered).isEqualTo(study.value() >= 0.7);
        }
        for (DStudy study : smallest) {
            assertThat(smallest).filteredOn(other -> fits(other, study)).containsExactly(study);
        }
        assertThat(surface.smallest(Coefficient.DEPENDABILITY, 0.999)).isEmpty();
    }

    private static double ratings(DStudy study) {
        return study.decision().size("i") * study.decision().size("r");
    }

    private static boolean fits(DStudy small, DStudy large) {
        return small.decision().size("i") <= large.decision().size("i")
                && small.decision().size("r") <= large.decision().size("r");
    }

    @Test
    void moreOfAFacetIsNeverLess() {
        VarianceComponents components = oneFacet(SHROUT_FLEISS);
        double last = 0;
        for (int n = 1; n < 20; n++) {
            DStudy study = DStudy.of(components, Decision.about("p").sample("r", n));
            assertThat(study.value()).isGreaterThan(last);
            assertThat(study.dependability().value()).isLessThanOrEqualTo(study.value());
            last = study.value();
        }
    }

    /**
     * For answers scored 0 and 1 there is a formula without variance components: {@code 1 - (m (1 - m)
     * - s^2) / ((n - 1) ((m - cut)^2 + s^2))} with m and s^2 the mean and variance (by number of persons) of persons' means.
     */
    @Property(tries = 50)
    void cutScoreOfRightAndWrongAnswers(@ForAll @Size(6) List<@Size(4) List<Boolean>> answers) {
        double[][] table = answers.stream()
                .map(row -> row.stream().mapToDouble(right -> right ? 1 : 0).toArray())
                .toArray(double[][]::new);
        VarianceComponents components = oneFacet(RatingMatrix.of(table));
        Decision decision = Decision.about("p").sample("r", 4).negatives(NegativeRule.KEPT);
        double m = components.mean().value();
        double s2 = 0;
        for (double[] row : table) {
            double mean = Arrays.stream(row).average().orElseThrow();
            s2 += (mean - m) * (mean - m) / table.length;
        }
        double expected = 1 - (m * (1 - m) - s2) / (3 * ((m - 2) * (m - 2) + s2));
        Estimate ours = CutScoreDependability.of(components, decision, 2).estimate();
        if (ours instanceof Estimate.Computed computed) {
            assertThat(computed.value()).isCloseTo(expected, within(1e-12));
        }
    }

    @Test
    void cutAtTheMeanIsTheIndexOfDependability() {
        VarianceComponents components = oneFacet(SHROUT_FLEISS);
        Decision decision = Decision.about("p").sample("r", 4);
        double phi = DStudy.of(components, decision).dependability().value();
        double mean = components.mean().value();
        assertThat(CutScoreDependability.of(components, decision, mean).value()).isEqualTo(phi);
        assertThat(CutScoreDependability.of(components, decision, mean + 3).value())
                .isGreaterThan(phi);
    }

    @Test
    void nothingThatVariesHasNoCoefficient() {
        VarianceComponents components = oneFacet(RatingMatrix.of(new double[][] {{3, 3}, {3, 3}, {3, 3}}));
        assertThat(components.component("p").value()).isZero();
        DStudy study = DStudy.of(components, Decision.about("p"));
        assertThat(study.generalizability()).isEqualTo(Estimate.notComputable(Reason.ZERO_VARIANCE));
        assertThat(study).hasToString("G: not computable (ZERO_VARIANCE), Phi: not computable (ZERO_VARIANCE) (p)");
        assertThat(CutScoreDependability.of(components, Decision.about("p"), 2).estimate())
                .isEqualTo(Estimate.notComputable(Reason.ZERO_VARIANCE));
    }

    @Test
    void wrongQuestionsFailAtOnce() {
        VarianceComponents components = oneFacet(SHROUT_FLEISS);
        assertThatThrownBy(() -> DStudy.of(components, Decision.about("q"))).hasMessageContaining("(q)");
        assertThatThrownBy(() -> DStudy.of(components, Decision.about("p").sample("i", 3)))
                .hasMessageContaining("(i)");
        assertThatThrownBy(() -> Decision.about("p").sample("r", 0)).hasMessageContaining("must be positive");
        assertThatThrownBy(() -> Decision.about("p").sample("p", 3)).hasMessageContaining("must not be sampled");
        assertThatThrownBy(() -> Decision.about("p").fix("p")).hasMessageContaining("must not be fixed");
        assertThatThrownBy(() -> DStudy.of(components, Decision.about("p"), 1)).hasMessageContaining("Confidence");
        assertThatThrownBy(() -> Range.of("r", 3, 2)).hasMessageContaining("at least 3");
    }
}
