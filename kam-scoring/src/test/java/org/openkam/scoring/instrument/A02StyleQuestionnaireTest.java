package org.openkam.scoring.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.openkam.core.ProgrammeFolder;
import org.openkam.core.instrument.StyleBlock;
import org.openkam.core.instrument.StyleItemBank;
import org.openkam.core.instrument.StyleQuestionnaire;
import org.openkam.core.instrument.StyleQuestionnaire.Aspect;
import org.openkam.core.instrument.StyleStatement;
import org.openkam.core.library.ModelLibrary;
import org.openkam.core.model.Delegability;
import org.openkam.core.model.ModelVersion;
import org.openkam.core.model.RoleComponent;
import org.openkam.core.programme.AnswerTable;
import org.openkam.core.programme.AnswerTableBuilder;
import org.openkam.core.programme.Programme;
import org.openkam.core.scale.Answer;
import org.openkam.core.scale.RatingScale;
import org.openkam.core.text.LocalizedText;
import org.openkam.scoring.profile.EvidenceFlag;
import org.openkam.scoring.profile.ScoreTrace;
import org.openkam.scoring.profile.StyleFlag;
import org.openkam.scoring.profile.StyleFlag.Kind;
import org.openkam.scoring.profile.StyleProfile;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Reason;

/** System row A2: the questionnaire of roles in sales, scored raw, within the person, and with flags. */
class A02StyleQuestionnaireTest {
    private static final Path PROGRAMME = Path.of("..", "kam-examples", "quickstart", "programme-a");
    private static final StyleQuestionnaire THREE = StyleQuestionnaire.of(
            RatingScale.of(1, 5),
            Stream.of("A", "B", "C")
                    .map(c -> new RoleComponent(c, LocalizedText.of(c), List.of("PLN"), Delegability.YES, null))
                    .toList());
    private static final StyleItemBank BANK = new StyleItemBank(
            "bank",
            new ModelVersion(1, 0),
            "model",
            new StyleItemBank.Content(
                    LocalizedText.of("Say."),
                    List.of(
                            new StyleBlock("SALES", LocalizedText.of("Sales"), List.of("A", "B")),
                            new StyleBlock("TEAM", LocalizedText.of("Team"), List.of("C"))),
                    THREE.items().keySet().stream()
                            .map(code -> new StyleStatement(
                                    code,
                                    code.contains("-3-") ? code.replace("-3-", "-1-") : null,
                                    LocalizedText.of(code)))
                            .toList()));

    /** One answer as a row. */
    private record Row(String assessee, String item, int value) {}

    private static AnswerTable table(StyleQuestionnaire questionnaire, List<Row> rows) {
        AnswerTableBuilder builder =
                AnswerTable.builder(questionnaire.scale(), questionnaire.items().keySet());
        rows.forEach(r -> builder.add(r.assessee, r.assessee, "SELF", r.item, Answer.of(r.value)));
        return builder.build().table();
    }

    /** Answers to items 1 to 4 of a component in one respect. */
    private static List<Row> rows(String component, Aspect aspect, int... values) {
        List<Row> rows = new ArrayList<>();
        for (int n = 0; n < values.length; n++) {
            rows.add(new Row("P", component + "-" + (n + 1) + "-" + aspect, values[n]));
        }
        return rows;
    }

    private static List<Row> person() {
        List<Row> rows = new ArrayList<>();
        rows.addAll(rows("A", Aspect.DRAWS_ME, 5, 4, 5, 1)); // 5 4 5 5, mean 19/4
        rows.addAll(rows("B", Aspect.DRAWS_ME, 2, 3, 4, 5)); // 2 3 4 1, mean 10/4
        rows.addAll(rows("C", Aspect.DRAWS_ME, 2, 3, 4, 5)); // the same: they tie
        rows.addAll(rows("A", Aspect.DO_WELL, 4, 4, 4, 2)); // 4 4 4 4
        rows.addAll(rows("B", Aspect.DO_WELL, 4, 4, 4, 2));
        rows.addAll(rows("C", Aspect.DO_WELL, 4, 4, 5, 2)); // 17/4
        for (int n = 1; n <= 6; n++) {
            rows.add(new Row("P", "DESIRABILITY-" + n, n == 6 ? 5 : 4)); // 25/6 = 4.1667
        }
        return rows;
    }

    private static StyleProfile profile(List<Row> rows, StyleOptions options) {
        return StyleProfileScorer.of(THREE, table(THREE, rows), options)
                .profile("P")
                .orElseThrow();
    }

    private static final StyleOptions WITH_ITEMS = StyleOptions.standard().withItems(BANK);

