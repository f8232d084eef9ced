package org.openkam.scoring.policy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.openkam.core.internal.Arguments;
import org.openkam.core.scale.RatingScale;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Fraction;

/**
 * A difference counts beyond a threshold that is known in advance.
 *
 * @param unit of the threshold
 * @param size in that unit
 */
record FixedGap(Unit unit, Fraction size) implements GapRule {
    private static final long serialVersionUID = 1L;
    private static final int DECIMALS = 9;

    /** What a threshold is given in. */
    enum Unit {
        SHARE_OF_RANGE("share-of-range", "share"),
        SHARE_OF_POINTS("share-of-points", "share"),
        POINTS("fixed-points", "points");

        final String code;
        final String parameter;

        Unit(String code, String parameter) {
            this.code = code;
            this.parameter = parameter;
        }

        Fraction points(RatingScale scale) {
            return switch (this) {
                case SHARE_OF_RANGE -> Fraction.of(scale.range(), 1);
                case SHARE_OF_POINTS -> Fraction.of(scale.range() + 1L, 1);
                case POINTS -> Fraction.ONE;
            };
        }
    }

    FixedGap {
        boolean most = unit == Unit.POINTS || size.compareTo(Fraction.ONE) <= 0;
        Arguments.that(
                size.signum() > 0 && most,
                unit.parameter,
                size,
                unit == Unit.POINTS ? "must be above 0" : "must be above 0 and at most 1");
    }

    @Override
    public String code() {
        return unit.code;
    }

    @Override
    public Map<String, Fraction> parameters() {
        return Map.of(unit.parameter, size);
    }

    @Override
    public List<Claim> claims(List<Estimate> differences, RatingScale scale) {
        BigDecimal threshold = rounded(size.times(unit.points(scale)).toDouble());
        return differences.stream()
                .map(difference -> difference.fold(d -> claim(d.value(), threshold), reason -> Claim.NO_CLAIM))
                .toList();
    }

    private static Claim claim(double difference, BigDecimal threshold) {
        return rounded(difference).abs().compareTo(threshold) > 0 ? Claim.of(difference) : Claim.NO_RELIABLE_DIFFERENCE;
    }

    /** 4 - 3.3 is not quite 0.7 in binary; the ninth decimal decides, not the last bit. */
    static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_EVEN);
    }
}
