package org.openkam.ipd.plan;

import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openkam.core.internal.Arguments;
import org.openkam.core.text.LocalizedText;
import org.openkam.ipd.action.ExpectedEffect;
import org.openkam.ipd.action.StepOwner;
import org.openkam.ipd.need.DevelopmentNeed;
import org.openkam.ipd.need.DevelopmentVerb;

/**
 * A goal: the need behind it, how success is seen, and at least one step (source case rules R09, R44). A goal without a step that
 * has owner, due time and evidence can't be built; what else makes it valid {@link PlanCheck} says.
 *
 * @param need why
 * @param measure how success is seen
 * @param steps at least one, no code twice
 * @param effects by code of the step, by how much the catalogue assumes that it raises this competency; what relieves has none
 */
public record DevelopmentGoal(
        DevelopmentNeed need, SuccessMeasure measure, List<PlanStep> steps, Map<String, ExpectedEffect> effects)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    public DevelopmentGoal {
        Arguments.notNull(need, "need of goal");
        Arguments.notNull(measure, "measure of goal");
        String competency = need.competency();
        Arguments.that(
                measure.competency().equals(competency),
                "measure of goal",
                measure.competency(),
                "must be of its need");
        steps = Arguments.notEmpty(steps, "steps of goal " + competency);
        List<String> codes = steps.stream().map(PlanStep::code).toList();
        Arguments.that(codes.stream().distinct().count() == codes.size(), "steps", codes, "must have no code twice");
        effects = Collections.unmodifiableMap(new TreeMap<>(effects));
        effects.keySet()
                .forEach(code -> Arguments.that(codes.contains(code), "effect of step", code, "must be of a step"));
    }

    /** Creates a goal whose steps have no effect that anybody assumes. */
    public DevelopmentGoal(DevelopmentNeed need, SuccessMeasure measure, List<PlanStep> steps) {
        this(need, measure, steps, Map.of());
    }

    /** Returns the code of the competency. */
    public String competency() {
        return need.competency();
    }

    /** Returns who answers for the goal: the person who learns, or the manager who relieves. */
    public StepOwner owner() {
        return need.verb() == DevelopmentVerb.DEVELOP || need.verb() == DevelopmentVerb.COMPENSATE
                ? StepOwner.ASSESSEE
                : StepOwner.MANAGER;
    }

    /** Returns the other people that its steps need, each once, in the order of the steps. */
    public List<LocalizedText> partners() {
        return steps.stream()
                .map(s -> s.text().partner())
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    /** Returns until when, in whole weeks counted from the plan's start: the end of its last step. */
    public int weeks() {
        return steps.stream().mapToInt(s -> s.time().end()).max().orElseThrow();
    }

    /** Returns a step by its code. */
    public Optional<PlanStep> step(String code) {
        return steps.stream().filter(s -> s.code().equals(code)).findFirst();
    }

    /** Returns by how much its steps are assumed to raise the score, points of the scale; an assumption, never a fact. */
    public double expectedEffect() {
        double sum = 0;
        for (ExpectedEffect effect : effects.values()) {
            sum += effect.points();
        }
        return sum;
    }

    @Override
    public String toString() {
        return competency() + " " + need.kind() + ", " + steps.size() + " steps";
    }
}
