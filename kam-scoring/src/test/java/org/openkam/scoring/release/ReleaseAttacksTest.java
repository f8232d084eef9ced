package org.openkam.scoring.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.openkam.core.programme.AnonymityPromise;
import org.openkam.core.programme.RaterSource;
import org.openkam.core.scale.Answer;
import org.openkam.core.scale.Answer.Unrated;
import org.openkam.scoring.Dump;
import org.openkam.scoring.Panel;
import org.openkam.scoring.ScoredProgramme;
import org.openkam.scoring.Scoring;
import org.openkam.scoring.policy.FigureForm;
import org.openkam.scoring.policy.RatingAggregation;
import org.openkam.scoring.policy.ScoringPolicy;
import org.openkam.scoring.policy.SmallGroupRule;
import org.openkam.scoring.policy.SourceCombination;
import org.openkam.scoring.profile.CellScore;
import org.openkam.scoring.profile.CompetencyScore;
import org.openkam.scoring.profile.CompetencyScore.Scored;
import org.openkam.scoring.statistic.Fraction;
import org.openkam.scoring.statistic.RatingTally;

/**
 * What the gate does about the attacks of {@link DisclosureAttacksTest}, and the guarantees by number. G5 and G11: {@link
 * ReleaseLedgerTest}. G10: {@link ReleasedCommentsTest}. G1 over random panels: {@link RandomReleasesTest}. G12: also {@link
 * org.openkam.scoring.StrategyIsolationTest}.
 */
class ReleaseAttacksTest {
    private static final LedgerKey KEY = LedgerKey.of(new byte[LedgerKey.LEAST_BYTES]);

    /** So many raters of a source who all give every item. */
    private static Panel rate(Panel panel, String source, int raters) {
        int[] ratings = new int[panel.items().size()];
        for (int r = 0; r < raters; r++) {
            for (int i = 0; i < ratings.length; i++) {
                ratings[i] = 1 + (r * 2 + i) % 5;
            }
            panel.rate("A00", source.toLowerCase(Locale.ROOT) + r, source, ratings);
        }
        return panel;
    }

    private static Panel panel(int peers, int clients, int reports) {
        Panel panel = Panel.of(3, "REL-1", "PLN-1");
        rate(panel, "MANAGER", 1);
        rate(panel, "PEER", peers);
        rate(panel, "CLIENT", clients);
        return rate(panel, "DIRECT_REPORT", reports);
    }

    private static ScoredProgramme score(Panel panel) {
        return Scoring.standard().score(panel.programme());
    }

    private static void assertSafe(Panel panel) {
        DisclosureVerdict verdict = score(panel).analystView().audit("A00");
        assertThat(verdict.isSafe()).as(verdict.toString()).isTrue();
    }

    /** Returns what a profile shows about REL, every byte of it. */
    private static String shown(Panel panel) {
        return Dump.of(score(panel));
    }

    @Test
    void g1G3A1A2SmallGroupsMergeSoThatNothingIsLeftToSubtract() {
        for (int peers = 0; peers < 6; peers++) {
            for (int clients = 0; clients < 4; clients++) {
                assertSafe(panel(peers, clients, 2));
            }
        }
        assertThat(score(panel(4, 2, 0)).profile("A00").cells()).hasToString("[MANAGER, CLIENT+PEER]");
    }

    @Test
    void g3A2WithNobodyToMergeWithTheOverallIsWithheldToo() {
        ScoredProgramme scored = score(panel(2, 0, 0));
        assertThat(scored.profile("A00").scores()).noneMatch(Scored.class::isInstance);
        assertThat(shown(panel(2, 0, 0))).doesNotContain("PEER");
    }

    @Test
    void g3A3A4A5TwoSmallGroupsStandInOneCell() {
        Panel panel = panel(4, 2, 1);
        assertSafe(panel);
        assertThat(score(panel).profile("A00").cells()).hasToString("[MANAGER, CLIENT+DIRECT_REPORT, PEER]");
    }

