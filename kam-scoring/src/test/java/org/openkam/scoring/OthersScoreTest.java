package org.openkam.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.openkam.core.instrument.Item;
import org.openkam.core.model.Polarity;
import org.openkam.core.scale.Answer;
import org.openkam.scoring.profile.CompetencyProfile;
import org.openkam.scoring.profile.CompetencyScore;
import org.openkam.scoring.profile.CompetencyScore.Scored;
import org.openkam.scoring.release.Cell;
import org.openkam.scoring.statistic.Estimate;

/** The others' score against a plain recomputation from the rows, and how it moves with them. */
class OthersScoreTest {

    /** A fraction of two whole numbers, written down for this test alone. */
    private record Naive(BigInteger top, BigInteger bottom) {
        static final Naive ZERO = of(0, 1);

        static Naive of(long top, long bottom) {
            return new Naive(BigInteger.valueOf(top), BigInteger.valueOf(bottom));
        }

        Naive plus(Naive o) {
            return new Naive(top.multiply(o.bottom).add(o.top.multiply(bottom)), bottom.multiply(o.bottom));
        }

        Naive times(long otherTop, long otherBottom) {
            return new Naive(
                    top.multiply(BigInteger.valueOf(otherTop)), bottom.multiply(BigInteger.valueOf(otherBottom)));
        }

        String reduced() {
            BigInteger d = top.gcd(bottom);
            BigInteger b = bottom.divide(d);
            return top.divide(d) + (b.equals(BigInteger.ONE) ? "" : "/" + b);
        }
    }

    /** Cells by the words of the rule: the smallest joins the next smallest, ties by source code. */
    private static List<Set<String>> cells(Panel panel, String assessee) {
        List<Set<String>> cells = new ArrayList<>();
        for (String source : new TreeSet<>(List.of("CLIENT", "DIRECT_REPORT", "PEER"))) {
            if (raters(panel, assessee, Set.of(source)) > 0) {
                cells.add(new TreeSet<>(Set.of(source)));
            }
        }
        while (cells.stream().anyMatch(c -> raters(panel, assessee, c) < panel.k())) {
            if (cells.size() == 1) {
                return null;
            }
            Set<String> smallest = takeSmallest(panel, assessee, cells);
            smallest.addAll(takeSmallest(panel, assessee, cells));
            cells.add(smallest);
        }
        return cells;
    }

    private static Set<String> takeSmallest(Panel panel, String assessee, List<Set<String>> cells) {
        Set<String> smallest = cells.get(0);
        for (Set<String> cell : cells) {
            long difference = raters(panel, assessee, cell) - raters(panel, assessee, smallest);
            boolean before = ((TreeSet<String>) cell).first().compareTo(((TreeSet<String>) smallest).first()) < 0;
            if (difference < 0 || difference == 0 && before) {
                smallest = cell;
            }
        }
        cells.remove(smallest);
        return smallest;
    }

    private static long raters(Panel panel, String assessee, Set<String> sources) {
        return panel.rows().stream()
                .filter(r -> r.assessee().equals(assessee) && sources.contains(r.source()) && r.isRated())
                .map(Panel.Row::rater)
                .distinct()
                .count();
    }

    private static Optional<String> naiveScore(Panel panel, String assessee, String competency) {
        List<Set<String>> cells = cells(panel, assessee);
        if (cells == null) {
            return Optional.empty();
        }
        cells.add(Set.of("MANAGER"));
        Naive sum = Naive.ZERO;
        int weights = 0;
        for (Set<String> cell : cells) {
            Optional<Naive> mean = cellMean(panel, assessee, competency, cell);
            if (mean.isPresent()) {
                sum = sum.plus(mean.get().times(cell.size(), 1));
                weights += cell.size();
            }
        }
        return weights == 0
                ? Optional.empty()
                : Optional.of(sum.times(1, weights).reduced());
    }

    private static Optional<Naive> cellMean(Panel panel, String assessee, String competency, Set<String> cell) {
        int least = cell.contains("MANAGER") ? 1 : panel.k();
        Naive sum = Naive.ZERO;
        int items = 0;
        for (Item item : panel.items()) {
            List<Integer> ratings = panel.rows().stream()
                    .filter(r -> r.assessee().equals(assessee) && cell.contains(r.source()))
                    .filter(r -> r.item().equals(item.code()) && r.isRated())
                    .map(r -> item.polarity() == Polarity.COUNTER ? 6 - r.rating() : r.rating())
                    .toList();
            if (item.competency().equals(competency) && ratings.size() >= least) {
                sum = sum.plus(Naive.of(ratings.stream().mapToInt(v -> v).sum(), ratings.size()));
                items++;
            }
        }
        return items == 0 ? Optional.empty() : Optional.of(sum.times(1, items));
    }

    private static Optional<String> score(CompetencyProfile profile, String competency) {
        return profile.score(competency).fold(s -> Optional.of(s.exact().toString()), none -> Optional.empty());
    }

    @Property(tries = 150)
    void equalsAPlainRecomputation(@ForAll long seed, @ForAll @IntRange(min = 3, max = 5) int k) {
        Panel panel = RandomPanel.of(seed, k, 3);
        for (CompetencyProfile profile :
                Scoring.standard().score(panel.programme()).profiles()) {
            for (String competency : List.of("REL", "PLN")) {
                assertThat(score(profile, competency)).isEqualTo(naiveScore(panel, profile.assessee(), competency));
            }
        }
    }

