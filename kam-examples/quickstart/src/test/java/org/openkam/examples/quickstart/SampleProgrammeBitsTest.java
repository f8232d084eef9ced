package org.openkam.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openkam.core.ProgrammeFolder;
import org.openkam.core.programme.AnswerTable;
import org.openkam.core.programme.AnswerTableBuilder;
import org.openkam.core.programme.Programme;
import org.openkam.core.scale.Answer;
import org.openkam.ipd.DevelopmentPlanner;
import org.openkam.scoring.ScoredProgramme;
import org.openkam.scoring.Scoring;
import org.openkam.scoring.fit.RoleFit;
import org.openkam.scoring.profile.CompetencyProfile;
import org.openkam.scoring.profile.CompetencyScore;
import org.openkam.scoring.statistic.Estimate;

/**
 * All results of the bundled programme have one SHA-256: for any order of the rows, threads and locale here; for different
 * Java releases by comparing {@code target/results.sha256}, as {@code .ci/run} does.
 */
class SampleProgrammeBitsTest {
    private static final Path TARGET = Path.of("target", "results.sha256");
    private static final List<Locale> LANGUAGES =
            List.of(Locale.ENGLISH, Locale.forLanguageTag("ru"), Locale.forLanguageTag("pl"));
    private static final Programme PROGRAMME = ProgrammeFolder.read(Path.of("programme-a"));
    private static final List<Row> ROWS = rows(PROGRAMME.answers());
    private static final String EXPECTED = sha256(Scoring.standard().score(PROGRAMME));

    private record Row(String assessee, String rater, String source, String item, Answer answer) {}

    @Test
    void anyOrderOfTheRows() throws IOException {
        Files.writeString(TARGET, EXPECTED + "\n");
        int shuffles = Integer.getInteger("shuffles", 20);
        for (int seed = 0; seed < shuffles; seed++) {
            assertThat(sha256(Scoring.standard().score(shuffled(seed)))).isEqualTo(EXPECTED);
        }
    }

    @ParameterizedTest
    @CsvSource({"1, tr", "2, tr", "4, tr", "1, ar", "2, ar", "4, ar", "1, de", "2, de", "4, de"})
    void anyThreadsAndLocale(int threads, String locale) {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(locale.equals("ar") ? "ar-EG-u-nu-arab" : locale));
            for (int seed = 0; seed < Integer.getInteger("cell.shuffles", 1); seed++) {
                assertThat(sha256(Scoring.standard().threads(threads).score(shuffled(seed))))
                        .isEqualTo(EXPECTED);
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    private static List<Row> rows(AnswerTable table) {
        List<Row> rows = new ArrayList<>();
        List<String> items = table.items();
        List<String> assessees = table.assessees();
        for (int a = 0; a < assessees.size(); a++) {
            for (int sheet = table.sheetsFrom(a); sheet < table.sheetsTo(a); sheet++) {
                for (int at = table.answersFrom(sheet); at < table.answersTo(sheet); at++) {
                    rows.add(new Row(
                            assessees.get(a),
                            table.raterCode(table.rater(sheet)),
                            table.source(sheet).code(),
                            items.get(table.item(at)),
                            table.answer(at)));
                }
            }
        }
        return rows;
    }

    private static Programme shuffled(int seed) {
        List<Row> rows = new ArrayList<>(ROWS);
        Collections.shuffle(rows, new Random(seed));
        AnswerTable table = PROGRAMME.answers();
        AnswerTableBuilder builder =
                AnswerTable.builder(table.scale(), table.items()).sources(table.sources());
        rows.forEach(r -> builder.add(r.assessee, r.rater, r.source, r.item, r.answer));
        Programme programme = Programme.of(
                PROGRAMME.terms(), PROGRAMME.participants(), builder.build().table());
        return PROGRAMME.styleAnswers().map(programme::withStyleAnswers).orElse(programme);
    }

    private static String sha256(ScoredProgramme scored) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            text(scored).forEach(line -> digest.update((line + "\n").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Everything that is said about everybody, numbers to the last bit, in every language. */
    private static List<String> text(ScoredProgramme scored) {
        List<String> lines = new ArrayList<>();
        lines.add(scored + scored.findings().render() + scored.quality());
        for (CompetencyProfile profile : scored.profiles()) {
            lines.add(profile.toString());
            for (CompetencyScore score : profile.scores()) {
                lines.add(score + bits(score.self().score()) + bits(score.self().difference()));
                lines.add(score.fold(s -> s.exact() + bits(s.estimate()) + s.cells(), n -> n.reason() + ""));
                LANGUAGES.forEach(language -> lines.add(score.trace().render(language)));
            }
            RoleFit fit = RoleFit.of(
                    profile, profile.model().role(profile.participant().targetRole()));
            lines.add(fit + bits(fit.fit()) + fit.gaps());
            var plan = DevelopmentPlanner.standard().plan(profile, fit);
            LANGUAGES.forEach(language -> lines.add(plan.render(language)));
        }
        return lines;
    }

    private static String bits(Estimate estimate) {
        return estimate.fold(
                e -> " " + Double.toHexString(e.value())
                        + (e.standardError() == null
                                ? ""
                                : " " + Double.toHexString(e.standardError().value()) + " "
                                        + Double.toHexString(e.standardError().degreesOfFreedom()))
                        + (e.interval() == null
                                ? ""
                                : " " + Double.toHexString(e.interval().lower()) + " "
                                        + Double.toHexString(e.interval().upper()))
                        + " ",
                reason -> " " + reason + " ");
    }
}
