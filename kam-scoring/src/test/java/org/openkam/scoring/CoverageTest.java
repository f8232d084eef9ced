package org.openkam.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openkam.scoring.profile.CellScore;
import org.openkam.scoring.profile.CompetencyProfile;
import org.openkam.scoring.profile.CompetencyScore;
import org.openkam.scoring.profile.CompetencyScore.Scored;
import org.openkam.scoring.statistic.Estimate.Computed;

/** An interval of 95 % must hold the expected score about 95 times in 100, on data from a simulator of its own. */
class CoverageTest {
    private static final int PROGRAMMES = 13;

    /** How many intervals there are, how many hold what they should, and how far scores lie off on average. */
    private static final class Count {
        private int intervals;
        private int held;
        private double bias;
        private int cells;
        private int cellsHeld;

        void add(Computed estimate, double truth) {
            intervals++;
            held += estimate.interval().contains(truth) ? 1 : 0;
            bias += estimate.value() - truth;
        }

        void addCell(Computed estimate, double truth) {
            cells++;
            cellsHeld += estimate.interval().contains(truth) ? 1 : 0;
        }

        double coverage() {
            return (double) held / intervals;
        }

        double coverageOfCells() {
            return (double) cellsHeld / cells;
        }

        @Override
        public String toString() {
            return "others %.4f of %d, cells %.4f of %d, bias %.4f"
                    .formatted(coverage(), intervals, coverageOfCells(), cells, bias / intervals);
        }
    }

    private static Count count(RatingSimulator.Shape shape) {
        Count count = new Count();
        for (int p = 0; p < PROGRAMMES; p++) {
            RatingSimulator simulator = RatingSimulator.of(1000 + p, shape);
            ScoredProgramme scored = Scoring.standard().score(simulator.panel().programme());
            for (CompetencyProfile profile : scored.profiles()) {
                for (CompetencyScore score : profile.scores()) {
                    if (score instanceof Scored s) {
                        add(count, simulator, profile.assessee(), s);
                    }
                }
            }
        }
        return count;
    }

    private static void add(Count count, RatingSimulator simulator, String assessee, Scored s) {
        count.add((Computed) s.estimate(), simulator.expectedScore(assessee, s.competency(), s.cells()));
        for (CellScore cell : s.cells()) {
            count.addCell((Computed) cell.estimate(), simulator.expectedCell(assessee, s.competency(), cell));
        }
    }

    private static void assertHolds(Count count) {
        assertThat(count.intervals).isGreaterThanOrEqualTo(2000);
        assertThat(count.coverage()).as(count.toString()).isBetween(0.93, 0.97);
        assertThat(count.coverageOfCells()).as(count.toString()).isBetween(0.93, 0.97);
    }

    @Test
    void balanced() {
        assertHolds(count(new RatingSimulator.Shape(40, true, 0)));
    }

    @Test
    void unequalGroupsAndMissingRatings() {
        assertHolds(count(new RatingSimulator.Shape(40, false, 10)));
    }
}
