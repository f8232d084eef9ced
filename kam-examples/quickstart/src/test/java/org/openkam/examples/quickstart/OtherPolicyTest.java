package org.openkam.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.openkam.examples.quickstart.ProgrammeCopy.PARTICIPANTS;
import static org.openkam.examples.quickstart.ProgrammeCopy.RATINGS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openkam.scoring.json.PolicyWriter;
import org.openkam.scoring.policy.GapRule;
import org.openkam.scoring.policy.PolicyPresets;
import org.openkam.scoring.policy.RatingAggregation;
import org.openkam.scoring.policy.ScoringPolicy;
import org.openkam.scoring.statistic.Fraction;

/** Another policy than the standard one: its numbers, and only sentences that are true under it. */
class OtherPolicyTest {
    private static final int SCORE = 2;
    private static final int ERROR = 3;
    private static final int LOWER = 4;
    private static final int UPPER = 5;

    @TempDir
    private Path folder;

    private Run run(String policy) {
        return Run.of(Run.BUNDLED, folder.resolve("out"), "policy=" + policy);
    }

    private Path file(ScoringPolicy policy) throws IOException {
        return Files.write(folder.resolve("policy.json"), PolicyWriter.bytes(policy));
    }

    private static List<String[]> scored(Run run) {
        return run.scores().stream().filter(row -> !row[SCORE].isEmpty()).toList();
    }

    private static Stream<String> withoutIntervals() {
        return PolicyPresets.all().stream()
                .filter(policy -> policy.error().intervals().code().equals("none"))
                .map(ScoringPolicy::code);
    }

    /** Results against plan have intervals of their own, whatever the policy of scores. */
    private static String withoutResults(String page) {
        return page.replaceAll("(?s)<section id=\"results\">.*?</section>", "");
    }

    @ParameterizedTest
    @MethodSource("withoutIntervals")
    void presetWithoutIntervalsSpeaksOfNone(String code) {
        Run run = run(code);

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(scored(run)).isNotEmpty().allSatisfy(row -> {
            assertThat(row[ERROR]).isNotEmpty();
            assertThat(row[LOWER] + row[UPPER] + row[8]).isEmpty();
        });
        assertThat(run.pages().values())
                .allSatisfy(page -> assertThat(withoutResults(page))
                        .doesNotContain(
                                "95 %",
                                "exceeds its",
                                "with its interval",
                                "with their intervals",
                                "with interval",
                                "no reliable difference",
                                "NaN"));
        assertThat(run.page("A048", "report")).contains("Policy: " + code);
    }

    @Test
    void presetOfTheNormalDistributionHasItsIntervals() {
        Run run = run("onet-analyst-like");

        assertThat(scored(run))
                .filteredOn(row -> !row[LOWER].equals("1.0000") && !row[UPPER].equals("5.0000"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(number(row, UPPER) - number(row, LOWER))
                        .isEqualTo(2 * 1.959964 * number(row, ERROR), within(4e-4)));
    }

    private static double number(String[] row, int column) {
        return Double.parseDouble(row[column]);
    }

    @Test
    void standardByNameOrFileIsTheUsualResult() throws IOException {
        Run usual = Run.bundled("en");
        String fromFile = file(ScoringPolicy.standard()).toString();

        assertThat(run("standard").files()).isEqualTo(usual.files());
        assertThat(run(fromFile).files()).isEqualTo(usual.files());
    }

    /** Half a point and more below its target calls for a goal, however many raters said so. */
    @Test
    void fileDecidesWhatCounts() throws IOException {
        ScoringPolicy policy = ScoringPolicy.standard().with("half-a-point", GapRule.fixedPoints(Fraction.of(1, 2)));
        Run run = run(file(policy).toString());

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.text("scores.csv")).isEqualTo(Run.bundled("en").text("scores.csv"));
        assertThat(run.page("A048", "report"))
                .contains("Others [95 % interval]", "by the policy&#x27;s rule (fixed-points)")
                .doesNotContain("may be claimed by chance alone");
    }

    /** 9 of 12 peers give 4 or more: the dot stands at three quarters of the way from 0 to 1. */
    @Test
    void shareIsNotShownAsALevel() throws IOException {
        ProgrammeCopy copy = ProgrammeCopy.in(folder.resolve("programme"))
                .keep(PARTICIPANTS, row -> row.startsWith("A001"))
                .keep("style-questionnaire.csv", row -> row.startsWith("A001"))
                .keep(RATINGS, row -> false);
        for (int rater = 0; rater < 12; rater++) {
            copy.append(RATINGS, "A001,P-" + rater + ",PEER,REL-1," + (rater < 9 ? 4 + rater % 2 : 3));
        }
        ScoringPolicy policy =
                ScoringPolicy.standard().with("share", RatingAggregation.shareAtOrAbove(Fraction.of(4, 1)));
        Run run = Run.of(copy.folder(), folder.resolve("out"), "policy=" + file(policy), "lenient=true");

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(scored(run))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsExactly("A001", "REL", "0.7500", "", "", "", "12", "12", "NOT_REQUESTED"));
        String page = withoutResults(run.page("A001", "report"));
        assertThat(page)
                .contains("Others: share from 0 to 1", "isn&#x27;t compared with a target")
                .doesNotContain("95 %");
        String picture = page.substring(page.indexOf("<svg"), page.indexOf("</svg>"));
        double zero = place(picture, "<text x=\"([0-9.]+)\"[^>]*>0\\.0</text>");
        double one = place(picture, "<text x=\"([0-9.]+)\"[^>]*>1\\.0</text>");
        double dot = place(picture, "<path d=\"M([0-9.]+) [^\"]*\" fill=\"#1f5fa8\"");
        assertThat((dot - zero) / (one - zero)).isEqualTo(0.75, within(0.001));
        assertThat(picture).doesNotContain("target of the role");
    }

    /** Returns how far right the last of them stands; a legend comes before the rows. */
    private static double place(String picture, String pattern) {
        List<Double> places = Pattern.compile(pattern)
                .matcher(picture)
                .results()
                .map(found -> Double.parseDouble(found.group(1)))
                .toList();
        assertThat(places).as(pattern).isNotEmpty();
        return places.get(places.size() - 1);
    }

    @Test
    void faultyFileIsRefusedWithAllFindings() throws IOException {
        String standard = Files.readString(file(ScoringPolicy.standard()));
        Path faulty = Files.writeString(
                folder.resolve("faulty.json"),
                standard.replace("student-t", "student-u").replace("exceeds-error", "exceeds-terror"));
        Run run = run(faulty.toString());

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err())
                .contains("STRATEGY_UNKNOWN faulty.json#/intervals/code", "student-t", "Maybe", "Nothing was written")
                .contains("STRATEGY_UNKNOWN faulty.json#/gaps/code", "exceeds-error", "Findings: 2.")
                .doesNotContain("Exception");
        assertThat(run.out()).isEmpty();
        assertThat(run.folder()).doesNotExist();
        assertThat(folder.resolve("out.ledger.json")).doesNotExist();
    }

    @Test
    void missingFileIsAFinding() {
        Run run = run(folder.resolve("nowhere.json").toString());

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("FILE_MISSING nowhere.json", "Nothing was written");
        assertThat(run.folder()).doesNotExist();
    }

    @Test
    void unknownCodeNamesTheNearest() {
        Run run = run("qualtrix-like");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).startsWith("Policy (qualtrix-like) must be one of [standard,");
        assertThat(run.err()).contains("Maybe qualtrics-like was meant.");
        assertThat(run.out()).isEmpty();
        assertThat(run.folder()).doesNotExist();
    }
}
