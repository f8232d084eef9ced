package org.openkam.scoring.policy;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.openkam.core.scale.RatingScale;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Fraction;

/**
 * See {@link GapRule#largest}.
 *
 * @param number how many to each side
 */
record LargestGaps(int number) implements GapRule {
    private static final long serialVersionUID = 1L;
    static final String CODE = "largest";
    static final String NUMBER = "number";

    @Override
    public boolean judgesAlone() {
        return false;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public Map<String, Fraction> parameters() {
        return Map.of(NUMBER, Fraction.of(number, 1));
    }

    @Override
    public List<Claim> claims(List<Estimate> differences, RatingScale scale) {
        BigDecimal above = last(differences, 1);
        BigDecimal below = last(differences, -1);
        return differences.stream()
                .map(d -> d.fold(c -> claim(c.value(), above, below), reason -> Claim.NO_CLAIM))
                .toList();
    }

    /** Returns the size of the last difference to one side that counts; one so small that it is 0 never does. */
    private BigDecimal last(List<Estimate> differences, int side) {
        return differences.stream()
                .filter(Estimate.Computed.class::isInstance)
                .map(d -> FixedGap.rounded(side * d.value()))
                .filter(size -> size.signum() > 0)
                .sorted(Comparator.reverseOrder())
                .limit(number)
                .reduce((first, second) -> second)
                .orElse(BigDecimal.ONE);
    }

    private static Claim claim(double value, BigDecimal above, BigDecimal below) {
        BigDecimal size = FixedGap.rounded(value);
        boolean counts = size.signum() > 0 && size.compareTo(above) >= 0
                || size.signum() < 0 && size.negate().compareTo(below) >= 0;
        return counts ? Claim.of(value) : Claim.NO_RELIABLE_DIFFERENCE;
    }
}