    @Test
    void g4A6bAThinItemTakesPartInNothing() {
        Panel panel = Panel.of(3, "REL-1", "REL-2");
        for (int r = 0; r < 4; r++) {
            panel.rate("A00", "p" + r, "PEER", 1 + r, r < 2 ? 5 : 0);
        }
        assertSafe(panel);
        Scored rel = (Scored) score(panel).profile("A00").score("REL");
        assertThat(rel.exact()).hasToString("5/2");
        List<Panel.Row> rows = new ArrayList<>(panel.rows());
        rows.replaceAll(row -> row.item().equals("REL-2") && row.isRated() ? row.with(Answer.of(1)) : row);
        assertThat(Dump.of(Scoring.standard().score(panel.programme(rows)))).isEqualTo(shown(panel));
    }

    /** Cuts that overlap are no partition, wherever they come from. */
    @Test
    void g3A8A12A13OverlappingCutsAreRefused() {
        SmallGroupRule overlapping = new SmallGroupRule() {
            private static final long serialVersionUID = 1L;

            @Override
            public String code() {
                return "overlapping";
            }

            @Override
            public List<Set<RaterSource>> partition(Map<RaterSource, Integer> raters, int k) {
                return List.of(raters.keySet(), Set.of(RaterSource.PEER));
            }
        };
        ScoringPolicy s = ScoringPolicy.standard();
        ScoringPolicy policy = new ScoringPolicy(
                "cuts", overlapping, s.aggregation(), s.combination(), s.error(), s.readiness(), s.further());
        assertThat(Scoring.with(policy)
                        .score(panel(4, 3, 0).programme())
                        .profile("A00")
                        .scores())
                .noneMatch(Scored.class::isInstance);
    }

    /** A rater can't stand in two sources of one person. */
    @Test
    void a12OneRaterInTwoSourcesIsNoProgramme() {
        Panel panel = panel(3, 3, 0).rate("A00", "peer0", "CLIENT", 1, 1);
        assertThatThrownBy(panel::programme).hasMessageContaining("RATING_TWO_SOURCES");
    }

    /** Turning the answers of three to 1 5 3 or 3 3 3 changes neither mean nor anything else. */
    @Test
    void g6A9NothingOfTheSpreadOfFewRatersIsShown() {
        Panel spread = Panel.of(3, "REL-1");
        Panel even = Panel.of(3, "REL-1");
        for (int r = 0; r < 3; r++) {
            spread.rate("A00", "p" + r, "PEER", new int[] {1, 5, 3}[r]);
            even.rate("A00", "p" + r, "PEER", 3);
        }
        assertThat(shown(spread)).isEqualTo(shown(even));
    }

    @Test
    void g7A10AgainstAnInsiderOneRaterMoreIsNeeded() {
        Panel three = rate(Panel.of(new AnonymityPromise(3, 5, 1), "REL-1", "PLN-1"), "PEER", 3);
        assertThat(score(three).profile("A00").scores()).noneMatch(Scored.class::isInstance);
        Panel four = rate(Panel.of(new AnonymityPromise(3, 5, 1), "REL-1", "PLN-1"), "PEER", 4);
        ScoredProgramme scored = score(four);
        assertThat(scored.profile("A00").score("REL")).isInstanceOf(Scored.class);
        List<LinearFigure> figures = new ArrayList<>(scored.analystView().figures("A00"));
        // The insider knows the own answers; what is left still depends on three others.
        figures.removeIf(f -> f.coefficients().isEmpty());
        List<LinearFigure> ofOthers = figures.stream()
                .map(f -> {
                    Map<AnonymousAnswer, Fraction> left = new TreeMap<>(f.coefficients());
                    left.keySet().removeIf(a -> a.rater().equals("peer0"));
                    return new LinearFigure(f.name(), left);
                })
                .toList();
        assertThat(DisclosureAudit.of(ofOthers).verdict(3).isSafe()).isTrue();
    }

