package org.openkam.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openkam.core.ProgrammeFolder;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.instrument.StyleQuestionnaire.Aspect;
import org.openkam.core.programme.Programme;
import org.openkam.scoring.instrument.StyleOptions;
import org.openkam.scoring.instrument.StyleProfileScorer;
import org.openkam.scoring.norm.NormTable;
import org.openkam.scoring.norm.NormTerms;
import org.openkam.scoring.norm.ScaleNorm;
import org.openkam.scoring.policy.NormGroup;
import org.openkam.scoring.policy.NormRule;
import org.openkam.scoring.policy.NormScale;
import org.openkam.scoring.policy.PolicyPresets;
import org.openkam.scoring.policy.ScoringPolicy;
import org.openkam.scoring.policy.StylePolicy;
import org.openkam.scoring.profile.CompetencyProfile;
import org.openkam.scoring.profile.ComponentChoice;
import org.openkam.scoring.profile.EvidenceFlag;
import org.openkam.scoring.profile.InstrumentScore;
import org.openkam.scoring.profile.StyleFlag;
import org.openkam.scoring.profile.StyleProfile;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Reason;

/** The style questionnaire as a scored programme carries it, and what its flags weigh on. */
class StyleInProfileTest {
    private static final Path SAMPLE = Path.of("..", "kam-examples", "quickstart", "programme-a");
    private static final LocalDate DAY = LocalDate.of(2026, 1, 31);
    private static final StyleOptions STANDARD = StyleOptions.standard();

    @TempDir
    private static Path folder;

    private static Programme programme;
    private static ScoredProgramme scored;