    @Test
    void rawMeansAndRanksWithinThePerson() {
        StyleProfile profile = profile(person(), WITH_ITEMS);
        assertThat(profile.component("A").orElseThrow().drawsMe().raw()).isEqualTo(Estimate.of(4.75));
        assertThat(profile.component("B").orElseThrow().drawsMe().raw()).isEqualTo(Estimate.of(2.5));
        // The mean of 4.75, 2.5 and 2.5 is 3.25.
        assertThat(profile.component("A").orElseThrow().drawsMe().ipsative()).isEqualTo(Estimate.of(1.5));
        assertThat(profile.component("C").orElseThrow().drawsMe().ipsative()).isEqualTo(Estimate.of(-0.75));
        assertThat(profile.components())
                .extracting(c -> c.drawsMe().rank().value())
                .containsExactly(1.0, 2.5, 2.5);
        assertThat(profile.components())
                .extracting(c -> c.doWell().rank().value())
                .containsExactly(2.5, 2.5, 1.0);
        assertThat(profile.ranked(Aspect.DO_WELL))
                .extracting(c -> c.component())
                .containsExactly("C", "A", "B");
        assertThat(profile.answers()).isEqualTo(30);
    }

    @Test
    void theTwoBlocks() {
        StyleProfile profile = profile(person(), WITH_ITEMS);
        assertThat(profile.block("SALES").orElseThrow().drawsMe()).isEqualTo(Estimate.of(3.625));
        assertThat(profile.block("TEAM").orElseThrow().doWell()).isEqualTo(Estimate.of(4.25));
        assertThat(profile(person(), StyleOptions.standard()).blocks()).isEmpty();
    }

    /**
     * Turned item against the mean of the three others: A 5 - 14/3 = 1/3, B and C 1 - 3 = 2, then 0, 0 and 1/3; mean 14/18.
     * First item against its repetition: 0, 2, 2, 0, 0, 1; mean 5/6.
     */
    @Test
    void flagsAreValuesBesideTheirThresholds() {
        StyleProfile profile = profile(person(), WITH_ITEMS);
        StyleFlag reversed = profile.flag(Kind.REVERSED_ITEMS);
        assertThat(reversed.value().value()).isCloseTo(14.0 / 18, within(1e-15));
        assertThat(reversed.threshold()).isEqualTo(1);
        assertThat(reversed.basis()).isEqualTo(6);
        assertThat(reversed.raised()).isFalse();
        assertThat(profile.flag(Kind.REPEATED_ITEMS).value().value()).isCloseTo(5.0 / 6, within(1e-15));
        StyleFlag desirability = profile.flag(Kind.DESIRABILITY);
        assertThat(desirability.value().value()).isCloseTo(25.0 / 6, within(1e-15));
        assertThat(desirability.threshold()).isEqualTo(4.2);
        assertThat(desirability.raised()).isFalse();
        assertThat(profile.flag(Kind.DESIRABILITY_NORM).value()).isEqualTo(Estimate.notComputable(Reason.NO_NORM));
        assertThat(profile.flags()).extracting(StyleFlag::kind).containsExactly(Kind.values());
    }

    /** R06: below 0.3 points on 1..5; 4, 4 and 4.25 spread 0.1443, 4.75, 2.5 and 2.5 spread 1.2990. */
    @Test
    void aUniformlyAlikeProfile() {
        StyleProfile profile = profile(person(), WITH_ITEMS);
        assertThat(profile.raised()).containsExactly(Kind.UNIFORM_DO_WELL);
        assertThat(profile.flag(Kind.UNIFORM_DO_WELL).value().value()).isCloseTo(Math.sqrt(1.0 / 48), within(1e-15));
        assertThat(profile.flag(Kind.UNIFORM_DRAWS_ME).value().value()).isCloseTo(Math.sqrt(27.0 / 16), within(1e-15));
        assertThat(profile.renderFlags(Locale.ENGLISH)).contains("0.14", "below 0.30");
        assertThat(profile.renderFlags(Locale.forLanguageTag("pl")))
                .contains("0,14", "0,30")
                .doesNotContain("0.");
    }

    /** Agreeing to everything contradicts the turned items and pleases. */
    @Test
    void agreeingToEverythingIsSeen() {
        List<Row> rows = THREE.items().keySet().stream()
                .map(item -> new Row("P", item, 5))
                .toList();
        StyleProfile profile = profile(rows, WITH_ITEMS);
        assertThat(profile.raised())
                .containsExactlyInAnyOrder(
                        Kind.REVERSED_ITEMS, Kind.DESIRABILITY, Kind.UNIFORM_DRAWS_ME, Kind.UNIFORM_DO_WELL);
        assertThat(profile.flag(Kind.REVERSED_ITEMS).value()).isEqualTo(Estimate.of(4));
        assertThat(profile.evidenceFlags()).containsExactly(EvidenceFlag.DESIRABILITY);
        assertThat(profile.component("A").orElseThrow().drawsMe().raw()).isEqualTo(Estimate.of(4)); // not corrected
    }

