package org.openkam.scoring.generalizability;

import java.io.Serializable;
import java.util.List;
import java.util.stream.IntStream;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.Decimals;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.RatingColumns;
import org.openkam.scoring.statistic.RatingMatrix;
import org.openkam.scoring.statistic.Reason;
import org.openkam.scoring.statistic.SheetMeans;

/**
 * Intraclass correlations where raters overlap only in part and units have different numbers of raters: the usual case of
 * multi-source feedback. Numbers without unit, from 0 to 1.
 *
 * <p>Model: a rating is a mean plus a random effect of the unit, one of the rater, and a residual. With their variances u, r, e
 * and k the harmonic mean of the numbers of raters:
 *
 * <pre>
 * ICC(A,1) = u / (u + r + e)      ICC(A,k) = u / (u + (r + e) / k)      ICC(C,1) = u / (u + e)      ICC(C,k) = u / (u + e / k)
 * G(q,k)   = u / (u + q r + e / k)
 * </pre>
 *
 * {@code G(q,k)} is for comparing units in just this design: q is 0 if all units share all raters, as for ICC(C,k), and 1/k if
 * none are shared, as for ICC(A,k): {@code q = 1/k - sum(c / (k_i k_j)) / (n (n - 1))} over ordered pairs of units, c how many
 * raters both share. For complete data the ICCs by {@link ComponentMethod#HENDERSON} are those of McGraw and Wong where no
 * variance is negative; a negative one is shown and counts 0 in the coefficients.
 * <ul>
 *   <li>Missing cells are left out; a unit or rater without ratings plays no part; a unit with one rating does.
 *   <li>Fewer than two units or raters: {@link Reason#TOO_FEW_UNITS}; as many raters as ratings: {@link Reason#SATURATED};
 *       others see {@link VarianceComponents}. Nothing varies: {@link Reason#ZERO_VARIANCE}.
 *   <li>Units that no chain of shared raters links: {@link #isConnected} is false; the coefficients then rest on the assumption
 *       that raters were given to groups of units by chance.
 * </ul>
 * Immutable.
 *
 * <p>Sources: Putka, D. J., Le, H., McCloy, R. A., Diaz, T. (2008). Ill-structured measurement designs in organizational
 * research. Journal of Applied Psychology 93, 959-981. doi:10.1037/0021-9010.93.5.959; McGraw, K. O., Wong, S. P. (1996).
 * Psychological Methods 1, 30-46. doi:10.1037/1082-989X.1.1.30
 *
 * @param method how variances were estimated
 * @param unit variance between units, squared points
 * @param rater variance between raters, squared points
 * @param residual all else, squared points
 * @param agreement ICC(A,1)
 * @param averagedAgreement ICC(A,k)
 * @param consistency ICC(C,1)
 * @param averagedConsistency ICC(C,k)
 * @param designCoefficient G(q,k)
 * @param overlap how units share raters
 */
public record TwoWayIntraclassCorrelation(
        ComponentMethod method,
        Estimate unit,
        Estimate rater,
        Estimate residual,
        Estimate agreement,
        Estimate averagedAgreement,
        Estimate consistency,
        Estimate averagedConsistency,
        Estimate designCoefficient,
        RaterOverlap overlap)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final FacetDesign DESIGN = FacetDesign.parse("u x r");

    /** Computes the coefficients of a table, units in rows, raters in columns, gaps allowed; never throws for data. */
    public static TwoWayIntraclassCorrelation of(RatingMatrix ratings, ComponentMethod method) {
        return of(FacetColumns.of(Arguments.notNull(ratings, "ratings"), "u", "r"), method);
    }

    /**
     * Computes the coefficients of sheet means: of each rater about each unit from a source the mean of the items rated. Never
     * throws for data. A rater who rates from two sources counts as two.
     */
    public static TwoWayIntraclassCorrelation of(RatingColumns ratings, ComponentMethod method) {
        SheetMeans sheets = SheetMeans.of(Arguments.notNull(ratings, "ratings"));
        double[] means =
                IntStream.range(0, sheets.size()).mapToDouble(sheets::mean).toArray();
        int[][] levels = {sheets.unitNumbers(), sheets.raterNumbers()};
        return of(FacetColumns.of(List.of("u", "r"), levels, means), method);
    }

    private static TwoWayIntraclassCorrelation of(FacetColumns sheets, ComponentMethod method) {
        Arguments.notNull(method, "method");
        VarianceComponents components = method == ComponentMethod.REML
                ? VarianceComponents.reml(sheets, DESIGN)
                : VarianceComponents.of(sheets, DESIGN);
        RaterOverlap overlap = RaterOverlap.of(sheets);
        Estimate unit = components.component("u").estimate();
        Estimate rater = components.component("r").estimate();
        Estimate residual = components.component("residual").estimate();
        double k = overlap.harmonicRaters();
        return new TwoWayIntraclassCorrelation(
                method,
                unit,
                rater,
                residual,
                share(components, 1, 1),
                share(components, 1 / k, 1 / k),
                share(components, 0, 1),
                share(components, 0, 1 / k),
                share(components, overlap.unshared(), 1 / k),
                overlap);
    }

    private static Estimate share(VarianceComponents components, double ofRater, double ofResidual) {
        if (components.component("u").estimate() instanceof Estimate.NotComputable missing) {
            return missing;
        }
        double unit = positive(components, "u");
        double error = (ofRater == 0 ? 0 : ofRater * positive(components, "r"))
                + ofResidual * positive(components, "residual");
        double value = unit / (unit + error);
        return Double.isFinite(value) ? Estimate.of(value) : Estimate.notComputable(Reason.ZERO_VARIANCE);
    }

    private static double positive(VarianceComponents components, String effect) {
        return components.component(effect).under(NegativeRule.ZERO).value();
    }

    /** Returns ICC(A,1); throws {@code NotComputableException} if there is none. */
    public double value() {
        return agreement.value();
    }

    /** Returns ICC(A,1), its estimate. */
    public Estimate estimate() {
        return agreement;
    }

    /** Returns whether shared raters link all units. */
    public boolean isConnected() {
        return overlap.groups() == 1;
    }

    /** Returns for instance {@code ICC(A,1) = 0.1651 (3 units, 9 raters, 17 ratings)}. */
    @Override
    public String toString() {
        return named("ICC(A,1)", agreement) + " (" + overlap + ")";
    }

    private static String named(String name, Estimate estimate) {
        return name + (estimate instanceof Estimate.Computed ? " = " : ": ") + estimate;
    }

    /** Returns all coefficients and variances, a line for each. */
    public String render() {
        return String.join(
                        System.lineSeparator(),
                        "Intraclass correlations of " + overlap,
                        named("  ICC(A,1)", agreement),
                        named("  ICC(A,k)", averagedAgreement),
                        named("  ICC(C,1)", consistency),
                        named("  ICC(C,k)", averagedConsistency),
                        named("  G(q,k)", designCoefficient),
                        "  k = " + Decimals.plain(overlap.harmonicRaters(), 4) + ", q = "
                                + Decimals.plain(overlap.unshared(), 4),
                        named("  Variance between units", unit),
                        named("  Variance between raters", rater),
                        named("  Residual variance", residual))
                + (isConnected()
                        ? ""
                        : System.lineSeparator() + "  Units fall into " + overlap.groups()
                                + " groups that share no rater");
    }
}
