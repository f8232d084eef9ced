package org.openkam.scoring;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.profile.CompetencyProfile;
import org.openkam.scoring.profile.InstrumentScore;
import org.openkam.scoring.statistic.Deletion;
import org.openkam.scoring.statistic.RatingMatrix;
import org.openkam.scoring.validity.MultitraitMultimethod;

/**
 * Competencies by instruments of a whole programme: whether instruments agree on the same competency, and more so than they do on
 * different ones. For the analyst; it says something about the instruments, nothing about a person. Immutable.
 *
 * <p>Measures are the scores of people as their profiles show them, so what is withheld takes no part. Each pair of measures rests on
 * the people who have both.
 *
 * @param competencies traits, by code
 * @param instruments methods, by code
 * @param table correlations by kind; see {@link MultitraitMultimethod}
 */
public record InstrumentTable(List<String> competencies, List<String> instruments, MultitraitMultimethod table)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    public InstrumentTable {
        competencies = List.copyOf(competencies);
        instruments = List.copyOf(instruments);
        Arguments.notNull(table, "table");
    }

    /** A competency by an instrument, in the table's order. */
    private record Measure(String competency, String instrument) implements Comparable<Measure> {
        @Override
        public int compareTo(Measure other) {
            int byInstrument = instrument.compareTo(other.instrument);
            return byInstrument == 0 ? competency.compareTo(other.competency) : byInstrument;
        }
    }

    /** Returns the table of these people; never throws for data. */
    static InstrumentTable of(Collection<CompetencyProfile> profiles) {
        TreeSet<Measure> found = new TreeSet<>();
        List<List<InstrumentScore>> people = new ArrayList<>();
        for (CompetencyProfile profile : profiles) {
            List<InstrumentScore> scores = profile.assessedCompetencies().stream()
                    .flatMap(c -> profile.instruments(c).stream())
                    .filter(InstrumentScore::isScored)
                    .toList();
            scores.forEach(s -> found.add(new Measure(s.competency(), s.instrument())));
            people.add(scores);
        }
        List<Measure> measures = List.copyOf(found);
        List<String> competencies =
                measures.stream().map(Measure::competency).distinct().sorted().toList();
        List<String> instruments =
                measures.stream().map(Measure::instrument).distinct().sorted().toList();
        return new InstrumentTable(
                competencies,
                instruments,
                MultitraitMultimethod.ofScores(
                        RatingMatrix.of(scores(people, measures)),
                        measures.stream()
                                .mapToInt(m -> competencies.indexOf(m.competency))
                                .toArray(),
                        measures.stream()
                                .mapToInt(m -> instruments.indexOf(m.instrument))
                                .toArray(),
                        Deletion.PAIRWISE));
    }

    private static double[][] scores(List<List<InstrumentScore>> people, List<Measure> measures) {
        double[][] scores = new double[people.size()][measures.size()];
        for (int p = 0; p < scores.length; p++) {
            Arrays.fill(scores[p], Double.NaN);
            for (InstrumentScore score : people.get(p)) {
                int column = measures.indexOf(new Measure(score.competency(), score.instrument()));
                scores[p][column] = score.estimate().value();
            }
        }
        return scores;
    }

    /** Returns all figures, one a line, in English. */
    public String render() {
        return "Competencies: " + competencies.size() + ", instruments: " + String.join(", ", instruments)
                + System.lineSeparator() + table.render();
    }

    /** Returns for instance {@code 14 competencies by 4 instruments: Convergent validity = ...}. */
    @Override
    public String toString() {
        return competencies.size() + " competencies by " + instruments.size() + " instruments: " + table;
    }
}
