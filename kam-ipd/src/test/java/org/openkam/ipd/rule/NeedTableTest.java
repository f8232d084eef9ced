package org.openkam.ipd.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.openkam.core.model.RoleRequirement;
import org.openkam.core.scale.RatingScale;
import org.openkam.core.text.Language;
import org.openkam.core.text.LocalizedText;
import org.openkam.ipd.SamplePlans;
import org.openkam.ipd.json.NeedTableReader;
import org.openkam.ipd.need.DevelopmentVerb;
import org.openkam.ipd.need.NeedEvidence;
import org.openkam.ipd.need.NeedKind;
import org.openkam.ipd.rule.NeedTableFault.Kind;
import org.openkam.scoring.fit.CompetencyGap;
import org.openkam.scoring.policy.Attainment;

/** A table decides every case exactly once, and says where it doesn't. */
class NeedTableTest {
    private static final NeedTable BUNDLED = NeedTableReader.bundled();

    private static LocalizedText text(String words) {
        return LocalizedText.of(Map.of(Language.ENGLISH, words, new Language("ru"), words, new Language("pl"), words));
    }

    private static NeedCell cell(String code, NeedKind kind, DevelopmentVerb verb, NeedFact... when) {
        return new NeedCell(code, Set.copyOf(Arrays.asList(when)), kind, verb, text("because"));
    }

    private static NeedCell silent(String code, NeedFact... when) {
        return cell(code, NeedKind.NOT_ENOUGH_EVIDENCE, DevelopmentVerb.CLARIFY, when);
    }

    private static List<String> faults(NeedCell... cells) {
        return NeedTable.faults(List.of(cells)).stream()
                .map(f -> f.kind() + " " + f.cell())
                .toList();
    }

    /** Every case drawn at random has one cell; the first that holds. */
    @Property(tries = 300)
    void everyCaseIsDecidedByTheFirstCellThatHolds(@ForAll long seed) {
        var random = new java.util.Random(seed);
        Set<NeedFact> facts = EnumSet.noneOf(NeedFact.class);
        for (NeedFactor factor : NeedFactor.values()) {
            facts.add(factor.facts().get(random.nextInt(factor.facts().size())));
        }
        if (!facts.contains(NeedFact.BELOW)) { // no strength is looked for where nothing is low
            facts.remove(NeedFact.COMPENSABLE);
            facts.add(NeedFact.NOT_COMPENSABLE);
        }
        NeedCell decides = BUNDLED.cell(facts);
        List<NeedCell> holding =
                BUNDLED.cells().stream().filter(c -> holds(c, facts)).toList();
        assertThat(holding.get(0)).isEqualTo(decides);
    }

    /** The definition in words: of each factor that a cell names, one of its facts must hold. */
    private static boolean holds(NeedCell cell, Set<NeedFact> facts) {
        return Arrays.stream(NeedFactor.values()).allMatch(factor -> {
            List<NeedFact> named =
                    cell.when().stream().filter(f -> f.factor() == factor).toList();
            return named.isEmpty() || named.stream().anyMatch(facts::contains);
        });
    }

    @Test
    void everyFactorHasTwoFactsOrMore() {
        assertThat(NeedFactor.values()).allMatch(factor -> factor.facts().size() >= 2);
    }

    @Test
    void oneCellForEverythingIsATable() {
        assertThat(faults(silent("ALL"))).isEmpty();
        NeedTable table =
                new NeedTable("own", "1.0", NeedThresholds.standard(), new TreeSet<>(), List.of(silent("ALL")));
        assertThat(table).hasToString("own 1.0 (1 cells)");
    }

    @Test
    void aGapShowsTheFirstCaseThatNobodyDecides() {
        List<NeedTableFault> faults = NeedTable.faults(List.of(silent("SOME", NeedFact.DRAWN, NeedFact.NOT_DRAWN)));
        assertThat(faults).singleElement().satisfies(fault -> {
            assertThat(fault.kind()).isEqualTo(Kind.GAP);
            assertThat(fault.cell()).isEqualTo(-1);
            assertThat(fault.shown()).startsWith("BELOW DRAW_UNKNOWN CRITICAL");
        });
    }

    @Test
    void aCellBehindOneThatHoldsWheneverItDoesIsUnreachable() {
        assertThat(faults(silent("ALL"), silent("NEVER", NeedFact.AT))).containsExactly("UNREACHABLE 1");
        // the two before it cover both facts of a factor, so neither alone but both together leave nothing
        assertThat(faults(
                        silent("ONE", NeedFact.CRITICAL),
                        silent("OTHER", NeedFact.ORDINARY),
                        silent("NEVER", NeedFact.AT)))
                .containsExactly("UNREACHABLE 2");
        assertThat(faults(silent("ONE", NeedFact.STYLE_ROLE), silent("ALL"))).isEmpty();
    }

