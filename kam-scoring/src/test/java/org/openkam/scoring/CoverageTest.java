package org.openkam.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openkam.core.model.RoleProfile;
import org.openkam.core.model.RoleRequirement;
import org.openkam.core.text.LocalizedText;
import org.openkam.scoring.fit.RoleFit;
import org.openkam.scoring.profile.CellScore;
import org.openkam.scoring.profile.CompetencyProfile;
import org.openkam.scoring.profile.CompetencyScore;
import org.openkam.scoring.profile.CompetencyScore.Scored;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Estimate.Computed;

/**
 * An interval of 95 % must hold the expected figure about 95 times in 100, on data from a simulator of its own: item means,
 * groups and all others. That of the fit must hold it at least as often.
 */
class CoverageTest {
    private static final int PROGRAMMES = 13;

    /** Nobody exceeds the highest level, so the fit is a plain mean and what it is expected to be is known. */
    private static final RoleProfile HIGHEST = new RoleProfile(
            "ROLE",
            LocalizedText.of("Role"),
            List.of("REL", "PLN", "SAL", "COM").stream()
                    .map(c -> new RoleRequirement(c, 5, BigDecimal.valueOf(25), false))
                    .toList());

    /** Whose figure it is. */
    private enum Level {
        ITEM,
        CELL,
        OTHERS,
        FIT
    }

    /** How many intervals there are, how many hold what they should, and how far figures lie off on average. */
    private static final class Count {
        private int intervals;
        private int held;
        private double bias;

        void add(Estimate figure, double truth) {
            Computed estimate = (Computed) figure;
            intervals++;
            held += estimate.interval().contains(truth) ? 1 : 0;
            bias += estimate.value() - truth;
        }

        double coverage() {
            return (double) held / intervals;
        }

        @Override
        public String toString() {
            return "%.4f of %d, bias %.4f".formatted(coverage(), intervals, bias / intervals);
        }
    }

    private static Map<Level, Count> count(RatingSimulator.Shape shape) {
        Map<Level, Count> counts = new EnumMap<>(Level.class);
        for (Level level : Level.values()) {
            counts.put(level, new Count());
        }
        for (int p = 0; p < PROGRAMMES; p++) {
            RatingSimulator simulator = RatingSimulator.of(1000 + p, shape);
            Scoring.standard()
                    .score(simulator.panel().programme())
                    .profiles()
                    .forEach(profile -> add(counts, simulator, profile));
        }
        return counts;
    }

    private static void add(Map<Level, Count> counts, RatingSimulator simulator, CompetencyProfile profile) {
        String assessee = profile.assessee();
        double expected = 0;
        int scores = 0;
        for (CompetencyScore score : profile.scores()) {
            if (score instanceof Scored s) {
                double truth = simulator.expectedScore(assessee, s.competency(), s.cells());
                expected += (truth - 1) / 4;
                scores++;
                counts.get(Level.OTHERS).add(s.estimate(), truth);
                for (CellScore cell : s.cells()) {
                    Count items = counts.get(Level.ITEM);
                    counts.get(Level.CELL).add(cell.estimate(), simulator.expectedCell(assessee, s.competency(), cell));
                    cell.evidence()
                            .itemEstimates()
                            .forEach((item, mean) -> items.add(mean, simulator.expectedItem(assessee, cell, item)));
                }
            }
        }
        if (scores > 0) {
            counts.get(Level.FIT).add(RoleFit.of(profile, HIGHEST).fit(), expected / scores);
        }
    }

    private static void assertHolds(Map<Level, Count> counts) {
        for (Level level : List.of(Level.ITEM, Level.CELL, Level.OTHERS)) {
            assertThat(counts.get(level).intervals).isGreaterThanOrEqualTo(2000);
            assertThat(counts.get(level).coverage()).as(counts.toString()).isBetween(0.93, 0.97);
        }
        assertThat(counts.get(Level.FIT).coverage()).as(counts.toString()).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void balanced() {
        assertHolds(count(new RatingSimulator.Shape(40, 5, 0)));
    }

    @Test
    void unequalGroupsAndMissingRatings() {
        assertHolds(count(new RatingSimulator.Shape(40, 0, 10)));
    }
}
