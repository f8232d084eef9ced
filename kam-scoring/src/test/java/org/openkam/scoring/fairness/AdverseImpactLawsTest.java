package org.openkam.scoring.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import java.util.Random;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.ExactSum;
import org.openkam.scoring.statistic.Fraction;

class AdverseImpactLawsTest {
    @Provide
    Arbitrary<Selection> selections() {
        return Arbitraries.longs()
                .between(0, 60)
                .flatMap(n -> Arbitraries.longs().between(0, n).map(x -> new Selection(x, n)));
    }

    @Property(tries = 300)
    void groupsExchangedTurnTheSigns(@ForAll("selections") Selection a, @ForAll("selections") Selection b) {
        AdverseImpact one = AdverseImpact.of(a, b);
        AdverseImpact other = AdverseImpact.of(b, a);
        if (one.tests().z() instanceof Estimate.Computed z) {
            assertThat(other.tests().z().value()).isCloseTo(-z.value(), within(1e-12));
            assertThat(z.value() * z.value()).isCloseTo(one.tests().chiSquare().value(), within(1e-12));
            assertThat(other.sizes().cohensH().value())
                    .isCloseTo(-one.sizes().cohensH().value(), within(1e-12));
            assertThat(other.tests().fisherTwoSided().value())
                    .isCloseTo(one.tests().fisherTwoSided().value(), within(1e-12));
        }
        if (a.selected() > 0 && b.selected() > 0) {
            assertThat(one.value() * other.value()).isCloseTo(1, within(1e-12));
        }
    }

    @Property(tries = 300)
    void fisherEqualsCountingTables(@ForAll("selections") Selection a, @ForAll("selections") Selection b) {
        if (a.applicants() > 0 && b.applicants() > 0) {
            ImpactTests tests = AdverseImpact.of(a, b).tests();
            long marked = a.selected() + b.selected();
            BigInteger at = ways(a, b, b.selected());
            BigInteger fewer = sum(a, b, x -> x <= b.selected());
            BigInteger unlikely = sum(a, b, x -> ways(a, b, x).compareTo(at) <= 0);
            BigInteger all = sum(a, b, x -> x <= marked);
            assertThat(tests.fisherFewer().value())
                    .isCloseTo(Fraction.of(fewer, all).toDouble(), within(1e-12));
            assertThat(tests.fisherTwoSided().value())
                    .isCloseTo(Fraction.of(unlikely, all).toDouble(), within(1e-12));
            BigInteger doubled = fewer.shiftLeft(1).subtract(at);
            assertThat(tests.midFewer().value())
                    .isCloseTo(Fraction.of(doubled, all.shiftLeft(1)).toDouble(), within(1e-12));
        }
    }

    private static BigInteger sum(Selection a, Selection b, LongPredicate counts) {
        long marked = a.selected() + b.selected();
        return LongStream.rangeClosed(Math.max(0, marked - a.applicants()), Math.min(marked, b.applicants()))
                .filter(counts)
                .mapToObj(x -> ways(a, b, x))
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    private static BigInteger ways(Selection a, Selection b, long x) {
        return binomial(b.applicants(), x).multiply(binomial(a.applicants(), a.selected() + b.selected() - x));
    }

    private static BigInteger binomial(long n, long k) {
        BigInteger ways = BigInteger.ONE;
        for (long i = 0; i < k; i++) {
            ways = ways.multiply(BigInteger.valueOf(n - i)).divide(BigInteger.valueOf(i + 1));
        }
        return ways;
    }

    @Property(tries = 300)
    void flipsAreTheFewestThatTurnTheVerdict(@ForAll("selections") Selection a, @ForAll("selections") Selection b) {
        AdverseImpact impact = AdverseImpact.of(a, b);
        long direction = impact.fourFifths() == FourFifths.VIOLATED ? 1 : -1;
        assertThat(impact.decisionsToFlip())
                .isEqualTo(LongStream.rangeClosed(1, 100)
                        .filter(d -> isTurned(impact, a, b, 0, direction * d))
                        .findFirst());
        assertThat(impact.placesToFlip())
                .isEqualTo(LongStream.rangeClosed(1, 100)
                        .filter(d -> isTurned(impact, a, b, -direction * d, direction * d))
                        .findFirst());
    }

    private static boolean isTurned(AdverseImpact impact, Selection a, Selection b, long more, long moreFocal) {
        long reference = a.selected() + more;
        long focal = b.selected() + moreFocal;
        boolean isPossible = reference >= 0 && reference <= a.applicants() && focal >= 0 && focal <= b.applicants();
        if (!isPossible || impact.fourFifths() == FourFifths.UNDECIDED) {
            return false;
        }
        if (reference
                == 0) { // nobody of the reference group is selected any more: no rate is below four fifths of that
            return impact.fourFifths() == FourFifths.VIOLATED;
        }
        FourFifths after = AdverseImpact.of(
                        new Selection(reference, a.applicants()), new Selection(focal, b.applicants()))
                .fourFifths();
        return after != impact.fourFifths();
    }

    @Property(tries = 100)
    void partsMergeToTheWholeInAnyOrder(@ForAll Random random) {
        SelectionTally whole = new SelectionTally(4);
        SelectionTally[] parts = {new SelectionTally(4), new SelectionTally(4), new SelectionTally(4)};
        for (int i = 0; i < 200; i++) {
            int group = random.nextInt(4);
            boolean isSelected = random.nextInt(3) == 0;
            whole.add(group, isSelected);
            parts[random.nextInt(3)].add(group, isSelected);
        }
        SelectionTally merged = parts[2].merge(parts[0].merge(parts[1]));
        assertThat(merged).isEqualTo(whole).hasSameHashCodeAs(whole);
        assertThat(AdverseImpactOfGroups.of(merged)).isEqualTo(AdverseImpactOfGroups.of(whole));
    }

    /** 95 percent intervals hold the true ratio in about 95 percent of samples: 400 samples, three standard errors each way. */
    @Property(tries = 3)
    void intervalsCoverTheTruth(@ForAll long seed) {
        Random random = new Random(seed);
        int covered = 0;
        double[] logs = new double[400];
        for (int sample = 0; sample < 400; sample++) {
            AdverseImpact impact = AdverseImpact.of(draw(random, 400, 0.5), draw(random, 300, 0.35));
            covered += ((Estimate.Computed) impact.estimate()).interval().contains(0.7) ? 1 : 0;
            logs[sample] = StrictMath.log(impact.value());
        }
        assertThat(covered).isBetween(362, 396);
        assertThat(ExactSum.of(logs) / 400).isCloseTo(StrictMath.log(0.7), within(0.03));
    }

    private static Selection draw(Random random, int applicants, double rate) {
        long selected = random.doubles(applicants).filter(u -> u < rate).count();
        return new Selection(selected, applicants);
    }
}
