package org.openkam.ipd.progress;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.openkam.core.internal.Arguments;
import org.openkam.ipd.action.ActionCatalog;
import org.openkam.ipd.action.ActionKind;
import org.openkam.ipd.action.DevelopmentAction;
import org.openkam.ipd.plan.DevelopmentGoal;
import org.openkam.ipd.plan.DevelopmentPlan;
import org.openkam.ipd.plan.PlanStep;

/**
 * Practice of one goal of a plan where a mistake costs little (source case D6): the plan's steps of kind {@link
 * ActionKind#PRACTICE_ON_LOWER_RISK_ACCOUNT}, what else of that kind the catalogue offers for the competency, and the clients it can
 * be done with. Immutable.
 *
 * @param competency code of the competency that the goal develops
 * @param planned codes of the plan's steps of this kind, in its order
 * @param further codes of further actions of this kind for the competency, in the catalogue's order
 * @param clients codes of clients to practise with: those that the person may have and on whom less hangs
 */
public record LowerRiskPractice(String competency, List<String> planned, List<String> further, List<String> clients)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    public LowerRiskPractice {
        Arguments.code(competency, "competency");
        planned = List.copyOf(planned);
        further = List.copyOf(further);
        clients = List.copyOf(clients);
    }

    /**
     * Returns the practice of each goal of a plan for which there is an action of this kind, by priority of the goals.
     *
     * @param catalog the one the plan was made with
     * @param clients of the same person
     * @throws IllegalArgumentException if plan and clients are about different people
     */
    public static List<LowerRiskPractice> of(DevelopmentPlan plan, ActionCatalog catalog, NewcomerClients clients) {
        Arguments.that(
                Arguments.notNull(plan, "plan").assessee().equals(clients.assessee()),
                "clients of",
                clients.assessee(),
                "must be those of the plan's assessee " + plan.assessee());
        List<LowerRiskPractice> practice = new ArrayList<>();
        for (DevelopmentGoal goal : plan.goals()) {
            List<String> offered = Arguments.notNull(catalog, "catalogue").actionsFor(goal.competency()).stream()
                    .filter(a -> a.form().kind() == ActionKind.PRACTICE_ON_LOWER_RISK_ACCOUNT)
                    .map(DevelopmentAction::code)
                    .toList();
            List<String> planned = goal.steps().stream()
                    .map(PlanStep::code)
                    .filter(offered::contains)
                    .toList();
            if (!offered.isEmpty()) {
                List<String> further =
                        offered.stream().filter(c -> !planned.contains(c)).toList();
                practice.add(new LowerRiskPractice(goal.competency(), planned, further, clients.allowed()));
            }
        }
        return List.copyOf(practice);
    }

    @Override
    public String toString() {
        return competency + " planned " + planned + ", further " + further + ", with " + clients;
    }
}