    /** The sample with two forced choices, and tenure named for norms. */
    @BeforeAll
    static void read() throws IOException {
        try (Stream<Path> files = Files.list(SAMPLE)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, folder.resolve(file.getFileName().toString()));
            }
        }
        Files.writeString(
                folder.resolve("programme.json"),
                "{\"format\": \"openkam-programme\", \"schemaVersion\": \"1.1\", \"normColumns\": [\"tenure_years\"]}");
        Files.writeString(folder.resolve("forced-choice.csv"), """
                assessee,block,most,least
                A001,FC-1,CLIENT_RELATION-1-DRAWS_ME,COOP_STRATEGY-2-DRAWS_ME
                A002,FC-1,,COOP_STRATEGY-2-DRAWS_ME
                A003,FC-1,,
                """);
        programme = ProgrammeFolder.read(folder);
        scored = Scoring.standard().score(programme);
    }

    @Test
    void everybodyWhoAnsweredHasAStyleProfile() {
        StyleProfileScorer scorer = StyleProfileScorer.of(programme, STANDARD).orElseThrow();
        ScoredProgramme threads = Scoring.standard().threads(4).score(programme);
        for (CompetencyProfile profile : scored.profiles()) {
            StyleProfile style = profile.styleProfile().orElseThrow();
            assertThat(scorer.profile(profile.assessee())).hasValue(style);
            assertThat(profile.styles()).containsExactlyInAnyOrderElementsOf(style.styles());
            assertThat(style.blocks()).extracting(b -> b.block()).containsExactly("SALES", "TEAM");
            assertThat(style.flag(StyleFlag.Kind.REPEATED_ITEMS).value()).isInstanceOf(Estimate.Computed.class);
            assertThat(threads.profile(profile.assessee()).styleProfile()).hasValue(style);
        }
    }

    @Test
    void whoDidNotAnswerHasNone() {
        ScoredProgramme without = Scoring.standard()
                .score(Panel.of(3, "REL-1").rate("A", "m", "MANAGER", 3).programme());
        assertThat(without.profile("A").styleProfile()).isEmpty();
        assertThat(without.profile("A").styles()).isEmpty();
    }

    /**
     * Block 1 speaks of components 1, 2 and 4. Most and least named: 2 of 2, 0 of 2 and 1 of 2 pairs. Least alone named: the two
     * others won 1 of 1 each, and have no order between them.
     */
    @Test
    void forcedChoicesOrderWithinThePerson() {
        StyleProfile both = scored.profile("A001").styleProfile().orElseThrow();
        assertChoice(both, "CLIENT_RELATION", 2, 2, 1);
        assertChoice(both, "CONTRACT", 1, 2, 2);
        assertChoice(both, "COOP_STRATEGY", 0, 2, 3);
        StyleProfile least = scored.profile("A002").styleProfile().orElseThrow();
        assertChoice(least, "CLIENT_RELATION", 1, 1, 1.5);
        assertChoice(least, "CONTRACT", 1, 1, 1.5);
        assertChoice(least, "COOP_STRATEGY", 0, 2, 3);
        assertThat(scored.profile("A003").styleProfile().orElseThrow().choices())
                .isEmpty();
    }

    private static void assertChoice(StyleProfile style, String component, int preferred, int compared, double rank) {
        ComponentChoice choice = style.choice(component).orElseThrow();
        assertThat(choice.preferred()).isEqualTo(preferred);
        assertThat(choice.compared()).isEqualTo(compared);
        assertThat(choice.share()).isEqualTo(Estimate.of(preferred / (double) compared));
        assertThat(choice.rank()).isEqualTo(Estimate.of(rank));
    }

    /** Who only chose has a style profile as well, and no number that nobody gave. */
    @Test
    void choicesAlone() {
        Programme alone = Programme.of(programme.terms(), programme.participants(), programme.answers())
                .withBlockChoices(programme.blockChoices());
        ScoredProgramme other = Scoring.standard().score(alone);
        StyleProfile style = other.profile("A001").styleProfile().orElseThrow();
        assertThat(style.choices())
                .isEqualTo(scored.profile("A001").styleProfile().orElseThrow().choices());
        assertThat(style.answers()).isZero();
        assertThat(style.components()).hasSize(19).noneMatch(c -> c.drawsMe().raw() instanceof Estimate.Computed);
        assertThat(other.profile("A003").styleProfile()).isEmpty();
        assertThat(alone.without("A001").blockChoices()).hasSize(2);
    }

    @Test
    void aHostGivesNormsByTenure() {
        NormTable table = StyleProfileScorer.of(programme, STANDARD)
                .orElseThrow()
                .norms()
                .continuous("programme A", DAY, "tenure_years", tenure());
        StyleOptions options = STANDARD.withNorms(table, NormTerms.standard(DAY), programme);
        ScoredProgramme normed = Scoring.standard().with(options).score(programme);

        for (CompetencyProfile profile : normed.profiles()) {
            StyleProfile style = profile.styleProfile().orElseThrow();
            assertThat(style.isNormed()).isTrue();
            assertThat(style.component("CLOSING").orElseThrow().drawsMe().norm().isPlaced())
                    .isTrue();
            assertThat(profile.scores())
                    .containsExactlyElementsOf(
                            scored.profile(profile.assessee()).scores());
        }
    }

    private static Map<String, Double> tenure() {
        Map<String, Double> tenure = new java.util.TreeMap<>();
        programme
                .participants()
                .forEach(p -> tenure.put(p.assessee(), p.number("tenure_years").orElseThrow()));
        return tenure;
    }

    /** A policy without intervals shows none here either, and one of another confidence that one. */
    @Test
    void intervalsAreThoseOfThePolicy() {
        StyleProfile plain = Scoring.with(PolicyPresets.qualtricsGaps())
                .score(programme)
                .profile("A001")
                .styleProfile()
                .orElseThrow();
        Estimate.Computed raw = (Estimate.Computed)
                plain.component("CLOSING").orElseThrow().drawsMe().raw();
        Estimate.Computed shown = (Estimate.Computed) scored.profile("A001")
                .styleProfile()
                .orElseThrow()
                .component("CLOSING")
                .orElseThrow()
                .drawsMe()
                .raw();
        assertThat(raw.interval()).isNull();
        assertThat(shown.interval().confidence()).isEqualTo(0.95);
        assertThat(raw.standardError().value()).isCloseTo(shown.standardError().value(), within(1e-15));
        assertThat(plain.trace("CLOSING", Aspect.DRAWS_ME).orElseThrow().render(Locale.ENGLISH))
                .contains("standard error of measurement")
                .doesNotContain("{", "interval");
    }

    private static boolean pleases(ScoredProgramme programme, String assessee) {
        return programme.profile(assessee).evidence().scores().stream()
                .filter(s -> s.instrument().equals("INTERVIEW"))
                .allMatch(s -> s.flags().contains(EvidenceFlag.DESIRABILITY));
    }

    private static StyleOptions cut(double share) {
        StylePolicy usual = StylePolicy.standard();
        return STANDARD.withStyle(new StylePolicy(
                usual.uniformSpread(), usual.consistency(), new StylePolicy.Desirability(share, 8, 3), usual.band()));
    }

    /** One threshold decides for questionnaire and interview, so moving it moves both. */
    @Test
    void theInterviewFollowsTheFlagOfTheQuestionnaire() {
        for (StyleOptions options : new StyleOptions[] {STANDARD, cut(0.3), cut(0.999)}) {
            ScoredProgramme other = Scoring.standard().with(options).score(programme);
            for (CompetencyProfile profile : other.profiles()) {
                StyleProfile style = profile.styleProfile().orElseThrow();
                assertThat(pleases(other, profile.assessee()))
                        .isEqualTo(style.flag(StyleFlag.Kind.DESIRABILITY).raised());
            }
        }
        assertThat(programme.participants())
                .anyMatch(p -> pleases(Scoring.standard().with(cut(0.3)).score(programme), p.assessee()));
    }

    /** A norm of mean 1 and standard deviation 0.1 puts everybody at sten 10: the flag is raised by the norm alone. */
    @Test
    void theNormRaisesTheFlagAsWell() {
        NormTable table = NormTable.of("saints", DAY, Map.of("DESIRABILITY", ScaleNorm.stated(400, 1, 0.1)));
        StyleOptions options = cut(0.999).withNorms(table, NormTerms.standard(DAY), programme);
        ScoredProgramme other = Scoring.standard().with(options).score(programme);

        StyleProfile style = other.profile("A001").styleProfile().orElseThrow();
        assertThat(style.raised())
                .contains(StyleFlag.Kind.DESIRABILITY_NORM)
                .doesNotContain(StyleFlag.Kind.DESIRABILITY);
        InstrumentScore usual = interview(Scoring.standard().with(cut(0.999)).score(programme));
        InstrumentScore weighed = interview(other);
        assertThat(weighed.flags()).contains(EvidenceFlag.DESIRABILITY);
        assertThat(weighed.estimate().value()).isEqualTo(usual.estimate().value());
        // half the weight is the error times the root of 2
        assertThat(error(weighed)).isCloseTo(error(usual) * Math.sqrt(2), within(1e-12));
    }

    private static InstrumentScore interview(ScoredProgramme scored) {
        return scored.profile("A001").instruments("PLN").stream()
                .filter(s -> s.instrument().equals("INTERVIEW"))
                .findFirst()
                .orElseThrow();
    }

    private static double error(InstrumentScore score) {
        return ((Estimate.Computed) score.estimate()).standardError().value();
    }

    /** Stens of 11 break the contract: a finding says so, there is no place, and every score stands. */
    @Test
    void aNormRuleFromOutsideThatFails() {
        NormRule eleven = new NormRule() {
            @Override
            public Estimate norm(double raw, NormGroup group, NormScale scale) {
                return Estimate.of(11);
            }

            @Override
            public String code() {
                return "eleven";
            }

            @Override
            public String version() {
                return "1";
            }
        };
        ScoringPolicy usual = ScoringPolicy.standard();
        ScoringPolicy policy = usual.with(
                "eleven",
                new ScoringPolicy.FurtherPolicy(
                        usual.further().adjustment(), usual.further().triangulation(), eleven));
        NormTable table = NormTable.of("sellers", DAY, Map.of("CLOSING-DRAWS_ME", ScaleNorm.stated(400, 3, 0.5)));
        StyleOptions options = STANDARD.withNorms(table, NormTerms.standard(DAY), programme);
        ScoredProgramme other = Scoring.with(policy).with(options).score(programme);

        StyleProfile style = other.profile("A001").styleProfile().orElseThrow();
        assertThat(style.component("CLOSING").orElseThrow().drawsMe().norm().sten())
                .isEqualTo(Estimate.notComputable(Reason.STRATEGY_FAILED));
        assertThat(style.styles())
                .isEqualTo(scored.profile("A001").styleProfile().orElseThrow().styles());
        assertThat(other.profile("A001").scores())
                .containsExactlyElementsOf(scored.profile("A001").scores());
        assertThat(other.findings().of(FindingCode.STRATEGY_FAILED))
                .hasSize(48)
                .allMatch(f -> f.facts().get("strategy").equals("eleven"));
    }
}