    @Property(tries = 20)
    void staysInTheScaleWithItsIntervals(@ForAll long seed) {
        ScoredProgramme scored =
                Scoring.standard().score(RandomPanel.of(seed, 3, 20).programme());
        for (CompetencyProfile profile : scored.profiles()) {
            for (CompetencyScore score : profile.scores()) {
                if (score instanceof Scored s) {
                    Estimate.Computed e = (Estimate.Computed) s.estimate();
                    assertThat(e.value()).isBetween(1.0, 5.0);
                    if (e.interval() != null) {
                        assertThat(e.interval().contains(e.value())).isTrue();
                        assertThat(e.interval().lower()).isGreaterThanOrEqualTo(1);
                        assertThat(e.interval().upper()).isLessThanOrEqualTo(5);
                    }
                }
            }
        }
    }

    /** What raises a rating, as far as it speaks for the competency, never lowers a score. */
    @Property(tries = 100)
    void aHigherRatingNeverLowersTheScore(@ForAll long seed) {
        Panel panel = RandomPanel.of(seed, 3, 1);
        Random random = new Random(seed);
        List<Panel.Row> rows = new ArrayList<>(panel.rows());
        int at = random.nextInt(rows.size());
        Panel.Row row = rows.get(at);
        boolean counter = row.item().equals("REL-3");
        if (!row.isRated() || row.rating() == (counter ? 1 : 5)) {
            return;
        }
        rows.set(at, row.with(Answer.of(row.rating() + (counter ? -1 : 1))));
        CompetencyProfile before = Scoring.standard().score(panel.programme()).profile("A00");
        CompetencyProfile after =
                Scoring.standard().score(panel.programme(rows)).profile("A00");
        for (String competency : List.of("REL", "PLN")) {
            if (before.score(competency) instanceof Scored b) {
                Scored a = (Scored) after.score(competency);
                assertThat(a.exact().compareTo(b.exact())).isGreaterThanOrEqualTo(0);
            }
        }
    }

    /** Turning every rating to the other end turns every score; turning the counter-indicators only as well. */
    @Property(tries = 50)
    void reversingAllRatingsReversesTheScore(@ForAll long seed) {
        Panel panel = RandomPanel.of(seed, 3, 2);
        List<Panel.Row> turned = panel.rows().stream()
                .map(r -> r.isRated() ? r.with(Answer.of(6 - r.rating())) : r)
                .toList();
        ScoredProgramme before = Scoring.standard().score(panel.programme());
        ScoredProgramme after = Scoring.standard().score(panel.programme(turned));
        for (CompetencyProfile profile : before.profiles()) {
            for (CompetencyScore score : profile.scores()) {
                if (score instanceof Scored b) {
                    Scored a = (Scored) after.profile(profile.assessee()).score(b.competency());
                    assertThat(a.exact().plus(b.exact())).hasToString("6");
                }
            }
        }
    }

    @Property(tries = 15)
    void selfNeverMovesTheOthers(@ForAll long seed) {
        Panel panel = RandomPanel.of(seed, 3, 20);
        List<Panel.Row> withoutSelf =
                panel.rows().stream().filter(r -> !r.source().equals("SELF")).toList();
        ScoredProgramme before = Scoring.standard().score(panel.programme());
        ScoredProgramme after = Scoring.standard().score(panel.programme(withoutSelf));
        assertThat(othersOf(after)).isEqualTo(othersOf(before));
    }

    private static String othersOf(ScoredProgramme scored) {
        return scored.profiles().stream()
                .flatMap(p -> p.scores().stream())
                .map(s -> s.fold(x -> x + " " + x.exact() + " " + x.cells(), Object::toString))
                .collect(Collectors.joining("\n"));
    }

    /** One more peer who gives each item's mean, which is whole here, leaves the cell where it is. */
    @Property(tries = 50)
    void aRaterWhoEqualsTheMeansLeavesThem(@ForAll @IntRange(min = 1, max = 5) int a, @ForAll long seed) {
        int b = new Random(seed).nextInt(5) + 1;
        Panel panel = Panel.of(3, "REL-1", "REL-2")
                .rate("A", "p1", "PEER", a, 3)
                .rate("A", "p2", "PEER", a, b)
                .rate("A", "p3", "PEER", a, 6 - b);
        Scored before = (Scored)
                Scoring.standard().score(panel.programme()).profile("A").score("REL");
        panel.rate("A", "p4", "PEER", a, 3);
        Scored after = (Scored)
                Scoring.standard().score(panel.programme()).profile("A").score("REL");
        assertThat(after.exact()).isEqualTo(before.exact());
        assertThat(after.raters()).isEqualTo(4);
    }

    @Property(tries = 50)
    void weightsOfTheCellsSumToOne(@ForAll long seed) {
        ScoredProgramme scored =
                Scoring.standard().score(RandomPanel.of(seed, 3, 4).programme());
        for (CompetencyProfile profile : scored.profiles()) {
            assertThat(profile.cells().stream().filter(Cell::anonymous).flatMap(c -> c.sources().stream()))
                    .doesNotHaveDuplicates();
            for (CompetencyScore score : profile.scores()) {
                score.<Object>fold(
                        s -> assertThat(s.cells().stream()
                                        .map(c -> c.weight())
                                        .reduce((x, y) -> x.plus(y))
                                        .orElseThrow())
                                .hasToString("1"),
                        none -> none);
            }
        }
    }
}
