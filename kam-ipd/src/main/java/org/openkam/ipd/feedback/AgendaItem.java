package org.openkam.ipd.feedback;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openkam.core.internal.Arguments;
import org.openkam.ipd.need.NeedDecision;
import org.openkam.ipd.plan.PlanParty;
import org.openkam.scoring.fit.CompetencyGap;

/**
 * A competency to talk about, with the facts.
 *
 * @param gap what the role asks for, beside the score
 * @param topics why it is talked about, at least one, in the order of {@link AgendaTopic}
 * @param importance weight in percent times gap in points times business relevance (source case rule R10); 0 at or above the
 *     target and where the gap isn't known
 * @param facts what the talk rests on; not everybody reads all of it, see {@link #facts(PlanParty)}
 * @param proposalOrNull what a plan proposes, for the consultant to bring in once the facts are talked through; null without plan
 */
public record AgendaItem(
        CompetencyGap gap,
        List<AgendaTopic> topics,
        double importance,
        List<AgendaFact> facts,
        @Nullable NeedDecision proposalOrNull)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /**
     * What matters for the plan first; within it more contested topics first, then greater importance, then greater weight, then
     * code of the competency. A difference of views about what meets its target may wait.
     */
    static final Comparator<AgendaItem> ORDER = Comparator.comparing((AgendaItem i) -> !i.mattersForPlan())
            .thenComparingInt(i -> -i.contest())
            .thenComparingDouble(i -> -i.importance)
            .thenComparing(i -> i.gap.requirement().weight().negate())
            .thenComparing(AgendaItem::competency);

    public AgendaItem {
        Arguments.notNull(gap, "gap");
        topics = Arguments.notEmpty(topics, "topics").stream()
                .distinct()
                .sorted()
                .toList();
        Arguments.finite(importance, "importance");
        Arguments.that(importance >= 0, "importance", importance, "must not be negative");
        facts = List.copyOf(facts);
    }

    /** Returns the code of the competency. */
    public String competency() {
        return gap.competency();
    }

    /** Returns on how many topics views differ: 0 to 3. */
    public int contest() {
        return (int) topics.stream().filter(AgendaTopic::isContested).count();
    }

    /** Returns whether the plan hangs on it: a target missed, instruments at odds, or a manager who sees it differently. */
    public boolean mattersForPlan() {
        return topics.stream().anyMatch(AgendaTopic::mattersForPlan);
    }

    /** Returns the facts that a party reads. */
    public List<AgendaFact> facts(PlanParty reader) {
        return facts.stream().filter(f -> f.readers().contains(reader)).toList();
    }

    /** Returns what a plan proposes, to whom it is told before the talk: the consultant. */
    public Optional<NeedDecision> proposal(PlanParty reader) {
        return reader == PlanParty.CONSULTANT ? Optional.ofNullable(proposalOrNull) : Optional.empty();
    }

    @Override
    public String toString() {
        return competency() + " " + topics;
    }
}
