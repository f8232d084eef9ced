package org.openkam.scoring.policy;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Estimate.Computed;
import org.openkam.scoring.statistic.Reason;
import org.openkam.scoring.statistic.StandardError;

/** See {@link ReadinessRule#weightedCappedAttainment}. */
enum WeightedCappedAttainment implements ReadinessRule {
    INSTANCE;

    private static final BigDecimal LEAST_COVERAGE = new BigDecimal("0.8");

    @Override
    public String code() {
        return "weighted-capped-attainment";
    }

    @Override
    public Estimate fit(List<Attainment> attainments) {
        return mean(attainments, a -> a.weight().doubleValue());
    }

    /** Returns the weighted mean of the capped attainments that are scored; its error is an upper bound. */
    static Estimate mean(List<Attainment> attainments, ToDoubleFunction<Attainment> weights) {
        List<Attainment> scored = attainments.stream()
                .filter(Attainment::isScored)
                .sorted(Comparator.comparing(a -> a.requirement().competency()))
                .toList();
        double sum = 0;
        double fit = 0;
        double error = 0;
        double degrees = Double.MAX_VALUE;
        boolean known = true;
        boolean assumed = false;
        for (Attainment a : scored) {
            double weight = weights.applyAsDouble(a);
            Computed attained = (Computed) a.attained();
            // Both sums run alike, so that their quotient is exactly 1 if every requirement is met, whatever the
            // weights.
            sum += weight;
            fit += weight * attained.value();
            StandardError ofThis = attained.standardError();
            known &= ofThis != null || weight == 0;
            if (ofThis != null && ofThis.value() > 0) {
                // The same raters rate every competency, so errors may point the same way: they add up undiminished.
                error += weight * ofThis.value();
                degrees = Math.min(degrees, ofThis.degreesOfFreedom());
                assumed |= ofThis.assumed();
            }
        }
        if (sum == 0) {
            return Estimate.notComputable(Reason.NO_DATA);
        }
        return known
                ? new Computed(fit / sum, new StandardError(error / sum, degrees, assumed), null)
                : Estimate.of(fit / sum);
    }

    private static BigDecimal weight(List<Attainment> attainments) {
        return attainments.stream().map(Attainment::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Override
    public Readiness readiness(List<Attainment> attainments) {
        List<Attainment> mustHaves =
                attainments.stream().filter(a -> a.requirement().mustHave()).toList();
        if (mustHaves.stream().anyMatch(a -> a.claim() == Claim.BELOW)) {
            return Readiness.MUST_HAVE_MISSED;
        }
        BigDecimal covered = weight(
                attainments.stream().filter(a -> a.claim() != Claim.NO_CLAIM).toList());
        if (mustHaves.stream().anyMatch(a -> a.claim() == Claim.NO_CLAIM)
                || covered.compareTo(weight(attainments).multiply(LEAST_COVERAGE)) < 0) {
            return Readiness.NOT_ENOUGH_EVIDENCE;
        }
        boolean missed = attainments.stream()
                .anyMatch(a -> a.claim() == Claim.BELOW && a.weight().signum() > 0);
        return missed ? Readiness.DEVELOPING : Readiness.READY;
    }
}
