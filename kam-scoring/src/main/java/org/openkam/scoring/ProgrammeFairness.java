package org.openkam.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openkam.core.internal.Arguments;
import org.openkam.core.model.UnknownCodeException;
import org.openkam.core.programme.FurtherAnswers;
import org.openkam.core.programme.Participant;
import org.openkam.core.programme.TestItem;
import org.openkam.core.programme.TestResponse;
import org.openkam.scoring.fairness.AdverseImpactOfGroups;
import org.openkam.scoring.fairness.DifTally;
import org.openkam.scoring.fairness.GroupMeans;
import org.openkam.scoring.fairness.SelectionTally;
import org.openkam.scoring.fit.RoleFit;
import org.openkam.scoring.policy.Readiness;
import org.openkam.scoring.profile.CompetencyProfile;
import org.openkam.scoring.profile.CompetencyScore;
import org.openkam.scoring.statistic.Decimals;
import org.openkam.scoring.statistic.Estimate;

/**
 * How a programme and the decisions made with it treat groups of people, told apart by a further column of
 * {@code participants.csv} such as {@code gender} or {@code age_band}. This is the only place where such a column is read; no score,
 * no fit and no plan knows it.
 *
 * <p>For the analyst only: figures of groups of any size, not for release. They show where to look and are never a verdict. With
 * many groups, competencies and items, one in twenty fair ones looks unfair at 5 percent; {@link #render} says how many that
 * makes. People with an empty column belong to no group. Thread-safe.
 */
public final class ProgrammeFairness {
    /** Measure of a difference in fit with the role aimed at. */
    public static final String FIT = "FIT";

    private static final double LEVEL = 0.05;
    private static final int UNMARKED = -1;

    private final ScoredProgramme scored;
    private final String column;
    private final Map<String, String> groupOf = new TreeMap<>();
    private final List<String> groups;
    private final String reference;
    private final int unknown;

    private ProgrammeFairness(ScoredProgramme scored, String column) {
        this.scored = scored;
        this.column = column;
        List<Participant> people = scored.programme().participants();
        people.forEach(p -> {
            String group = p.further().getOrDefault(column, "");
            if (!group.isBlank()) {
                groupOf.put(p.assessee(), group);
            }
        });
        this.groups = List.copyOf(new TreeSet<>(groupOf.values()));
        this.unknown = people.size() - groupOf.size();
        Map<String, Long> sizes =
                groupOf.values().stream().collect(Collectors.groupingBy(g -> g, Collectors.counting()));
        String largest = "";
        for (String group : groups) {
            largest = largest.isEmpty() || sizes.get(group) > sizes.get(largest) ? group : largest;
        }
        this.reference = largest;
    }

    /**
     * Returns the look at a programme by a column.
     *
     * @throws UnknownCodeException if no participant has the column
     */
    public static ProgrammeFairness of(ScoredProgramme scored, String column) {
        Arguments.notNull(scored, "scored programme");
        Arguments.notNull(column, "column");
        Set<String> columns = new TreeSet<>();
        scored.programme()
                .participants()
                .forEach(p -> columns.addAll(p.further().keySet()));
        if (!columns.contains(column)) {
            throw new UnknownCodeException("Column", column, columns);
        }
        return new ProgrammeFairness(scored, column);
    }

    /** Returns the name of the column that tells the groups. */
    public String column() {
        return column;
    }

    /** Returns the names of the groups as written, sorted. */
    public List<String> groups() {
        return groups;
    }

    /** Returns how many people belong to no group, because their column is empty. */
    public int unknown() {
        return unknown;
    }

    /**
     * Returns what a decision did to the groups.
     *
     * @param decision on a person: true if selected, false if not, empty if not decided; people without a group aren't asked about
     */
    public GroupImpact impact(Function<CompetencyProfile, Optional<Boolean>> decision) {
        Arguments.notNull(decision, "decision");
        SelectionTally tally = new SelectionTally(groups.size());
        int undecided = 0;
        for (CompetencyProfile profile : scored.profiles()) {
            String group = groupOf.get(profile.assessee());
            if (group != null) {
                Optional<Boolean> isSelected = decision.apply(profile);
                isSelected.ifPresent(s -> tally.add(groups.indexOf(group), s));
                undecided += isSelected.isEmpty() ? 1 : 0;
            }
        }
        return new GroupImpact(column, groups, AdverseImpactOfGroups.of(tally), undecided, unknown);
    }

    /**
     * Returns what a list of selected people did to the groups, everybody else being rejected.
     *
     * @param selected codes, such as the first of a ranking
     * @throws UnknownCodeException if one is no participant
     */
    public GroupImpact impactOfList(List<String> selected) {
        selected.forEach(scored::profile);
        Set<String> chosen = new HashSet<>(selected);
        return impact(p -> Optional.of(chosen.contains(p.assessee())));
    }

    /**
     * Returns what readiness for the role aimed at does to the groups: ready people count as selected, those without enough
     * evidence as undecided.
     */
    public GroupImpact impactOfReadiness() {
        return impact(p -> {
            Readiness readiness = fit(p).readiness();
            return readiness == Readiness.NOT_ENOUGH_EVIDENCE
                    ? Optional.empty()
                    : Optional.of(readiness == Readiness.READY);
        });
    }

    private static RoleFit fit(CompetencyProfile profile) {
        return RoleFit.of(profile, profile.model().role(profile.participant().targetRole()));
    }

    /** Returns how far groups lie from the largest one (of equal ones the first by name) in each competency asked, in released scores. */
    public List<GroupDifference> scoreDifferences() {
        Set<String> competencies = new LinkedHashSet<>();
        scored.profiles().forEach(p -> competencies.addAll(p.competencies()));
        List<GroupDifference> differences = new ArrayList<>();
        competencies.forEach(c -> differences.addAll(differences(c, p -> score(p, c))));
        return List.copyOf(differences);
    }