    @Test
    void whatWasNotAnsweredIsNoZero() {
        StyleProfile profile = profile(rows("B", Aspect.DRAWS_ME, 3, 4), WITH_ITEMS);
        assertThat(profile.component("B").orElseThrow().drawsMe().raw()).isEqualTo(Estimate.of(3.5));
        assertThat(profile.component("B").orElseThrow().drawsMe().answers()).isEqualTo(2);
        assertThat(profile.component("B").orElseThrow().drawsMe().rank())
                .isEqualTo(Estimate.notComputable(Reason.TOO_FEW_UNITS));
        assertThat(profile.component("A").orElseThrow().drawsMe().raw())
                .isEqualTo(Estimate.notComputable(Reason.NO_DATA));
        assertThat(profile.block("TEAM").orElseThrow().doWell()).isEqualTo(Estimate.notComputable(Reason.NO_DATA));
        assertThat(profile.raised()).isEmpty();
        assertThat(profile.flag(Kind.REVERSED_ITEMS).value()).isEqualTo(Estimate.notComputable(Reason.NO_DATA));
        assertThat(profile.flag(Kind.UNIFORM_DRAWS_ME).value()).isEqualTo(Estimate.notComputable(Reason.TOO_FEW_UNITS));
        StyleProfileScorer scorer = StyleProfileScorer.of(THREE, table(THREE, List.of()), WITH_ITEMS);
        assertThat(scorer.profile("P")).isEmpty();
        assertThat(scorer.reliabilities().values())
                .allSatisfy(a -> assertThat(a).isInstanceOf(Estimate.NotComputable.class));
    }

    @Property(tries = 30)
    void aConstantMoreOrLessNeverChangesTheOrder(@ForAll @Size(24) List<@IntRange(min = 2, max = 4) Integer> answers) {
        List<Row> rows = new ArrayList<>();
        List<Row> higher = new ArrayList<>();
        List<String> items = THREE.items().keySet().stream()
                .filter(i -> !i.startsWith("DESIRABILITY"))
                .toList();
        for (int i = 0; i < items.size(); i++) {
            boolean reverse = THREE.items().get(items.get(i)).reverse();
            rows.add(new Row("P", items.get(i), answers.get(i)));
            higher.add(new Row("P", items.get(i), answers.get(i) + (reverse ? -1 : 1)));
        }
        StyleProfile one = profile(rows, WITH_ITEMS);
        StyleProfile other = profile(higher, WITH_ITEMS);
        double sum = 0;
        for (int c = 0; c < 3; c++) {
            assertThat(other.components().get(c).drawsMe().rank())
                    .isEqualTo(one.components().get(c).drawsMe().rank());
            assertThat(other.components().get(c).drawsMe().ipsative())
                    .isEqualTo(one.components().get(c).drawsMe().ipsative());
            assertThat(other.components().get(c).drawsMe().raw().value())
                    .isCloseTo(one.components().get(c).drawsMe().raw().value() + 1, within(1e-12));
            sum += one.components().get(c).drawsMe().ipsative().value();
        }
        assertThat(sum).isCloseTo(0, within(1e-12));
        assertThat(other.flag(Kind.REVERSED_ITEMS).value())
                .isEqualTo(one.flag(Kind.REVERSED_ITEMS).value());
        assertThat(other.flag(Kind.UNIFORM_DRAWS_ME).value())
                .isEqualTo(one.flag(Kind.UNIFORM_DRAWS_ME).value());
    }

