package org.openkam.scoring.profile;

import java.util.Arrays;
import java.util.List;
import org.openkam.scoring.internal.math.Distributions;
import org.openkam.scoring.statistic.Estimate.Computed;
import org.openkam.scoring.statistic.StandardError;

/** Ranks people again by the figures in a trace: who is told apart from whom, ranges of ranks, bands. For one trace. */
final class RankingReplay {
    /** From here on Student's t is the normal distribution to the last digit. */
    private static final double MANY = 1e16;

    private final ReplayBook book;
    private final ScoreTrace root;
    private final List<Person> people;

    private record Person(ScoreTrace step, String code, Computed figure, StandardError error) {

        static Person of(ScoreTrace step) {
            TraceFacts facts = new TraceFacts(step);
            StandardError error = new StandardError(facts.number("se"), facts.number("df"), facts.flag("assumed"));
            return new Person(step, facts.text("person"), new Computed(facts.number("figure"), error, null), error);
        }

        boolean isBefore(Person other) {
            int order = Double.compare(other.figure.value(), figure.value());
            return isEqual(other) ? code.compareTo(other.code) < 0 : order < 0;
        }

        /** Equal at nine decimals. */
        boolean isEqual(Person other) {
            return MatchFigures.atLeast(figure.value(), other.figure.value())
                    && MatchFigures.atLeast(other.figure.value(), figure.value());
        }

        /** Two-sided probability of so large a difference if there is none. */
        double probability(Person lower) {
            if (isEqual(lower)) {
                return 1;
            }
            double joint = StrictMath.hypot(error.value() / 2, lower.error.value() / 2);
            double t = (figure.value() / 2 - lower.figure.value() / 2) / joint;
            double most = Math.max(-Double.MAX_VALUE, Math.min(Double.MAX_VALUE, t));
            double degrees = Math.min(error.degreesOfFreedom(), lower.error.degreesOfFreedom());
            return 2
                    * (degrees > MANY
                            ? Distributions.normalCumulative(-most)
                            : Distributions.studentTCumulative(-most, degrees));
        }
    }

    RankingReplay(ReplayBook book, ScoreTrace root) {
        this.book = book;
        this.root = root;
        this.people = root.parts().stream()
                .filter(p -> p.kind().equals("standing"))
                .map(Person::of)
                .toList();
    }

    void run() {
        boolean[][] above = above();
        book.check(root, "people", Integer.toString(people.size()));
        int start = 0;
        int band = 1;
        boolean separated = true;
        for (int i = 0; i < people.size(); i++) {
            if (i > 0 && !people.get(i - 1).isBefore(people.get(i))) {
                throw new TraceFacts.MalformedFact(people.get(i).step.step(), "person");
            }
            for (int j = start; j < i; j++) {
                if (above[i][j]) {
                    start = i;
                    band++;
                    separated = isSeparated(above, start);
                    break;
                }
            }
            check(i, above, band, separated);
        }
        book.check(root, "bands", Integer.toString(people.isEmpty() ? 0 : band));
    }

    private void check(int i, boolean[][] above, int band, boolean separated) {
        ScoreTrace step = people.get(i).step;
        int higher = 0;
        int lower = 0;
        for (int j = 0; j < people.size(); j++) {
            higher += j < i && above[i][j] ? 1 : 0;
            lower += j > i && above[j][i] ? 1 : 0;
        }
        book.check(step, "best", Integer.toString(1 + higher));
        book.check(step, "worst", Integer.toString(people.size() - lower));
        book.check(step, "band", Integer.toString(band));
        book.check(step, "separated", Boolean.toString(separated));
        book.figure(people.get(i).code, people.get(i).figure);
        book.verdict(people.get(i).code, (1 + higher) + "-" + (people.size() - lower));
    }

    private static boolean isSeparated(boolean[][] above, int start) {
        for (int i = start; i < above.length; i++) {
            for (int j = 0; j < start; j++) {
                if (!above[i][j]) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Returns for each person which of those before stand reliably above. */
    private boolean[][] above() {
        TraceFacts facts = new TraceFacts(root);
        double level = 1 - facts.number("confidence");
        boolean holm = facts.oneOf("comparison", "PER_COMPARISON", "HOLM").equals("HOLM");
        int n = people.size();
        double[][] probabilities = new double[n][];
        for (int i = 0; i < n; i++) {
            probabilities[i] = new double[i];
            for (int j = 0; j < i; j++) {
                probabilities[i][j] = people.get(j).probability(people.get(i));
            }
        }
        double limit = holm ? holm(probabilities, level) : level;
        boolean[][] above = new boolean[n][];
        for (int i = 0; i < n; i++) {
            above[i] = new boolean[i];
            for (int j = 0; j < i; j++) {
                above[i][j] = probabilities[i][j] <= limit;
            }
        }
        return above;
    }

    /** Returns the largest probability that Holm's procedure rejects; below 0 if none. */
    private static double holm(double[][] probabilities, double level) {
        double[] sorted = Arrays.stream(probabilities)
                .flatMapToDouble(Arrays::stream)
                .sorted()
                .toArray();
        double limit = -1;
        for (int i = 0; i < sorted.length && sorted[i] <= level / (sorted.length - i); i++) {
            limit = sorted[i];
        }
        return limit;
    }
}
