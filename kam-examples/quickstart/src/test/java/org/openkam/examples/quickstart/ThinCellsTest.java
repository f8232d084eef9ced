package org.openkam.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openkam.core.ProgrammeFolder;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.programme.Programme;
import org.openkam.examples.quickstart.RatingRows.Row;
import org.openkam.scoring.ScoredProgramme;
import org.openkam.scoring.Scoring;
import org.openkam.scoring.profile.CompetencyScore.NotScored;
import org.openkam.scoring.profile.NotScoredReason;
import org.openkam.scoring.release.ReleasedRatings.Outcome;

/**
 * The bundled programme with few raters: A001 has two anonymous ones and A002 one, so that nobody is left to merge them with;
 * of A003 to A014 two answers of five are missing. Of A004 three raters wrote comments, too few, and of A005 six.
 */
class ThinCellsTest {
    private static final int ROUNDS = 16;

    @TempDir
    private static Path folder;

    private static RatingRows rows;
    private static List<Integer> withheld;
    private static ScoredProgramme scored;

    @BeforeAll
    static void thin() {
        ProgrammeCopy copy = ProgrammeCopy.in(folder.resolve("thin"));
        Random random = new Random(1);
        Set<String> kept = new TreeSet<>();
        copy.keep(ProgrammeCopy.RATINGS, line -> isKept(Row.parse(line), kept, random));
        comments(copy, "secret");
        rows = RatingRows.of(ProgrammeFolder.read(copy.folder()), copy.lines(ProgrammeCopy.RATINGS));
        withheld = rows.withheld();
        scored = Scoring.standard().score(rows.programme());
    }

    private static boolean isKept(Row row, Set<String> kept, Random random) {
        if (!row.isAnonymous() || row.assessee().compareTo("A014") > 0) {
            return true;
        }
        int most = row.assessee().equals("A001") ? 2 : 1;
        if (row.assessee().compareTo("A002") > 0) {
            return random.nextInt(5) > 1;
        }
        String rater = row.assessee() + row.rater();
        boolean room = kept.stream().filter(r -> r.startsWith(row.assessee())).count() < most;
        return kept.contains(rater) || room && kept.add(rater);
    }

    /** Writes comments by the first anonymous raters; those about A004 are withheld. */
    private static void comments(ProgrammeCopy copy, String withheldText) {
        TreeMap<String, Row> raters = new TreeMap<>();
        copy.lines(ProgrammeCopy.RATINGS).stream()
                .skip(1)
                .map(Row::parse)
                .filter(Row::isAnonymous)
                .forEach(r -> raters.put(r.assessee() + r.rater(), r));
        List<String> lines = new ArrayList<>(List.of("assessee,rater,source,competency,text"));
        for (String assessee : List.of("A004", "A005")) {
            raters.values().stream()
                    .filter(r -> r.assessee().equals(assessee))
                    .limit(assessee.equals("A004") ? 3 : 6)
                    .map(r -> String.join(
                            ",",
                            assessee,
                            r.rater(),
                            r.source(),
                            "REL",
                            assessee.equals("A004") ? withheldText : "open"))
                    .forEach(lines::add);
        }
        copy.write("comments.csv", String.join("\n", lines) + "\n");
    }

    private static byte[] bits(Programme programme) {
        return Outputs.bits(
                Scoring.standard().score(programme), programme.byAssessee().keySet());
    }

    private static byte[] expected() {
        return Outputs.bits(scored, rows.base().byAssessee().keySet());
    }

    @Test
    void isThin() {
        for (String assessee : List.of("A001", "A002")) {
            assertThat(scored.profile(assessee).scores())
                    .allMatch(s -> s instanceof NotScored n && n.reason() == NotScoredReason.TOO_FEW_RATERS);
        }
        assertThat(withheld).hasSizeGreaterThan(1000);
        assertThat(scored.profile("A004").comments().outcome()).isEqualTo(Outcome.WITHHELD);
        assertThat(scored.profile("A005").comments().outcome()).isEqualTo(Outcome.RELEASED);
        assertThat(scored.findings().of(FindingCode.STRATEGY_FAILED)).isEmpty();
    }

    @Test
    void withheldRatingsMoveNothing() {
        byte[] expected = expected();
        Random random = new Random(2);
        for (int round = 0; round < ROUNDS; round++) {
            List<Row> changed = new ArrayList<>(rows.rows());
            int share = 1 + round;
            withheld.stream()
                    .filter(i -> random.nextInt(share) == 0)
                    .forEach(i -> changed.set(i, changed.get(i).turned(1 + random.nextInt(4))));
            assertThat(Arrays.equals(bits(rows.with(changed).programme()), expected))
                    .as("round %s", round)
                    .isTrue();
        }
    }

    /**
     * A20: answers that aren't observed come and go among raters of whom nothing is released. Some rating is left: with none
     * at all there are no anonymous raters, and the manager's ratings are shown.
     */
    @Test
    void notObservedAmongWithheldAnswersMovesNothing() {
        byte[] expected = expected();
        for (int share = 2; share < 5; share++) {
            List<Row> changed = new ArrayList<>(rows.rows());
            for (int i = 0; i < changed.size(); i += share) {
                Row row = changed.get(i);
                boolean hidden = row.isAnonymous() && Set.of("A001", "A002").contains(row.assessee());
                changed.set(i, hidden ? row.with(row.isRated() ? "" : "3") : row);
            }
            assertThat(Arrays.equals(bits(rows.with(changed).programme()), expected))
                    .as("every %s.", share)
                    .isTrue();
        }
    }

    /** Both runs remember what they released in the same ledger. */
    @Test
    void theJobWritesTheSameFilesAndSaysTheSame() {
        Run first = Run.of(folder.resolve("thin"), folder.resolve("out"));
        ProgrammeCopy other = ProgrammeCopy.in(folder.resolve("other"));
        List<String> lines = new ArrayList<>(List.of("assessee,rater,source,item,value"));
        rows.rows().forEach(r -> lines.add(r.toString()));
        withheld.forEach(i -> lines.set(i + 1, rows.rows().get(i).turned(2).toString()));
        other.write(ProgrammeCopy.RATINGS, String.join("\n", lines) + "\n");
        comments(other, "other words");
        Run second = Run.of(other.folder(), folder.resolve("out"));

        assertThat(second.status()).as(second.err()).isZero();
        assertThat(second.out()).isEqualTo(first.out()).doesNotContain("secret");
        assertThat(second.files()).isEqualTo(first.files());
        byte[] expected = bits(ProgrammeFolder.read(folder.resolve("thin")));
        assertThat(Arrays.equals(bits(ProgrammeFolder.read(other.folder())), expected))
                .isTrue();
    }
}