    @Test
    void whatCantFollowFromACaseIsAFault() {
        assertThat(faults(cell("A", NeedKind.DEVELOPMENT_AREA, DevelopmentVerb.DEVELOP)))
                .containsExactly("GOAL_WITHOUT_GAP 0", "KIND_WITHOUT_CLAIM 0");
        assertThat(faults(
                        cell("A", NeedKind.STRENGTH, DevelopmentVerb.KEEP_AND_SHARE, NeedFact.AT, NeedFact.ABOVE),
                        silent("B")))
                .containsExactly("KIND_WITHOUT_CLAIM 0");
        assertThat(faults(cell("A", NeedKind.LIMITATION, DevelopmentVerb.DEVELOP, NeedFact.BELOW), silent("B")))
                .containsExactly("VERB 0");
        assertThat(faults(cell("A", NeedKind.LIMITATION, DevelopmentVerb.DELEGATE, NeedFact.BELOW), silent("B")))
                .as("nobody to delegate to in some of its cases")
                .containsExactly("VERB 0");
        assertThat(faults(
                        cell(
                                "A",
                                NeedKind.LIMITATION,
                                DevelopmentVerb.COMPENSATE,
                                NeedFact.BELOW,
                                NeedFact.COMPENSABLE),
                        silent("B")))
                .isEmpty();
        assertThat(faults(
                        cell("A", NeedKind.ENVIRONMENT, DevelopmentVerb.MEND_CONDITIONS, NeedFact.BELOW), silent("B")))
                .containsExactly("VERB 0");
    }

    @Test
    void codesAndTexts() {
        NeedCell english = new NeedCell(
                "A", Set.of(), NeedKind.NOT_ENOUGH_EVIDENCE, DevelopmentVerb.CLARIFY, LocalizedText.of("because"));
        assertThat(faults(silent("A", NeedFact.AT), english))
                .containsExactly("CODE_TWICE 1", "LANGUAGE 1", "LANGUAGE 1");
        assertThat(faults(open("{nothing}"))).containsExactly("PLACEHOLDER 0");
        assertThat(faults(open("a { alone"))).containsExactly("PLACEHOLDER 0");
        assertThat(faults(open("{strength}")))
                .as("no strength in most of its cases")
                .containsExactly("PLACEHOLDER 0");
        assertThat(faults(open("{score}"))).containsExactly("PLACEHOLDER 0");
        assertThat(faults(open("{competency} {target} {question}"))).isEmpty();
        LocalizedText torn = LocalizedText.of(Map.of(
                Language.ENGLISH, "{target}", new Language("ru"), "{target}", new Language("pl"), "{competency}"));
        assertThat(faults(new NeedCell("A", Set.of(), NeedKind.NOT_ENOUGH_EVIDENCE, DevelopmentVerb.CLARIFY, torn)))
                .containsExactly("PLACEHOLDER 0");
    }

    private static NeedCell open(String words) {
        return new NeedCell("A", Set.of(), NeedKind.NOT_ENOUGH_EVIDENCE, DevelopmentVerb.CLARIFY, text(words));
    }

    @Test
    void whatIsNoTableCantBeMade() {
        List<NeedCell> cells = new ArrayList<>(List.of(silent("ONE", NeedFact.AT)));
        assertThatThrownBy(() -> new NeedTable("own", "1.0", NeedThresholds.standard(), new TreeSet<>(), cells))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Cells of table own ([GAP: BELOW")
                .hasMessageEndingWith("must decide every case once and soundly.");
        assertThatThrownBy(() -> BUNDLED.cell(Set.of(NeedFact.AT)))
                .hasMessage("Facts ([AT]) must be one of each factor.");
        assertThatThrownBy(() -> new NeedThresholds(-1, 1)).hasMessageContaining("must not be negative");
        assertThatThrownBy(() -> new NeedThresholds(1, Double.NaN)).hasMessageContaining("finite");
    }

    @Test
    void theBundledTableKnowsItsStyleRoleAndHasOneTextEachInThreeLanguages() {
        assertThat(BUNDLED.styleRoles()).containsExactly("DIRECTOR_KEY_ACCOUNTS");
        for (Language language : Language.BUNDLED) {
            assertThat(BUNDLED.cells())
                    .extracting(c -> c.rationale().byLanguage().get(language))
                    .doesNotContainNull()
                    .doesNotHaveDuplicates();
        }
        assertThat(BUNDLED.cells()).extracting(NeedCell::kind).contains(NeedKind.values());
        assertThat(BUNDLED.cells()).extracting(NeedCell::verb).contains(DevelopmentVerb.values());
    }

    /** Something else is neglected: not the very competency that is asked about, which is below its target itself. */
    @Test
    void aCompetencyIsNotItsOwnNeglectedOther() {
        NeedTable table = new NeedTable(
                "own",
                "1.0",
                NeedThresholds.standard(),
                new TreeSet<>(),
                List.of(
                        cell(
                                "TOO",
                                NeedKind.DEVELOPMENT_AREA,
                                DevelopmentVerb.DEVELOP,
                                NeedFact.BELOW,
                                NeedFact.OTHER_NEGLECTED),
                        silent("REST")));
        NeedEvidence below = below("PLN");
        RatingScale scale = RatingScale.of(1, 5);
        assertThat(NeedRule.of(table).decide(List.of(below), scale).get(0).kind())
                .isEqualTo(NeedKind.NOT_ENOUGH_EVIDENCE);
        assertThat(NeedRule.of(table).decide(List.of(below, below("DEAL")), scale))
                .allMatch(d -> d.kind() == NeedKind.DEVELOPMENT_AREA);
    }

    private static NeedEvidence below(String competency) {
        NeedEvidence evidence = SamplePlans.need(
                        "PLN", NeedKind.DEVELOPMENT_AREA, DevelopmentVerb.DEVELOP, SamplePlans.score(2))
                .evidence();
        CompetencyGap gap = evidence.gap();
        var requirement = new RoleRequirement(competency, 4, BigDecimal.TEN, false);
        return new NeedEvidence(
                new CompetencyGap(
                        requirement,
                        gap.score(),
                        gap.gap(),
                        new Attainment(requirement, gap.score(), gap.claim()),
                        gap.basis()),
                evidence.perspective(),
                evidence.corroboration(),
                evidence.work());
    }
}
