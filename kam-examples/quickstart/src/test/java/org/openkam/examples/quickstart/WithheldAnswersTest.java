package org.openkam.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openkam.core.ProgrammeFolder;
import org.openkam.examples.quickstart.RatingRows.Row;
import org.openkam.scoring.ScoredProgramme;
import org.openkam.scoring.Scoring;

/**
 * What is withheld of the bundled programme moves nothing that is released: each such rating by itself, to every other point of
 * the scale, and many at once.
 */
class WithheldAnswersTest {
    /** Nothing of this person is withheld; what is said of the person's errors comes from everybody. */
    private static final String WITNESS = "A003";

    @TempDir
    private Path folder;

    private static RatingRows rows;
    private static List<Integer> withheld;
    private static ScoredProgramme scored;

    @BeforeAll
    static void find() {
        List<String> lines = ProgrammeCopy.linesOf(Run.BUNDLED.resolve(ProgrammeCopy.RATINGS));
        rows = RatingRows.of(ProgrammeFolder.read(Run.BUNDLED), lines);
        withheld = rows.withheld();
        scored = Scoring.standard().score(rows.programme());
    }

    /** Returns one place of every person, then another one, as long as anybody has one left. */
    private static List<List<Integer>> onePerPerson() {
        Map<String, Integer> seen = new TreeMap<>();
        List<List<Integer>> rounds = new ArrayList<>();
        for (int place : withheld) {
            int round = seen.merge(rows.rows().get(place).assessee(), 1, Integer::sum) - 1;
            while (rounds.size() <= round) {
                rounds.add(new ArrayList<>());
            }
            rounds.get(round).add(place);
        }
        return rounds;
    }

    private static RatingRows turned(List<Integer> places, Random random) {
        List<Row> changed = new ArrayList<>(rows.rows());
        places.forEach(i -> changed.set(i, changed.get(i).turned(1 + random.nextInt(4))));
        return rows.with(changed);
    }

    private static RatingRows turned(List<Integer> places, int steps) {
        List<Row> changed = new ArrayList<>(rows.rows());
        places.forEach(i -> changed.set(i, changed.get(i).turned(steps)));
        return rows.with(changed);
    }

    private static byte[] bits(RatingRows changed, Collection<String> assessees) {
        return Outputs.bits(Scoring.standard().score(changed.programme()), assessees);
    }

    private static boolean moves(RatingRows changed, Collection<String> assessees) {
        return !Arrays.equals(bits(changed, assessees), Outputs.bits(scored, assessees));
    }

    /** Counted once more from the rows alone, without a class of the library. */
    @Test
    void thereAreSome() {
        assertThat(withheld).hasSize(711);
        assertThat(withheld).noneMatch(i -> rows.rows().get(i).assessee().equals(WITNESS));
    }

    @Test
    void eachByItselfMovesNothing() {
        for (List<Integer> round : onePerPerson()) {
            TreeSet<String> people = new TreeSet<>(List.of(WITNESS));
            round.forEach(i -> people.add(rows.rows().get(i).assessee()));
            byte[] expected = Outputs.bits(scored, people);
            for (int steps = 1; steps < 5; steps++) {
                assertThat(Arrays.equals(bits(turned(round, steps), people), expected))
                        .as("rows %s, %s steps further", round, steps)
                        .isTrue();
            }
        }
    }

    @Test
    void manyAtOnceMoveNoTextPageOrFile() {
        Map<String, String> expected = Outputs.texts(scored, folder);
        List<Integer> some = new ArrayList<>(withheld);
        for (int seed = 1; seed <= 2; seed++) {
            Random random = new Random(seed);
            Collections.shuffle(some, random);
            RatingRows changed = turned(some.subList(0, some.size() / seed), random);
            assertThat(Outputs.texts(Scoring.standard().score(changed.programme()), folder))
                    .isEqualTo(expected);
        }
    }

    /** The second run knows what the first one released, and finds nothing else in it. */
    @Test
    void theJobWritesTheSameFilesAndSaysTheSame() {
        Run first = Run.of(Run.BUNDLED, folder.resolve("out"));
        ProgrammeCopy copy = ProgrammeCopy.in(folder.resolve("programme"));
        copy.edit(ProgrammeCopy.RATINGS, lines -> {
            Random random = new Random(1);
            withheld.forEach(i -> lines.set(
                    i + 1, rows.rows().get(i).turned(1 + random.nextInt(4)).toString()));
            Collections.shuffle(lines.subList(1, lines.size()), random);
        });
        Map<String, String> files = first.files();
        Run second = Run.of(copy.folder(), folder.resolve("out"));

        assertThat(second.status()).as(second.err()).isZero();
        assertThat(second.files()).isEqualTo(files);
        assertThat(List.of(second.out(), second.err())).isEqualTo(List.of(first.out(), first.err()));
    }

    /** A20: that a rater of a withheld item gave no rating can't be seen either. */
    @Test
    void notObservedInTheirPlaceMovesNothing() {
        List<Row> changed = new ArrayList<>(rows.rows());
        withheld.forEach(i -> changed.set(i, changed.get(i).with("")));

        assertThat(moves(rows.with(changed), rows.base().byAssessee().keySet())).isFalse();
    }

    /** The comparison isn't blind. */
    @Test
    void aReleasedRatingDoesMoveSomething() {
        int blind = 0;
        Random random = new Random(1);
        for (int i = 0; i < 10; i++) {
            int place = random.nextInt(rows.rows().size());
            Row row = rows.rows().get(place);
            boolean released = row.isRated() && !withheld.contains(place);
            blind += released && !moves(turned(List.of(place), 1), List.of(row.assessee())) ? 1 : 0;
        }

        assertThat(blind).isZero();
    }
}
