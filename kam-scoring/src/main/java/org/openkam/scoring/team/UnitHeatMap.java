package org.openkam.scoring.team;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openkam.core.internal.Arguments;
import org.openkam.core.model.Competency;
import org.openkam.core.model.CompetencyModel;
import org.openkam.scoring.profile.CompetencyProfile;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Estimate.Computed;
import org.openkam.scoring.statistic.ExactSum;
import org.openkam.scoring.statistic.Reason;

/**
 * Mean scores of units by competency, with the mean of everybody below (source case G7). Small units show nothing.
 *
 * <p>A mean is shown if enough people of the unit have a score on the competency. As the mean of everybody less the means shown
 * gives the mean of all people hidden, further units are hidden, the smallest first and of equal ones the first by name, until
 * the hidden people are enough or none; so every mean that can be worked out of the map is of enough people. Competencies don't
 * mix, so each is looked at by itself. Somebody who knows scores of single people, his own say, can still take them out of a
 * mean; enough people make that matter less.
 *
 * <p>No audit of the raters is needed beside it: every figure is a function of released scores alone, which hold their raters'
 * anonymity whatever is computed from them.
 *
 * <p>The standard error of a mean is the mean of the standard errors of its scores: an upper bound whatever raters the people
 * share, such as one manager. It says how far the mean would move with other raters of the same people, not with other people.
 * One score without error: none. Immutable and thread-safe.
 *
 * @param rows by unit, sorted
 * @param everybody means over all people
 */