    private static Optional<Estimate> score(CompetencyProfile profile, String competency) {
        return profile.byCompetency().get(competency) instanceof CompetencyScore.Scored one
                ? Optional.of(one.estimate())
                : Optional.empty();
    }

    /** Returns how far groups lie from the largest one in fit with the role aimed at; roles are mixed where people aim at several. */
    public List<GroupDifference> fitDifferences() {
        return differences(FIT, p -> Optional.of(fit(p).fit()));
    }

    private List<GroupDifference> differences(String measure, Function<CompetencyProfile, Optional<Estimate>> figure) {
        Map<String, List<Double>> values = new LinkedHashMap<>();
        groups.forEach(g -> values.put(g, new ArrayList<>()));
        for (CompetencyProfile profile : scored.profiles()) {
            String group = groupOf.get(profile.assessee());
            if (group != null && figure.apply(profile).orElse(null) instanceof Estimate.Computed value) {
                values.get(group).add(value.value());
            }
        }
        return groups.stream()
                .filter(g -> !g.equals(reference))
                .map(g -> new GroupDifference(
                        measure, reference, g, GroupMeans.of(array(values.get(reference)), array(values.get(g)))))
                .toList();
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /**
     * Returns whether items of the hybrid test work alike in the groups, each compared with the largest one; people are matched
     * by their total of points, the item included. Only people with points for every item count, an omitted choice having 0. None
     * without a test, with fewer than two items, or with one group.
     */
    public List<ItemFunctioning> itemFunctioning() {
        FurtherAnswers answers = scored.programme().further();
        List<TestItem> items = answers.testKey();
        int most = items.stream().mapToInt(TestItem::mostPoints).sum();
        List<ItemFunctioning> functioning = new ArrayList<>();
        for (String focal : items.size() < 2 || groups.size() < 2 ? List.<String>of() : groups) {
            if (!focal.equals(reference)) {
                functioning.addAll(itemFunctioning(items, points(answers), focal, most));
            }
        }
        return List.copyOf(functioning);
    }

    private List<ItemFunctioning> itemFunctioning(
            List<TestItem> items, Map<String, int[]> points, String focal, int most) {
        DifTally[] tallies = new DifTally[items.size()];
        Arrays.setAll(tallies, i -> new DifTally(most + 1, items.get(i).mostPoints() + 1));
        points.forEach((person, own) -> {
            String group = groupOf.get(person);
            if (focal.equals(group) || reference.equals(group)) {
                int total = Arrays.stream(own).sum();
                for (int i = 0; i < own.length; i++) {
                    tallies[i].add(total, focal.equals(group), own[i]);
                }
            }
        });
        List<ItemFunctioning> functioning = new ArrayList<>();
        for (int i = 0; i < tallies.length; i++) {
            functioning.add(ItemFunctioning.of(items.get(i).code(), reference, focal, tallies[i]));
        }
        return functioning;
    }

    /** Returns the points of everybody who has some for every item, by code of the person, in the order of the key. */
    private static Map<String, int[]> points(FurtherAnswers answers) {
        List<TestItem> items = answers.testKey();
        Map<String, Integer> places = new TreeMap<>();
        items.forEach(i -> places.put(i.code(), places.size()));
        Map<String, int[]> points = new TreeMap<>();
        for (TestResponse response : answers.test()) {
            Integer place = places.get(response.item());
            if (place != null) {
                int[] own = points.computeIfAbsent(response.assessee(), a -> unmarked(items.size()));
                own[place] = items.get(place).pointsOf(response.response()).orElse(UNMARKED);
            }
        }
        points.values().removeIf(own -> Arrays.stream(own).anyMatch(p -> p == UNMARKED));
        return points;
    }

    private static int[] unmarked(int items) {
        int[] points = new int[items];
        Arrays.fill(points, UNMARKED);
        return points;
    }

    /** All differences in scores and in fit. */
    List<GroupDifference> differences() {
        List<GroupDifference> differences = new ArrayList<>(scoreDifferences());
        differences.addAll(fitDifferences());
        return differences;
    }

    /** Returns how many differences and items are tested. */
    public long comparisons() {
        return differences().stream().filter(d -> d.means().test() != null).count()
                + itemFunctioning().stream()
                        .filter(i -> i.mantel().test() != null)
                        .count();
    }

    /** Returns how many of them would look significant at 5 percent, on average, if all were fair. */
    public double expectedByChance() {
        return comparisons() * LEVEL;
    }

    /** Returns readiness, differences and items, one a line, in English, and how many of them chance alone would make stand out. */
    public String render() {
        List<String> lines = new ArrayList<>();
        lines.add(toString());
        lines.add(impactOfReadiness().render());
        differences().forEach(d -> lines.add(d.toString()));
        itemFunctioning().forEach(i -> lines.add(i.toString()));
        lines.add("Of " + comparisons() + " comparisons, " + Decimals.plain(expectedByChance(), 1)
                + " would look significant at 5 percent if all were fair. None of this is a verdict.");
        return String.join(System.lineSeparator(), lines);
    }

    /** Returns the same in sentences, line by line, in English, Russian or Polish. */
    public String render(Locale locale) {
        return new FairnessText(scored.programme().model(), locale).text(this);
    }

    /** Returns for instance {@code Fairness by gender: groups [F, M], 0 people of unknown group}. */
    @Override
    public String toString() {
        return "Fairness by " + column + ": groups " + groups + ", " + unknown + " people of unknown group";
    }
}
