package org.openkam.ipd.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.openkam.ipd.action.ActionCatalog;
import org.openkam.ipd.action.DevelopmentAction;
import org.openkam.ipd.action.LearningMode;
import org.openkam.ipd.need.DevelopmentNeed;
import org.openkam.ipd.plan.PlanLimits;

/** See {@link ActionSelection#greedy}. */
enum GreedySelection implements ActionSelection {
    INSTANCE;

    private static final Comparator<DevelopmentAction> ORDER =
            Comparator.comparing(DevelopmentAction::mode).thenComparing(DevelopmentAction::code);

    @Override
    public String code() {
        return "greedy";
    }

    @Override
    public List<List<DevelopmentAction>> select(List<DevelopmentNeed> needs, ActionCatalog catalog, PlanLimits limits) {
        List<List<DevelopmentAction>> chosen = new ArrayList<>();
        int share = needs.isEmpty() ? 0 : limits.hoursPerWeek() * limits.weeks() / needs.size();
        for (DevelopmentNeed need : needs) {
            List<DevelopmentAction> actions = new ArrayList<>();
            Set<LearningMode> modes = EnumSet.noneOf(LearningMode.class);
            int hours = 0;
            List<DevelopmentAction> candidates = catalog.actionsFor(need.competency()).stream()
                    .filter(a -> a.effort().weeks() <= limits.weeks())
                    .sorted(ORDER)
                    .toList();
            for (DevelopmentAction action : candidates) {
                if (hours + action.effort().hours() <= share && modes.add(action.mode())) {
                    actions.add(action);
                    hours += action.effort().hours();
                }
            }
            chosen.add(actions);
        }
        return chosen;
    }
}
