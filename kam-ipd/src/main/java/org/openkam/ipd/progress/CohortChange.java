package org.openkam.ipd.progress;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.openkam.core.internal.Arguments;
import org.openkam.core.text.Language;
import org.openkam.scoring.change.PairedDifference;
import org.openkam.scoring.change.PairedEffectSize;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Reason;

/**
 * How a group of people moved between two assessments, before and after a training for instance (title 35 of the source cases):
 * computed from people's released scores alone, each person counting once. It says how much changed, never why: without a group that
 * had no training nobody knows what would have happened anyway, and people chosen for low scores rise by chance. People rated by the
 * same raters aren't quite independent, so the interval is somewhat too narrow then. The order of people doesn't matter. Immutable and thread-safe.
 *
 * @param models the model versions, the same for all
 * @param people how many people were assessed twice
 * @param effects one for each competency, in the order of the reassessments
 * @param policy how it is told
 */
public record CohortChange(Reassessment.Models models, int people, List<Effect> effects, CohortPolicy policy)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /**
     * What became of one competency in a group.
     *
     * @param competency its code in the later model version
     * @param pairs people whose two scores can be compared; 0 also stands for too few to be shown
     * @param meanChange later minus earlier with interval, points of the scale
     * @param size standardised mean change; {@link PairedEffectSize#corrected} for few people
     * @param up people whose score rose beyond its error
     * @param down people whose score fell beyond its error
     * @param leftOut how many people weren't compared, by what stood against it; a person may stand in several
     */
    public record Effect(
            String competency,
            int pairs,
            PairedDifference meanChange,
            PairedEffectSize size,
            int up,
            int down,
            Map<ChangeCaveat, Integer> leftOut)
            implements Serializable {
        private static final long serialVersionUID = 1L;

        public Effect {
            Arguments.code(competency, "competency");
            Arguments.notNull(meanChange, "mean change");
            Arguments.notNull(size, "effect size");
            Map<ChangeCaveat, Integer> copy = new EnumMap<>(ChangeCaveat.class);
            copy.putAll(leftOut);
            leftOut = Collections.unmodifiableMap(copy);
        }

        /** Returns whether enough people can be compared for the figures to be shown. */
        public boolean isShown() {
            return pairs > 0;
        }

        /** Returns numbers only. */
        @Override
        public String toString() {
            return competency + (isShown() ? " " + meanChange + ", " + size : " too few people");
        }
    }

    public CohortChange {
        Arguments.notNull(models, "models");
        effects = List.copyOf(effects);
        Arguments.notNull(policy, "policy");
    }

    /** Returns the change of a group by the standard policy. */
    public static CohortChange of(List<Reassessment> people) {
        return of(people, CohortPolicy.standard());
    }

    /**
     * Returns the change of a group.
     *
     * @param people each person once, at least one, all under the same two model versions
     * @param policy how it is told
     * @throws IllegalArgumentException if a person stands in it twice, or models differ
     */
    public static CohortChange of(List<Reassessment> people, CohortPolicy policy) {
        Arguments.notEmpty(people, "people");
        Arguments.notNull(policy, "policy");
        TreeSet<String> seen = new TreeSet<>();
        Reassessment.Models models = people.get(0).models();
        for (Reassessment person : people) {
            Arguments.that(seen.add(person.assessee()), "assessee", person.assessee(), "must stand only once");
            Arguments.that(
                    person.models().earlier().equals(models.earlier())
                            && person.models().later().equals(models.later()),
                    "models of assessee",
                    person.assessee(),
                    "must be those of the others");
        }
        List<Reassessment> sorted = people.stream()
                .sorted(Comparator.comparing(Reassessment::assessee))
                .toList();
        List<Effect> effects = competencies(sorted).stream()
                .map(c -> effect(c, sorted, policy))
                .toList();
        return new CohortChange(models, sorted.size(), effects, policy);
    }

    /** Those of the earlier model in its order, then new ones; who was asked less leaves no gap. */
    private static Set<String> competencies(List<Reassessment> people) {
        Set<String> codes = new LinkedHashSet<>();
        people.stream()
                .max(Comparator.comparingInt((Reassessment p) -> p.changes().size()))
                .ifPresent(p -> p.changes().forEach(c -> codes.add(c.competency())));
        TreeSet<String> rest = new TreeSet<>();
        people.forEach(p -> p.changes().forEach(c -> rest.add(c.competency())));
        codes.addAll(rest);
        return codes;
    }

    private static Effect effect(String competency, List<Reassessment> people, CohortPolicy policy) {
        List<CompetencyChange> compared = new ArrayList<>();
        Map<ChangeCaveat, Integer> leftOut = new EnumMap<>(ChangeCaveat.class);
        for (Reassessment person : people) {
            person.change(competency).ifPresent(change -> {
                if (isCompared(change)) {
                    compared.add(change);
                } else {
                    change.caveats().stream()
                            .filter(c -> c.forbidsComparing() || c.hidesChange())
                            .forEach(c -> leftOut.merge(c, 1, Integer::sum));
                }
            });
        }
        if (compared.size() < policy.leastPeople()) {
            return tooFew(competency, policy, leftOut);
        }
        List<CompetencyChange> shown = List.copyOf(compared);
        double[] pre = shown.stream().mapToDouble(c -> c.earlier().value()).toArray();
        double[] post = shown.stream().mapToDouble(c -> c.later().value()).toArray();
        return new Effect(
                competency,
                shown.size(),
                PairedDifference.of(pre, post, policy.confidence()),
                PairedEffectSize.of(pre, post, policy.standardizer(), policy.confidence()),
                count(shown, CompetencyChange.Kind.UP),
                count(shown, CompetencyChange.Kind.DOWN),
                leftOut);
    }

    private static Effect tooFew(String competency, CohortPolicy policy, Map<ChangeCaveat, Integer> leftOut) {
        Estimate withheld = Estimate.notComputable(Reason.WITHHELD);
        return new Effect(
                competency,
                0,
                new PairedDifference(0, withheld, null),
                new PairedEffectSize(policy.standardizer(), 0, withheld, withheld),
                0,
                0,
                leftOut);
    }

    /** A mean change needs no error of its own from each person: the people differ, and that is its error. */
    private static boolean isCompared(CompetencyChange change) {
        return change.difference() instanceof Estimate.Computed;
    }

    private static int count(List<CompetencyChange> changes, CompetencyChange.Kind kind) {
        return (int) changes.stream().filter(c -> c.kind() == kind).count();
    }

    /** Returns the effect on a competency, if it was assessed. */
    public Optional<Effect> effect(String competency) {
        return effects.stream().filter(e -> e.competency().equals(competency)).findFirst();
    }

    /** Returns how the group moved, line by line, in the language of a locale. */
    public String render(Locale locale) {
        return new ChangeText(Language.of(locale)).render(this);
    }

    /** Returns numbers only. */
    @Override
    public String toString() {
        return people + " people, " + effects.stream().filter(Effect::isShown).count() + " of " + effects.size()
                + " competencies shown";
    }
}