public record UnitHeatMap(List<HeatRow> rows, HeatRow everybody) implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String EVERYBODY = "everybody";

    public UnitHeatMap {
        rows = List.copyOf(rows);
        Arguments.notNull(everybody, "row of everybody");
    }

    /**
     * Returns the map of units.
     *
     * @param profiles of everybody in question, by one model and policy, nobody twice
     */
    public static UnitHeatMap ofUnits(Collection<CompetencyProfile> profiles, HeatMapPolicy policy) {
        Map<String, List<CompetencyProfile>> units = new TreeMap<>();
        people(profiles)
                .forEach(p -> units.computeIfAbsent(p.participant().unit(), u -> new ArrayList<>())
                        .add(p));
        return of(units, policy);
    }

    /**
     * Returns the map of single people, for those who may see each of their profiles. With fewer people than the policy asks,
     * nothing is shown.
     *
     * @param profiles of everybody in question, by one model and policy, nobody twice
     */
    public static UnitHeatMap ofPeople(Collection<CompetencyProfile> profiles, HeatMapPolicy policy) {
        List<CompetencyProfile> people = people(profiles);
        List<String> competencies = competencies(people);
        boolean isShown =
                people.size() >= Arguments.notNull(policy, "heat map policy").leastPeople();
        List<HeatRow> rows = people.stream()
                .map(p -> new HeatRow(
                        p.assessee(),
                        competencies.stream()
                                .map(c -> isShown ? single(p, c) : HeatCell.none(c, Reason.WITHHELD))
                                .toList()))
                .toList();
        return new UnitHeatMap(
                rows,
                new HeatRow(
                        EVERYBODY,
                        competencies.stream()
                                .map(c -> isShown ? mean(people, c) : HeatCell.none(c, Reason.WITHHELD))
                                .toList()));
    }

    private static HeatCell single(CompetencyProfile profile, String competency) {
        return mean(List.of(profile), competency);
    }

    private static List<CompetencyProfile> people(Collection<CompetencyProfile> profiles) {
        Arguments.notEmpty(profiles, "profiles");
        Set<String> codes = new HashSet<>();
        profiles.forEach(p -> Arguments.that(codes.add(p.assessee()), "person", p.assessee(), "must stand only once"));
        return profiles.stream()
                .sorted(Comparator.comparing(CompetencyProfile::assessee))
                .toList();
    }

    private static List<String> competencies(List<CompetencyProfile> people) {
        return people.get(0).model().competencies().stream()
                .map(Competency::code)
                .filter(c -> people.stream().anyMatch(p -> p.byCompetency().containsKey(c)))
                .toList();
    }

    private static UnitHeatMap of(Map<String, List<CompetencyProfile>> units, HeatMapPolicy policy) {
        List<CompetencyProfile> everybody =
                people(units.values().stream().flatMap(List::stream).toList());
        int least = Arguments.notNull(policy, "heat map policy").leastPeople();
        Map<String, List<HeatCell>> cells = new TreeMap<>();
        units.keySet().forEach(u -> cells.put(u, new ArrayList<>()));
        List<HeatCell> total = new ArrayList<>();
        for (String competency : competencies(everybody)) {
            Map<String, HeatCell> column = new TreeMap<>();
            units.forEach((unit, people) -> column.put(unit, mean(people, competency)));
            Set<String> hidden = hidden(column, least);
            column.forEach((unit, cell) ->
                    cells.get(unit).add(hidden.contains(unit) ? HeatCell.none(competency, Reason.WITHHELD) : cell));
            HeatCell all = mean(everybody, competency);
            total.add(all.people() > 0 && all.people() < least ? HeatCell.none(competency, Reason.WITHHELD) : all);
        }
        List<HeatRow> rows = cells.entrySet().stream()
                .map(e -> new HeatRow(e.getKey(), e.getValue()))
                .toList();
        return new UnitHeatMap(rows, new HeatRow(EVERYBODY, total));
    }

    /** Returns the units to hide; one without any score is hidden too, so that nobody learns which it is. */
    private static Set<String> hidden(Map<String, HeatCell> column, int least) {
        List<Map.Entry<String, HeatCell>> bySize = column.entrySet().stream()
                .sorted(Comparator.comparingInt(e -> e.getValue().people())) // stable: of equal ones the first by name
                .toList();
        Set<String> hidden = new HashSet<>();
        int people = 0;
        for (Map.Entry<String, HeatCell> unit : bySize) {
            int own = unit.getValue().people();
            if (own < least || people > 0 && people < least) {
                hidden.add(unit.getKey());
                people += own;
            }
        }
        return hidden;
    }

    private static HeatCell mean(List<CompetencyProfile> people, String competency) {
        List<Computed> scores = people.stream()
                .map(p -> ReleasedScores.of(p, competency))
                .flatMap(e -> e instanceof Computed c ? Stream.of(c) : Stream.empty())
                .toList();
        int n = scores.size();
        if (n == 0) {
            return HeatCell.none(competency, Reason.NO_DATA);
        }
        double mean = ExactSum.of(scores.stream().mapToDouble(Computed::value).toArray()) / n;
        if (!ReleasedScores.haveErrors(scores)) {
            return new HeatCell(competency, n, Estimate.of(mean));
        }
        double error = ExactSum.of(scores.stream()
                        .mapToDouble(s -> s.standardError().value())
                        .toArray())
                / n;
        return new HeatCell(
                competency, n, ReleasedScores.withError(people.get(0), mean, error, scores, range(people.get(0))));
    }

    private static ReleasedScores.Range range(CompetencyProfile profile) {
        return new ReleasedScores.Range(
                profile.model().ratingScale().lowest(),
                profile.model().ratingScale().highest());
    }

    /** Returns one line a row, in English. */
    public String render() {
        return this
                + System.lineSeparator()
                + rows.stream().map(HeatRow::toString).collect(Collectors.joining(System.lineSeparator()))
                + System.lineSeparator()
                + everybody;
    }

    /**
     * Returns sentences line by line, in English, Russian or Polish.
     *
     * @param model has the names of the competencies; a code that it lacks stands for itself
     */
    public String render(CompetencyModel model, Locale locale) {
        return TeamText.of(model, locale).text(this);
    }

    @Override
    public String toString() {
        long withheld = rows.stream()
                .flatMap(r -> r.cells().stream())
                .filter(HeatCell::isWithheld)
                .count();
        return "Heat map of " + rows.size() + " rows and " + everybody.cells().size() + " competencies, " + withheld
                + " cells withheld";
    }
}
