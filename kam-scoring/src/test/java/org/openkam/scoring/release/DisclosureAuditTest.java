package org.openkam.scoring.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.openkam.scoring.release.DisclosureVerdict.Leak;
import org.openkam.scoring.release.DisclosureVerdict.Method;
import org.openkam.scoring.release.DisclosureVerdict.Safe;
import org.openkam.scoring.statistic.Fraction;

class DisclosureAuditTest {

    /** Up to seven raters, two items and four figures, coefficients small and often alike or 0. */
    private static List<LinearFigure> random(long seed) {
        Random random = new Random(seed);
        List<LinearFigure> figures = new ArrayList<>();
        int raters = 2 + random.nextInt(6);
        int items = 1 + random.nextInt(2);
        for (int f = 1 + random.nextInt(4); f > 0; f--) {
            Map<AnonymousAnswer, Fraction> coefficients = new TreeMap<>();
            for (int r = 0; r < raters; r++) {
                for (int i = 0; i < items; i++) {
                    Fraction coefficient = Fraction.of(random.nextInt(4) - 1, 1 + random.nextInt(3));
                    coefficients.put(Figures.answer("r" + r, "i" + i), coefficient);
                }
            }
            figures.add(new LinearFigure("f" + f, coefficients));
        }
        return figures;
    }

    @Property(tries = 1500)
    void agreesWithTheCriterionByItsWords(@ForAll long seed) {
        List<LinearFigure> figures = random(seed);
        BruteForce oracle = new BruteForce(figures);
        int smallest = oracle.smallestGroup();
        for (int k = 2; k <= 7; k++) {
            DisclosureVerdict verdict = DisclosureAudit.of(figures).verdict(k);
            // With every rater in the group there is nothing left to compare with, so the oracle stops before it.
            boolean anything = figures.stream().anyMatch(f -> !f.coefficients().isEmpty());
            boolean expected = anything && smallest < k;
            assertThat(verdict)
                    .as("k = %s, smallest %s", k, smallest)
                    .isNotInstanceOf(DisclosureVerdict.Unproven.class);
            assertThat(verdict instanceof Leak).isEqualTo(expected);
            if (verdict instanceof Leak leak) {
                assertThat(leak.raters()).isEqualTo(smallest);
            }
        }
    }

    @Property(tries = 200)
    void orderAndFactorsDoNotMatter(@ForAll long seed, @ForAll @IntRange(min = 2, max = 7) int k) {
        List<LinearFigure> figures = random(seed);
        List<LinearFigure> turned = new ArrayList<>();
        for (LinearFigure f : figures) {
            turned.add(0, LinearFigure.sum(f.name(), Map.of(f, Fraction.of(-7, 3))));
        }
        assertThat(DisclosureAudit.of(turned).verdict(k).isSafe())
                .isEqualTo(DisclosureAudit.of(figures).verdict(k).isSafe());
    }

    /** What is a sum of figures that are there already tells nothing new. */
    @Property(tries = 200)
    void closureAddsNothing(@ForAll long seed, @ForAll @IntRange(min = 2, max = 7) int k) {
        List<LinearFigure> figures = new ArrayList<>(random(seed));
        boolean before = DisclosureAudit.of(figures).verdict(k).isSafe();
        Map<LinearFigure, Fraction> weights = new LinkedHashMap<>();
        figures.forEach(f -> weights.put(f, Fraction.of(weights.size() + 1, 2)));
        figures.add(LinearFigure.sum("sum", weights));
        assertThat(DisclosureAudit.of(figures).verdict(k).isSafe()).isEqualTo(before);
    }

    @Test
    void aLeakNamesNumberAndFiguresAndNobody() {
        Figures figures = new Figures().mean("abcdef").mean("abcd").mean("uvwxyz");
        assertThat(figures.verdict(3)).isEqualTo(new Leak(2, List.of("mean of abcdef", "mean of abcd")));
        assertThat(figures.verdict(3)).hasToString("leak about 2 rater(s) from [mean of abcdef, mean of abcd]");
        assertThat(new Figures()
                        .add(Figures.mean("shown", "X", List.of("R0815")))
                        .list()
                        .toString())
                .doesNotContain("R0815");
        assertThat(Figures.answer("R0815", "X").toString()).doesNotContain("R0815", "X");
    }

    @Test
    void theMethodIsSaid() {
        assertThat(new Figures().mean("abcde").verdict(5)).isEqualTo(new Safe(5, Method.EXHAUSTIVE));
        assertThat(new Figures().mean("abcdef").verdict(6)).isEqualTo(new Safe(6, Method.SHARED_COEFFICIENTS));
        // Every rater has a weight of the own in the second, so taking out one leaves eleven.
        Figures weighted = new Figures().mean("abcdefghijkl").add(weighted("abcdefghijkl"));
        assertThat(weighted.verdict(6)).isEqualTo(new Safe(6, Method.EXHAUSTIVE));
        assertThat(new Figures().verdict(3).isSafe()).isTrue();
        assertThatThrownBy(() -> new Figures().verdict(0)).hasMessageContaining("must be at least 1");
    }

    private static LinearFigure weighted(String raters) {
        Map<AnonymousAnswer, Fraction> coefficients = new TreeMap<>();
        for (String rater : Figures.letters(raters)) {
            coefficients.put(Figures.answer(rater, "X"), Fraction.of(coefficients.size() + 1, 12));
        }
        return new LinearFigure("weighted", coefficients);
    }

    /** Two hundred raters with coefficients of their own in thirty figures are too many groups to look at. */
    @Test
    void tooManyGroupsAreNotCalledSafe() {
        Random random = new Random(5);
        Figures figures = new Figures();
        for (int f = 0; f < 30; f++) {
            Map<AnonymousAnswer, Fraction> coefficients = new TreeMap<>();
            for (int r = 0; r < 200; r++) {
                coefficients.put(Figures.answer("r" + r, "X"), Fraction.of(1 + random.nextInt(1000), 7));
            }
            figures.add(new LinearFigure("f" + f, coefficients));
        }
        assertThat(figures.verdict(12)).isEqualTo(new DisclosureVerdict.Unproven(12));
        assertThat(figures.verdict(12).isSafe()).isFalse();
    }

    @Property
    void arithmeticModuloThePrimeEqualsBigIntegers(@ForAll long a, @ForAll long b) {
        BigInteger prime = BigInteger.valueOf(PrimeField.PRIME);
        long x = PrimeField.of(BigInteger.valueOf(a));
        long y = PrimeField.of(BigInteger.valueOf(b));
        BigInteger product =
                BigInteger.valueOf(x).multiply(BigInteger.valueOf(y)).mod(prime);
        assertThat(PrimeField.times(x, y)).isEqualTo(product.longValue());
        assertThat(BigInteger.valueOf(PrimeField.minus(x, y)))
                .isEqualTo(BigInteger.valueOf(x).subtract(BigInteger.valueOf(y)).mod(prime));
        if (x != 0) {
            assertThat(PrimeField.times(x, PrimeField.inverse(x))).isEqualTo(1);
        }
        assertThat(prime.isProbablePrime(50)).isTrue();
    }
}
