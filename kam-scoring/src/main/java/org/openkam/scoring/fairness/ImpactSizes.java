package org.openkam.scoring.fairness;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Reason;

/**
 * Sizes of the difference between two selection rates.
 *
 * <p>Source of {@code h}: Cohen, J. (1988). Statistical power analysis for the behavioral sciences, 2nd ed., ch. 6.
 * doi:10.4324/9780203771587
 *
 * @param phi correlation of being of the focal group and being selected, -1 to 1; negative where the focal group is selected
 *     less often
 * @param cohensH {@code 2 asin(sqrt(p_focal)) - 2 asin(sqrt(p_reference))}, from -pi to pi; 0.2, 0.5 and 0.8 are called small,
 *     medium and large
 * @param shortfall how many more people of the focal group would have been selected at the rate of the reference group;
 *     negative where more were selected than that; not rounded
 */
public record ImpactSizes(Estimate phi, Estimate cohensH, Estimate shortfall) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Checks that all are there. */
    public ImpactSizes {
        Arguments.notNull(phi, "phi");
        Arguments.notNull(cohensH, "h");
        Arguments.notNull(shortfall, "shortfall");
    }

    static ImpactSizes of(Selection reference, Selection focal) {
        if (reference.applicants() == 0 || focal.applicants() == 0) {
            Estimate none = Estimate.notComputable(Reason.NO_DATA);
            return new ImpactSizes(none, none, none);
        }
        long missing = -excess(reference, focal);
        return new ImpactSizes(
                phi(reference, focal),
                Estimate.of(angle(focal) - angle(reference)),
                Estimate.of((double) missing / (double) reference.applicants() + 0d));
    }

    /** Phi of two groups that are not empty. */
    static Estimate phi(Selection reference, Selection focal) {
        double selected = reference.selected() + focal.selected();
        double rejected = reference.applicants() + focal.applicants() - selected;
        if (selected == 0 || rejected == 0) {
            return Estimate.notComputable(Reason.ZERO_VARIANCE);
        }
        double groups = (double) reference.applicants() * (double) focal.applicants();
        return Estimate.of(excess(reference, focal) / (Math.sqrt(groups) * Math.sqrt(selected * rejected)));
    }

    private static long excess(Selection reference, Selection focal) {
        return focal.selected() * reference.applicants() - reference.selected() * focal.applicants();
    }

    private static double angle(Selection group) {
        return 2 * StrictMath.asin(Math.sqrt((double) group.selected() / (double) group.applicants()));
    }

    String render() {
        return "Phi: " + phi + ", Cohen's h: " + cohensH + System.lineSeparator() + "Shortfall: " + shortfall;
    }
}
