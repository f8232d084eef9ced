package org.openkam.examples.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openkam.core.text.Language;
import org.openkam.scoring.ScoredProgramme;
import org.openkam.scoring.Scoring;
import org.openkam.scoring.policy.GapRule;
import org.openkam.scoring.policy.PolicyPresets;
import org.openkam.scoring.policy.RatingAggregation;
import org.openkam.scoring.policy.ScoringPolicy;
import org.openkam.scoring.profile.CompetencyProfile;
import org.openkam.scoring.statistic.Fraction;

/** Under any policy a report says only what is true of its figures. */
class OtherPoliciesTest {
    private static final List<String> OF_INTERVALS =
            List.of("stands with an interval", "with interval", "Scores with their intervals", "what if other raters");
    private static final List<String> OF_ERROR =
            List.of("exceeds its own error", "by more than its error", "no reliable difference", "reliably missed");

    @TempDir
    private Path folder;

    private static Stream<ScoringPolicy> presets() {
        return PolicyPresets.all().stream();
    }

    private static String report(CompetencyProfile profile, Language language) {
        return Sample.text(IndividualReport.of(profile, Sample.fit(profile), language));
    }

    @ParameterizedTest
    @MethodSource("presets")
    void presetsSpeakOfNothingTheyLack(ScoringPolicy policy) {
        ScoredProgramme scored = Scoring.with(policy).score(Sample.PROGRAMME);
        boolean intervals = !policy.error().intervals().code().equals("none");
        boolean byError = policy.error().gaps().code().startsWith("exceeds-error");
        boolean withholds = policy.smallGroups().code().equals("withhold");
        assertThat(Sample.text(TeamReport.of(scored.profiles(), TeamExtras.none(), Language.ENGLISH)))
                .satisfies(team ->
                        assertThat(team.contains("target exceeds its error")).isEqualTo(byError && intervals));
        for (CompetencyProfile profile : scored.profiles().stream().limit(12).toList()) {
            String text = report(profile, Language.ENGLISH);
            if (!intervals && byError) {
                assertThat(text).doesNotContain("no reliable difference");
            }
            if (!intervals) {
                assertThat(text).doesNotContain(OF_INTERVALS).doesNotContain("95 %");
                if (byError) {
                    assertThat(text).doesNotContain("may be claimed by chance", "own error");
                }
            } else if (profile.scores().stream().anyMatch(s -> s.fold(x -> true, n -> false))) {
                assertThat(text).contains(OF_INTERVALS);
            }
            if (!byError) {
                assertThat(text)
                        .doesNotContain(OF_ERROR)
                        .contains("follow the policy's rule ("
                                + policy.error().gaps().code() + ")");
            }
            assertThat(text.contains("Small groups are merged")).isEqualTo(!withholds);
            for (Language language : Language.BUNDLED) {
                Sample.reports(profile, language)
                        .values()
                        .forEach(page -> assertThat(Sample.text(page)).doesNotContain("NaN", "{", "null"));
            }
        }
    }

    @Test
    void allComparisonsTogetherAreSaidToBe() {
        ScoringPolicy policy = ScoringPolicy.standard().with("together", GapRule.exceedsErrorHolm());
        CompetencyProfile profile = Scoring.with(policy).score(Sample.PROGRAMME).profile("A001");

        assertThat(report(profile, Language.ENGLISH))
                .contains("looked at together (Holm). With 95 % none", "exceeds its own error")
                .doesNotContain("of them may be claimed by chance");
        assertThat(report(profile, Sample.RUSSIAN)).contains("метод Холма");
    }

    /** A share of 0.75 isn't a level between 1 and 5, and no target stands beside it. */
    @Test
    void sharesAreNotShownAsLevels() {
        ScoringPolicy policy =
                ScoringPolicy.standard().with("share", RatingAggregation.shareAtOrAbove(Fraction.of(4, 1)));
        ScoredProgramme scored = Scoring.with(policy).score(Sample.PROGRAMME);
        CompetencyProfile profile = scored.profile("A001");

        assertThat(report(profile, Language.ENGLISH))
                .contains("Scores are shares from 0 to 1", "aren't compared with targets")
                .doesNotContain("below target\" or", "To the left of the line");
        assertThat(Sample.text(TeamReport.of(scored.profiles(), TeamExtras.none(), Sample.POLISH)))
                .doesNotContain("NaN");
    }

    /** Nine people can't tell rater error of their own, so no interval is spoken of, although the policy asks for them. */
    @Test
    void smallProgrammeSaysThatItHasNoIntervals() {
        Copy copy = Copy.in(folder.resolve("small")).people(assessee -> assessee.compareTo("A009") <= 0);
        CompetencyProfile profile = Scoring.standard().score(copy.read()).profile("A001");

        assertThat(report(profile, Language.ENGLISH))
                .contains("too small to say how far scores would move", "none is called one")
                .doesNotContain(OF_INTERVALS)
                .doesNotContain("exceeds its own error");
    }

    /** A person about whom too few answered isn't in a programme that is too small. */
    @Test
    void whatIsWithheldIsNotTakenForASmallProgramme() {
        Copy copy = Copy.in(folder.resolve("few"))
                .rows(
                        "ratings-360.csv",
                        all -> all.filter(row -> !row.startsWith("A001,")
                                || row.contains(",SELF,")
                                || row.contains(",MANAGER,")
                                || row.contains(",P-DIV1-0,")));
        CompetencyProfile profile = Scoring.standard().score(copy.read()).profile("A001");
        assertThat(profile.scores()).noneMatch(s -> s.fold(x -> true, n -> false));

        assertThat(report(profile, Language.ENGLISH))
                .contains("None of the others' scores can be shown here", "withheld: too few raters")
                .contains("Small groups are merged with others or not shown", "exceeds its own error")
                .doesNotContain("too small to say", "so none is called one", "Small groups were merged");
        assertThat(report(profile, Sample.RUSSIAN)).contains("причины указаны в таблице");
        assertThat(report(profile, Sample.POLISH)).contains("powody podano w tabeli");
    }

    /** Instruments beside the 360 have errors of their own, so differences are claimed although no score of the others is there. */
    @Test
    void claimsOfOtherInstrumentsAreNotDenied() {
        Copy copy = Copy.in(folder.resolve("none"))
                .rows("ratings-360.csv", all -> all.filter(row -> !row.startsWith("A001,") || row.contains(",SELF,")));
        CompetencyProfile profile = Scoring.standard().score(copy.read()).profile("A001");

        assertThat(report(profile, Language.ENGLISH)).doesNotContain("no difference can be told from chance");
    }

    /** Of what can't be compared nothing is said, least of all that it doesn't differ. */
    @Test
    void noDifferenceIsSaidOfWhatCanBeCompared() {
        for (Language language : Language.BUNDLED) {
            assertThat(new ReportWords(language).text("own.none"))
                    .doesNotStartWith("Now")
                    .doesNotStartWith("Нигде");
        }
        assertThat(new ReportWords(Language.ENGLISH).text("own.none")).startsWith("Where the two can be compared");
    }
}
