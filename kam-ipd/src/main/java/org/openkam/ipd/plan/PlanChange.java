package org.openkam.ipd.plan;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.openkam.core.internal.Arguments;
import org.openkam.ipd.need.DevelopmentVerb;

/** What people decide otherwise than the proposal. The proposal stays as it was; {@link PlanRecord#current} applies the changes. */
public sealed interface PlanChange extends Serializable {

    /**
     * The plan starts on a day.
     *
     * @param start the day from which due times count
     */
    record StartOn(LocalDate start) implements PlanChange {
        private static final long serialVersionUID = 1L;

        public StartOn {
            Arguments.notNull(start, "start");
        }
    }

    /**
     * Another goal is added.
     *
     * @param goal about a need of the plan that has no goal
     */
    record AddGoal(DevelopmentGoal goal) implements PlanChange {
        private static final long serialVersionUID = 1L;

        public AddGoal {
            Arguments.notNull(goal, "goal");
        }
    }

    /**
     * A goal is taken out.
     *
     * @param competency code of the goal's competency
     */
    record RemoveGoal(String competency) implements PlanChange {
        private static final long serialVersionUID = 1L;

        public RemoveGoal {
            Arguments.code(competency, "competency of goal");
        }
    }

    /**
     * A goal gets another target.
     *
     * @param competency code of the goal's competency
     * @param target in the unit of the goal's metric
     */
    record SetTarget(String competency, double target) implements PlanChange {
        private static final long serialVersionUID = 1L;

        public SetTarget {
            Arguments.code(competency, "competency of goal");
            Arguments.finite(target, "target");
        }
    }

    /**
     * A goal is to be reached in another way.
     *
     * @param competency code of the goal's competency
     * @param verb what to do about it
     * @param compensatedByOrNull code of the own strength that reaches the same end, only with {@link DevelopmentVerb#COMPENSATE}
     */
    record SetVerb(
            String competency,
            DevelopmentVerb verb,
            @Nullable String compensatedByOrNull) implements PlanChange {
        private static final long serialVersionUID = 1L;

        public SetVerb {
            Arguments.code(competency, "competency of goal");
            Arguments.notNull(verb, "verb");
            Arguments.that(verb.callsForGoal(), "verb", verb, "must be one that takes a goal");
            Arguments.that(
                    (compensatedByOrNull != null) == (verb == DevelopmentVerb.COMPENSATE),
                    "compensating strength",
                    String.valueOf(compensatedByOrNull),
                    "must stand with COMPENSATE and only with it");
        }
    }

    /**
     * A goal gets a step, in place of the one of the same code if there is one.
     *
     * @param competency code of the goal's competency
     * @param step the step; nobody assumes an effect of it
     */
    record SetStep(String competency, PlanStep step) implements PlanChange {
        private static final long serialVersionUID = 1L;

        public SetStep {
            Arguments.code(competency, "competency of goal");
            Arguments.notNull(step, "step");
        }
    }

    /**
     * A step is taken out of a goal that has others.
     *
     * @param competency code of the goal's competency
     * @param step code of the step
     */
    record RemoveStep(String competency, String step) implements PlanChange {
        private static final long serialVersionUID = 1L;

        public RemoveStep {
            Arguments.code(competency, "competency of goal");
            Arguments.code(step, "code of step");
        }
    }
}
