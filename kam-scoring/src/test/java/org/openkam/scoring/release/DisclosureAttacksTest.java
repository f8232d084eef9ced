package org.openkam.scoring.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.openkam.scoring.statistic.Fraction;

/**
 * Ways of publishing that look careful, as figures given to the audit, with the verdict known in advance. None of them is
 * what the gate does; they show that the audit sees. What the gate does about each: {@link ReleaseAttacksTest}.
 */
class DisclosureAttacksTest {

    private static LinearFigure combined(String name, Map<LinearFigure, Fraction> parts) {
        return LinearFigure.sum(name, parts);
    }

    private static LinearFigure equalWeights(String... groups) {
        Map<LinearFigure, Fraction> parts = new LinkedHashMap<>();
        for (String group : groups) {
            parts.put(Figures.mean(group, "X", Figures.letters(group)), Fraction.of(1, groups.length));
        }
        return combined("equal weights " + String.join("+", groups), parts);
    }

    /** A1: four peers shown, two clients hidden, and the mean of all six shown. */
    @Test
    void a1OverallLessTheShownGroup() {
        assertThat(new Figures().mean("abcd").leaks(3)).isFalse();
        assertThat(new Figures().mean("abcd").mean("abcdef").verdict(3))
                .isEqualTo(new DisclosureVerdict.Leak(2, List.of("mean of abcd", "mean of abcdef")));
    }

    /** A2: the manager is shown alone and counts in the overall; what is known is no unknown of the audit. */
    @Test
    void a2FoldedIntoTheOverallBesideTheManager() {
        Map<AnonymousAnswer, Fraction> overall = new TreeMap<>();
        Figures.letters("ab").forEach(r -> overall.put(Figures.answer(r, "X"), Fraction.of(1, 3)));
        assertThat(new Figures()
                        .add(new LinearFigure("overall of manager and a, b", overall))
                        .leaks(3))
                .isTrue();
    }

    /** A3: a second group is hidden too, together three. */
    @Test
    void a3TwoHiddenGroupsOfThreeTogether() {
        assertThat(new Figures().mean("abcd").mean("abcdefg").leaks(3)).isFalse();
    }

    /** A4: groups of two and one are hidden; only the pooled overall is shown. */
    @Test
    void a4TwoHiddenGroupsInAPooledOverall() {
        assertThat(new Figures().mean("pqrs").mean("pqrsabc").leaks(3)).isFalse();
    }

    /** A5: the same with an overall of equal weights besides: two equations for two hidden means. */
    @Test
    void a5PooledAndEqualWeightedOverall() {
        Figures figures = new Figures().mean("pqrs").mean("pqrsabc").add(equalWeights("pqrs", "ab", "c"));
        assertThat(figures.verdict(3))
                .isInstanceOfSatisfying(
                        DisclosureVerdict.Leak.class,
                        leak -> assertThat(leak.raters()).isEqualTo(1));
        assertThat(figures.leaks(2)).isTrue();
    }

    /** A6b: one item was seen by four, one by two; the pooled competency mean is shown beside the first. */
    @Test
    void a6bAThinItemInAPooledCompetencyMean() {
        Map<AnonymousAnswer, Fraction> pooled = new TreeMap<>();
        Figures.letters("abcd").forEach(r -> pooled.put(Figures.answer(r, "X"), Fraction.of(1, 6)));
        Figures.letters("ab").forEach(r -> pooled.put(Figures.answer(r, "Y"), Fraction.of(1, 6)));
        Figures figures = new Figures().mean("abcd").add(new LinearFigure("pooled", pooled));
        assertThat(figures.verdict(3))
                .isInstanceOfSatisfying(
                        DisclosureVerdict.Leak.class,
                        leak -> assertThat(leak.raters()).isEqualTo(2));
    }

    /** A7: an interim mean of three, a final one of four. */
    @Test
    void a7OneLateAnswer() {
        assertThat(new Figures().mean("abc").mean("abcd").leaks(2)).isTrue();
    }

    /** A7b: three late answers stand together. */
    @Test
    void a7bThreeLateAnswers() {
        assertThat(new Figures().mean("abc").mean("abcdef").leaks(3)).isFalse();
    }

    /** A8: the peers once as a whole and once by site. */
    @Test
    void a8SplitBySite() {
        assertThat(new Figures().mean("abcdef").mean("abcd").leaks(3)).isTrue();
        assertThat(new Figures().mean("abcdef").mean("abc").mean("def").leaks(3))
                .isFalse();
    }

    /** A9: a minimum is the answer of one rater. */
    @Test
    void a9MinimumAndMaximum() {
        assertThat(new Figures()
                        .mean("abc")
                        .add(Figures.mean("minimum", "X", List.of("b")))
                        .leaks(2))
                .isTrue();
    }

    /** A10: one of three knows the own answer, so two are left; of four, three. */
    @Test
    void a10AnInsiderSubtractsTheOwnAnswer() {
        assertThat(new Figures()
                        .mean("abc")
                        .add(Figures.mean("own", "X", List.of("a")))
                        .leaks(3))
                .isTrue();
        assertThat(new Figures().mean("abc").verdict(4).isSafe()).isFalse();
        assertThat(new Figures().mean("abcd").verdict(4).isSafe()).isTrue();
    }

    /** A11: a norm with a person's two raters and one without them. */
    @Test
    void a11NormWithAndWithoutThePerson() {
        assertThat(new Figures().mean("abcdefgh").mean("abcdef").leaks(3)).isTrue();
    }

    /** A12: one rater is counted in peers and in the project. */
    @Test
    void a12OverlappingCuts() {
        assertThat(new Figures().mean("abc").mean("cde").mean("abcde").leaks(2)).isTrue();
    }

    /** A13: all triples of four people. */
    @Test
    void a13OverlappingTriples() {
        Figures figures = new Figures().mean("abc").mean("abd").mean("acd").mean("bcd");
        assertThat(figures.verdict(2))
                .isInstanceOfSatisfying(
                        DisclosureVerdict.Leak.class,
                        leak -> assertThat(leak.raters()).isEqualTo(1));
    }

    /** A18: the same groups, once with weights for all and once with a weight for one hidden group alone. */
    @Test
    void a18ProbingByWeights() {
        LinearFigure once = equalWeights("pqrs", "ab");
        LinearFigure again = combined(
                "weight on ab",
                Map.of(
                        Figures.mean("pqrs", "X", Figures.letters("pqrs")),
                        Fraction.of(1, 3),
                        Figures.mean("ab", "X", Figures.letters("ab")),
                        Fraction.of(2, 3)));
        assertThat(new Figures().add(once).leaks(3)).isFalse();
        assertThat(new Figures().add(once).add(again).leaks(3)).isTrue();
    }

    /** A19: with one item the competency's score is the item's. */
    @Test
    void a19ASingleItem() {
        assertThat(new Figures().mean("ab").leaks(3)).isTrue();
    }

    /** A20: how many didn't observe is a sum over all; beside the same sum without two raters it shows them. */
    @Test
    void a20ShareNotObserved() {
        Figures shares = new Figures()
                .add(Figures.mean("not observed, all", "X not observed", Figures.letters("abcde")))
                .add(Figures.mean("not observed, raters of Y", "X not observed", Figures.letters("abc")));
        assertThat(shares.leaks(3)).isTrue();
    }
}
