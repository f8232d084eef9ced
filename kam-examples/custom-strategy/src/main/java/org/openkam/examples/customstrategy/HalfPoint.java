package org.openkam.examples.customstrategy;

import java.util.List;
import java.util.stream.IntStream;
import org.openkam.core.scale.RatingScale;
import org.openkam.scoring.policy.Claim;
import org.openkam.scoring.policy.GapRule;
import org.openkam.scoring.statistic.Estimate;

/** A difference counts if it is half a point at least and beyond its error as well. */
public enum HalfPoint implements GapRule {
    /** The only one; there is nothing to choose. */
    INSTANCE;

    private static final double LEAST = 0.5;

    @Override
    public String code() {
        return "acme-half-point";
    }

    @Override
    public List<Claim> claims(List<Estimate> differences, RatingScale scale) {
        List<Claim> beyondError = GapRule.exceedsError().claims(differences, scale);
        return IntStream.range(0, differences.size())
                .mapToObj(i -> isSmall(differences.get(i)) && beyondError.get(i) != Claim.NO_CLAIM
                        ? Claim.NO_RELIABLE_DIFFERENCE
                        : beyondError.get(i))
                .toList();
    }

    private static boolean isSmall(Estimate difference) {
        return difference.fold(d -> Math.abs(d.value()) < LEAST, reason -> true);
    }
}
