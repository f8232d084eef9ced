package org.openkam.scoring.instrument;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.instrument.AssessmentCentrePolicy.Integration;
import org.openkam.scoring.statistic.Decimals;
import org.openkam.scoring.statistic.Fraction;

/**
 * What a person was seen doing in an assessment centre, exercise by competency, with every way to make one number of it side by side.
 * For the assessors' meeting: it names who rated. Immutable.
 *
 * @param assessee code of the person
 * @param cells by competency, then exercise; none where nobody rated
 * @param consensus what assessors agreed on, by competency; stands beside the computed figures
 */
public record CentreMatrix(String assessee, List<CentreCell> cells, List<CentreConsensus> consensus)
        implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int DIGITS = 2;

    public CentreMatrix {
        Arguments.code(assessee, "assessee");
        cells = List.copyOf(cells);
        consensus = List.copyOf(consensus);
    }

    /** Returns the codes of the competencies that were rated. */
    public List<String> competencies() {
        return cells.stream().map(CentreCell::competency).distinct().toList();
    }

    /** Returns the codes of the exercises in which something was rated, sorted. */
    public List<String> exercises() {
        return List.copyOf(
                new TreeSet<>(cells.stream().map(CentreCell::exercise).toList()));
    }

    /** Returns the cells of a competency, by exercise. */
    public List<CentreCell> cells(String competency) {
        return cells.stream().filter(c -> c.competency().equals(competency)).toList();
    }

    /** Returns a cell; empty if nobody rated it. */
    public Optional<CentreCell> cell(String exercise, String competency) {
        return cells(competency).stream()
                .filter(c -> c.exercise().equals(exercise))
                .findFirst();
    }

    /** Returns the mean or median over exercises of the mean over assessors, exact, on the centre's scale; empty if nobody rated. */
    public Optional<Fraction> integrated(String competency, Integration integration) {
        List<CentreCell> found = cells(competency);
        return found.isEmpty() ? Optional.empty() : Optional.of(CentreTrace.integrated(found, integration));
    }

    /** Returns what was agreed on about a competency, if anything was. */
    public Optional<CentreConsensus> consensus(String competency) {
        return consensus.stream().filter(c -> c.competency().equals(competency)).findFirst();
    }

    /** Returns a line for each competency: its exercises, then mean, median and consensus. */
    public String render() {
        StringBuilder out = new StringBuilder(toString()).append('\n');
        for (String competency : competencies()) {
            out.append(competency).append(':');
            for (CentreCell cell : cells(competency)) {
                out.append(' ')
                        .append(cell.exercise())
                        .append(' ')
                        .append(plain(cell.mean()))
                        .append(" (")
                        .append(cell.assessors())
                        .append(");");
            }
            out.append(" mean ").append(plain(CentreTrace.integrated(cells(competency), Integration.MEAN)));
            out.append(", median ").append(plain(CentreTrace.integrated(cells(competency), Integration.MEDIAN)));
            consensus(competency)
                    .ifPresent(c -> out.append(", consensus ")
                            .append(c.rating())
                            .append(" of ")
                            .append(String.join(", ", c.people()))
                            .append(": ")
                            .append(Arguments.escaped(c.rationale())));
            out.append('\n');
        }
        return out.toString();
    }

    private static String plain(Fraction number) {
        return Decimals.plain(number.toDouble(), DIGITS);
    }

    /** Returns for instance {@code A001: 5 exercises, 11 competencies}. */
    @Override
    public String toString() {
        return assessee + ": " + exercises().size() + " exercises, "
                + competencies().size() + " competencies";
    }
}
