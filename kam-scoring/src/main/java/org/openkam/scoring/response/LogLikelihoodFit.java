package org.openkam.scoring.response;

import java.io.Serializable;
import org.openkam.scoring.statistic.Estimate;

/**
 * Standardised log-likelihood of one respondent's answers under the Rasch model: {@code l_z}, and {@code l_z*}, which allows for the
 * ability having been estimated from the same answers. Far below 0 (-1.645 and less, one-sided 5 %) the answers don't fit his
 * total.
 *
 * <p>With {@code P = 1 / (1 + exp(b - theta))}, {@code Q = 1 - P} at the maximum likelihood {@code theta}, and {@code w = ln(P / Q) = theta -
 * b}:
 * <pre>
 * l_z = sum((x - P) w) / sqrt(sum(P Q w^2))
 * l_z* = sum((x - P) w) / sqrt(sum(P Q (w - c)^2))      c = sum(P Q w) / sum(P Q)
 * </pre>
 * The numerator of {@code l_z} is the log-likelihood less its expectation. In the Rasch model Snijders's weights {@code r_i} are 1 and
 * {@code r_0} is 0 for this {@code theta}. {@code l_z} varies less than a standard normal variable, {@code l_z*} about as one if there are
 * many items. Cases without a value: see {@link RaschItems#fit}. Immutable and thread-safe.
 *
 * <p>Sources: Drasgow, F., Levine, M. V. &amp; Williams, E. A. (1985). Appropriateness measurement with polychotomous item response
 * models and standardized indices. British Journal of Mathematical and Statistical Psychology 38, 67-86.
 * doi:10.1111/j.2044-8317.1985.tb00817.x; Snijders, T. A. B. (2001). Asymptotic null distribution of person fit statistics with
 * estimated person parameter. Psychometrika 66, 331-342. doi:10.1007/BF02294437
 *
 * @param items how many were answered
 * @param total how many were passed, 0 where not computable
 * @param theta ability in logits, with standard error and interval at 95 percent
 * @param lz {@code l_z}
 * @param lzStar {@code l_z*}
 */
public record LogLikelihoodFit(int items, int total, Estimate theta, Estimate lz, Estimate lzStar)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Returns for instance {@code l_z = -2.5700, l_z* = -2.6100 (9 of 24 items passed)}. */
    @Override
    public String toString() {
        return lz instanceof Estimate.Computed
                ? "l_z = " + lz + ", l_z* " + (lzStar instanceof Estimate.Computed ? "= " : "") + lzStar + " (" + total
                        + " of " + items + " items passed)"
                : "l_z: " + lz + " (" + items + " items)";
    }

    /** Returns ability and both indices, one a line. */
    public String render() {
        return this + "\nability " + theta + "\nl_z " + lz + "\nl_z* " + lzStar;
    }
}
