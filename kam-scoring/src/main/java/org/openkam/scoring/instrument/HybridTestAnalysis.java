package org.openkam.scoring.instrument;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.openkam.core.internal.Arguments;
import org.openkam.core.model.UnknownCodeException;
import org.openkam.core.programme.Programme;
import org.openkam.core.programme.TestItem;

/**
 * The analysis of a hybrid test after a pilot (source cases A11, R14): how difficult each item is, how well it tells people apart, what
 * its options do, how reliable the items of a competency are together, and what to do with each item, with reasons. For the people who
 * own the test; it holds the key and no person.
 *
 * <p>Everything is reckoned competency by competency, for scores are, from the people who answered all items of it. A choice left open is
 * answered, with 0 points; a case left open isn't. Difficulty is the mean share of an item's points; discrimination the correlation with
 * the sum of the other items, with Fisher's interval; upper-lower discrimination that of the best and the weakest 27 percent. Options are
 * those that somebody chose or the key names: others a key file can't tell of.
 *
 * <p>An item below the least discrimination is to be revised; it is to be dropped only if the whole interval lies below, so that
 * chance alone drops nothing. With fewer than {@link PilotPolicy#leastPeople} nothing is advised. Never throws for data. Immutable.
 *
 * @param items by code
 * @param reliabilities by code of the competency
 * @param policy by which the items were judged
 */
public record HybridTestAnalysis(List<ItemPilot> items, List<TestReliability> reliabilities, PilotPolicy policy)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    public HybridTestAnalysis {
        items = List.copyOf(items);
        reliabilities = List.copyOf(reliabilities);
        Arguments.notNull(policy, "policy of pilot");
    }

    /** Analyses the test of a programme by the standard policy. */
    public static HybridTestAnalysis of(Programme programme) {
        return of(programme, PilotPolicy.standard());
    }

    /** Analyses the test of a programme; there are no items if it has no key. */
    public static HybridTestAnalysis of(Programme programme, PilotPolicy policy) {
        Arguments.notNull(policy, "policy of pilot");
        TestAnswers answers =
                TestAnswers.of(Arguments.notNull(programme, "programme").further());
        Set<String> competencies = new TreeSet<>();
        answers.items().forEach(item -> competencies.addAll(item.competencies()));
        List<TestReliability> reliabilities = new ArrayList<>();
        TreeMap<TestItem, List<ItemEvidence>> evidence = new TreeMap<>();
        for (String competency : competencies) {
            CompetencyPilot pilot = new CompetencyPilot(competency, answers, policy);
            reliabilities.add(pilot.reliability(programme.model().ratingScale().range()));
            for (int item = 0; item < pilot.items().size(); item++) {
                evidence.computeIfAbsent(pilot.items().get(item), key -> new ArrayList<>())
                        .add(pilot.evidence(item));
            }
        }
        List<ItemPilot> items = new ArrayList<>();
        evidence.forEach((item, of) -> items.add(new ItemPilot(item, of)));
        return new HybridTestAnalysis(items, reliabilities, policy);
    }

    /**
     * Returns what the pilot says about an item.
     *
     * @throws IllegalArgumentException if the key has no such item
     */
    public ItemPilot item(String code) {
        return items.stream()
                .filter(i -> i.item().code().equals(code))
                .findFirst()
                .orElseThrow(() -> new UnknownCodeException("Test item", code, codes()));
    }

    private List<String> codes() {
        return items.stream().map(i -> i.item().code()).toList();
    }

    /** Returns the items that get this advice, by code. */
    public List<ItemPilot> advised(PilotAdvice advice) {
        return items.stream().filter(i -> i.advice() == advice).toList();
    }

    /** Returns reliabilities, then items with their options, one a line. */
    public String render() {
        StringBuilder out = new StringBuilder(toString()).append('\n');
        reliabilities.forEach(r -> out.append(r).append('\n'));
        items.forEach(i -> out.append(i.render()));
        return out.toString();
    }

    /** Returns for instance {@code Hybrid test analysis (36 items: 30 KEEP, 5 REVISE, 1 DROP, 0 UNDECIDED)}. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder("Hybrid test analysis (" + items.size() + " items:");
        for (PilotAdvice advice : PilotAdvice.values()) {
            out.append(' ')
                    .append(advised(advice).size())
                    .append(' ')
                    .append(advice)
                    .append(',');
        }
        out.setCharAt(out.length() - 1, ')');
        return out.toString();
    }
}
