package org.openkam.scoring.generalizability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.openkam.scoring.generalizability.Studies.Study;
import org.openkam.scoring.statistic.Estimate;

@Domain(Studies.class)
@Domain(DomainContext.Global.class)
class RemlLawsTest {
    private static final FacetDesign DESIGN = FacetDesign.ofEffects("p", "i", "r");

    @Property(tries = 100)
    void completeDataGiveTheAnalysisOfVarianceWhereNothingIsNegative(@ForAll Study study) {
        VarianceComponents anova = VarianceComponents.of(study.columns(), DESIGN);
        VarianceComponents reml = VarianceComponents.reml(study.columns(), DESIGN);
        boolean positive =
                anova.components().stream().allMatch(c -> c.estimate() instanceof Estimate.Computed && c.value() > 0);
        if (positive) {
            for (int i = 0; i < 4; i++) {
                double expected = anova.components().get(i).value();
                assertThat(reml.components().get(i).value()).isCloseTo(expected, within(1e-8 * (1 + expected)));
            }
        }
        assertThat(reml.components()).allMatch(c -> c.estimate() instanceof Estimate.NotComputable || c.value() >= 0);
    }

    @Property(tries = 40)
    void orderLeavesNoTrace(@ForAll Study complete, @ForAll long seed, @ForAll Random random) {
        Study study = Studies.gappy(complete, seed);
        assertThat(VarianceComponents.reml(study.shuffled(random).columns(), DESIGN))
                .isEqualTo(VarianceComponents.reml(study.columns(), DESIGN));
    }

    @Property(tries = 40)
    void namesShiftAndUnitLeaveNextToNoTrace(@ForAll Study complete, @ForAll long seed, @ForAll Random random) {
        Study study = Studies.gappy(complete, seed);
        VarianceComponents plain = VarianceComponents.reml(study.columns(), DESIGN);
        VarianceComponents other = VarianceComponents.reml(
                study.renamed(random).mapped(v -> 10 * v - 100).columns(), DESIGN);
        for (int i = 0; i < 4; i++) {
            if (plain.components().get(i).estimate() instanceof Estimate.Computed computed) {
                assertThat(other.components().get(i).value())
                        .isCloseTo(100 * computed.value(), within(1e-5 * (1 + computed.value())));
            }
        }
    }
}