    @Test
    void theBundledProgrammeFromEndToEnd() {
        Programme programme = ProgrammeFolder.read(PROGRAMME);
        StyleOptions options = StyleOptions.standard()
                .withItems(ModelLibrary.styleItems(programme.model().code()).orElseThrow());
        StyleProfileScorer scorer = StyleProfileScorer.of(programme, options).orElseThrow();
        StyleQuestionnaireScorer plain = StyleQuestionnaireScorer.of(
                programme.terms().design().styleQuestionnaire().orElseThrow(),
                programme.styleAnswers().orElseThrow());
        assertThat(scorer.assessees()).hasSize(48);
        for (String assessee : scorer.assessees()) {
            StyleProfile profile = scorer.profile(assessee).orElseThrow();
            assertThat(profile.styles()).isEqualTo(plain.styles(assessee));
            assertThat(profile.components()).hasSize(19).allSatisfy(c -> {
                Estimate.Computed raw = (Estimate.Computed) c.drawsMe().raw();
                assertThat(raw.standardError()).isNotNull();
                assertThat(raw.interval().contains(raw.value())).isTrue();
                assertThat(raw.interval().lower()).isGreaterThanOrEqualTo(1);
                assertThat(raw.interval().upper()).isLessThanOrEqualTo(5);
                assertThat(c.drawsMe().norm().sten()).isEqualTo(Estimate.notComputable(Reason.NO_NORM));
            });
            assertThat(profile.blocks()).hasSize(2);
            assertThat(profile.render()).contains("SALES", "TEAM", "REPEATED_ITEMS");
        }
        assertThat(scorer.profile("nobody")).isEmpty();
    }

    /** The band is that of classical test theory: SD of the mean times the root of 1 - alpha, by 47 degrees of freedom. */
    @Test
    void theErrorComesFromTheReliabilityInTheProgramme() {
        Programme programme = ProgrammeFolder.read(PROGRAMME);
        StyleProfileScorer scorer =
                StyleProfileScorer.of(programme, StyleOptions.standard()).orElseThrow();
        double[] means = scorer.assessees().stream()
                .mapToDouble(a -> scorer.profile(a)
                        .orElseThrow()
                        .component("CLOSING")
                        .orElseThrow()
                        .drawsMe()
                        .raw()
                        .value())
                .toArray();
        double mean = 0;
        for (double m : means) {
            mean += m / means.length;
        }
        double squares = 0;
        for (double m : means) {
            squares += (m - mean) * (m - mean);
        }
        double alpha = scorer.reliabilities().get("CLOSING-DRAWS_ME").value();
        Estimate.Computed raw = (Estimate.Computed) scorer.profile("A001")
                .orElseThrow()
                .component("CLOSING")
                .orElseThrow()
                .drawsMe()
                .raw();
        assertThat(raw.standardError().value())
                .isCloseTo(Math.sqrt(squares / (means.length - 1) * (1 - alpha)), within(1e-12));
        assertThat(raw.standardError().degreesOfFreedom()).isEqualTo(means.length - 1);
        assertThat(raw.standardError().assumed()).isFalse();
    }

    @Test
    void theOrderOfRowsLeavesNoTrace() {
        List<Row> rows = new ArrayList<>();
        Random random = new Random(7);
        for (int p = 0; p < 40; p++) {
            for (String item : THREE.items().keySet()) {
                rows.add(new Row("P" + p, item, 1 + random.nextInt(5)));
            }
        }
        StyleProfileScorer one = StyleProfileScorer.of(THREE, table(THREE, rows), WITH_ITEMS);
        Collections.shuffle(rows, random);
        StyleProfileScorer other = StyleProfileScorer.of(THREE, table(THREE, rows), WITH_ITEMS);
        for (String assessee : one.assessees()) {
            assertThat(other.profile(assessee)).isEqualTo(one.profile(assessee));
        }
        assertThat(other.reliabilities()).isEqualTo(one.reliabilities());
    }

    @Test
    void everyScoreHasATraceInThreeLanguages() {
        StyleProfile profile = profile(person(), WITH_ITEMS);
        ScoreTrace trace = profile.trace("A", Aspect.DRAWS_ME).orElseThrow();
        assertThat(trace.render())
                .contains("A = 4.75", "mean of 4 answers", "rank 1", "no standard error", "no place in a norm group");
        for (String language : List.of("en", "ru", "pl")) {
            assertThat(trace.render(Locale.forLanguageTag(language))).doesNotContain("{");
            for (StyleFlag flag : profile.flags()) {
                assertThat(flag.render(Locale.forLanguageTag(language)))
                        .isNotBlank()
                        .doesNotContain("{");
            }
        }
        assertThat(profile.trace("X", Aspect.DRAWS_ME)).isEmpty();
        assertThat(profile(rows("B", Aspect.DRAWS_ME, 3, 4), WITH_ITEMS)
                        .trace("A", Aspect.DO_WELL)
                        .orElseThrow()
                        .render())
                .contains("A has no score");
    }

    @Test
    void thePlainScorerAgreesOnSmallData() {
        StyleQuestionnaireScorer plain = StyleQuestionnaireScorer.of(THREE, table(THREE, person()));
        assertThat(profile(person(), WITH_ITEMS).styles()).isEqualTo(plain.styles("P"));
    }
}