    /** Nothing of a person enters anything about another but the programme's error, from ten people and thirty raters on. */
    @Test
    void a11WithAndWithoutAPersonTheOthersAreTheSame() {
        Panel with = panel(4, 3, 0);
        rate(with, "PEER", 0).rate("B", "x1", "PEER", 1, 1).rate("B", "x2", "PEER", 5, 5);
        Panel without = panel(4, 3, 0);
        assertThat(score(with).profile("A00").scores().toString())
                .isEqualTo(score(without).profile("A00").scores().toString());
    }

    @Test
    void g8A15A17OrderOfRowsAndCodesLeaveNoTrace() {
        Panel panel = panel(4, 3, 0);
        List<Panel.Row> turned = new ArrayList<>();
        for (Panel.Row r : panel.rows()) {
            String code = "Z" + (900 - Math.floorMod(r.rater().hashCode(), 800));
            turned.add(0, new Panel.Row(r.assessee(), code, r.source(), r.item(), r.answer()));
        }
        assertThat(Dump.of(Scoring.standard().score(panel.programme(turned)))).isEqualTo(shown(panel));
    }

    /** Five answers to try for each of three raters: only a keyed token keeps them. */
    @Test
    void g9A16TokensCannotBeFoundByTrying() {
        byte[] bytes = new byte[LedgerKey.LEAST_BYTES];
        bytes[0] = 1;
        LedgerKey other = LedgerKey.of(bytes);
        Panel panel = panel(3, 0, 0);
        List<String> ours = tokens(panel, KEY);
        assertThat(ours).isNotEmpty().doesNotContainAnyElementsOf(tokens(panel, other));
    }

    private static List<String> tokens(Panel panel, LedgerKey key) {
        return Scoring.standard()
                .with(ReleaseLedger.empty(key))
                .score(panel.programme())
                .ledger()
                .orElseThrow()
                .entries()
                .get(0)
                .blocks()
                .stream()
                .flatMap(b -> b.answers().stream())
                .map(LedgerEntry.Token::answer)
                .toList();
    }

    @Test
    void g9NoTextHoldsARaterOrAnAnswer() {
        ScoredProgramme scored = Scoring.standard()
                .with(ReleaseLedger.empty(KEY))
                .score(panel(4, 3, 0).programme());
        String texts = scored + "" + scored.analystView() + scored.ledger() + scored.findings() + scored.programme()
                + scored.profile("A00") + scored.profile("A00").scores()
                + scored.analystView().figures("A00") + scored.analystView().audit("A00");
        assertThat(texts).doesNotContain("peer0", "client", "manager0");
    }

    /** Weight on one source and then on another: every cell is shown alone and has k raters, so weights show nothing more. */
    @Test
    void a18ProbingByWeightsIsSafeOverBothReleases() {
        ScoringPolicy s = ScoringPolicy.standard();
        ReleaseLedger ledger = ReleaseLedger.empty(KEY);
        List<LinearFigure> published = new ArrayList<>();
        Panel panel = panel(4, 2, 1);
        for (String heavy : List.of("CLIENT", "PEER", "DIRECT_REPORT")) {
            ScoringPolicy probing = new ScoringPolicy(
                    "heavy-" + heavy,
                    s.smallGroups(),
                    s.aggregation(),
                    heavy(heavy),
                    s.error(),
                    s.readiness(),
                    s.further());
            ScoredProgramme scored = Scoring.with(probing).with(ledger).score(panel.programme());
            assertThat(scored.profile("A00").score("REL")).isInstanceOf(Scored.class);
            published.addAll(scored.analystView().figures("A00"));
            ledger = scored.ledger().orElseThrow();
        }
        assertThat(DisclosureAudit.of(published).verdict(3).isSafe()).isTrue();
        assertThat(ledger.entries()).hasSize(1);
    }

    private static SourceCombination heavy(String source) {
        return new SourceCombination() {
            private static final long serialVersionUID = 1L;

            @Override
            public String code() {
                return "heavy";
            }

            @Override
            public Fraction weight(Set<RaterSource> sources, int raters) {
                return Fraction.of(
                        sources.stream()
                                .mapToLong(c -> c.code().equals(source) ? 1_000_000 : 1)
                                .sum(),
                        1);
            }
        };
    }

    @Test
    void a19ASingleItemIsAnItem() {
        Panel panel = Panel.of(3, "REL-1").rate("A00", "a", "PEER", 1).rate("A00", "b", "PEER", 2);
        assertThat(score(panel).profile("A00").score("REL")).isInstanceOf(CompetencyScore.NotScored.class);
        assertSafe(panel.rate("A00", "c", "PEER", 3));
    }

    /** Why a rater gave no rating, or that there was such a rater at all, is nowhere to be seen. */
    @Test
    void g8A20TheShareNotObservedIsNotShown() {
        String without = shown(panel(3, 0, 0));
        for (Unrated unrated : List.of(Unrated.NOT_OBSERVED, Unrated.NOT_APPLICABLE, Unrated.DECLINED)) {
            Panel with = panel(3, 0, 0).add(new Panel.Row("A00", "x", "CLIENT", "REL-1", unrated));
            assertThat(shown(with)).isEqualTo(without);
        }
    }

    /** With one rating of theirs nothing is shown, so that none of them gave any mustn't be seen either. */
    @Test
    void g8A20WhetherAnybodyOfThemGaveARatingIsNotSeen() {
        List<String> shown = new ArrayList<>();
        for (Answer answer : List.of(Unrated.NOT_OBSERVED, Unrated.DECLINED, Answer.of(1), Answer.of(5))) {
            Panel panel = Panel.of(3, "REL-1", "REL-2")
                    .rate("A00", "m", "MANAGER", 4, 5)
                    .rate("A00", "y", "PEER", 0, 0)
                    .add(new Panel.Row("A00", "x", "CLIENT", "REL-1", answer));
            shown.add(shown(panel));
        }
        assertThat(shown).containsOnly(shown.get(0));
        assertThat(shown.get(0)).contains("TOO_FEW_RATERS").doesNotContain("MANAGER =");
    }

    /** G2: every number about the others is a sum of what is released of cells. */
    @Test
    void g2TheOthersAreComputedFromReleasedCells() {
        for (CompetencyScore score : score(panel(5, 3, 2)).profile("A00").scores()) {
            Scored s = (Scored) score;
            Fraction sum = Fraction.ZERO;
            for (CellScore cell : s.cells()) {
                sum = sum.plus(cell.exact().times(cell.weight()));
            }
            assertThat(sum).isEqualTo(s.exact());
        }
    }

    /** G12: a rule that gives no valid coefficients releases nothing it shouldn't; the gate has withheld before it is asked. */
    @Test
    void g12ARuleSeesNothingThatIsWithheld() {
        List<Integer> counts = new ArrayList<>();
        RatingAggregation spy = new RatingAggregation() {
            private static final long serialVersionUID = 1L;

            @Override
            public String code() {
                return "spy";
            }

            @Override
            public FigureForm form() {
                return FigureForm.LINEAR;
            }

            @Override
            public Fraction[] itemWeights(RatingTally tally) {
                for (int i = 0; i < tally.items(); i++) {
                    counts.add(tally.count(i));
                }
                return RatingAggregation.meanOfItemMeans().itemWeights(tally);
            }
        };
        Panel panel = Panel.of(3, "REL-1", "REL-2");
        for (int r = 0; r < 4; r++) {
            panel.rate("A00", "p" + r, "PEER", 1 + r, r < 2 ? 5 : 0);
        }
        ScoringPolicy s = ScoringPolicy.standard();
        Scoring.with(new ScoringPolicy(
                        "spy", s.smallGroups(), spy, s.combination(), s.error(), s.readiness(), s.further()))
                .score(panel.programme());
        assertThat(counts).isNotEmpty().allMatch(n -> n >= 3);
    }
}
