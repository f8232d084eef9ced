package org.openkam.ipd.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.openkam.ipd.Needs;
import org.openkam.ipd.action.ActionCatalog;
import org.openkam.ipd.action.DevelopmentAction;
import org.openkam.ipd.action.Effort;
import org.openkam.ipd.action.LearningMode;
import org.openkam.ipd.plan.PlanLimits;
import org.openkam.ipd.plan.ScheduledAction;

class GreedySelectionTest {
    private static final ActionSelection GREEDY = ActionSelection.greedy();

    private static ActionCatalog random(long seed) {
        Random random = new Random(seed);
        List<DevelopmentAction> actions = new ArrayList<>();
        for (int i = 0; i < random.nextInt(30); i++) {
            String competency = "C" + random.nextInt(4);
            LearningMode mode = LearningMode.values()[random.nextInt(3)];
            Effort effort = new Effort(1 + random.nextInt(40), 1 + random.nextInt(30));
            actions.add(Needs.action("A" + i, competency, mode, effort));
        }
        return new ActionCatalog("random", actions);
    }

    @Property
    void keepsHoursAndWeeksAndCompetencies(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 4) int goals,
            @ForAll @IntRange(min = 1, max = 6) int hours,
            @ForAll @IntRange(min = 1, max = 30) int weeks) {
        PlanLimits limits = new PlanLimits(goals, hours, weeks);
        List<SelectionGoal> needs = new ArrayList<>();
        for (int i = 0; i < goals; i++) {
            needs.add(Needs.goal("C" + i));
        }
        SelectionTask task = new SelectionTask(needs, random(seed), limits);
        List<List<ScheduledAction>> chosen = GREEDY.select(task).byGoal();
        assertThat(chosen).hasSameSizeAs(needs).isEqualTo(GREEDY.select(task).byGoal());
        int sum = 0;
        for (int i = 0; i < goals; i++) {
            assertThat(chosen.get(i))
                    .doesNotHaveDuplicates()
                    .extracting(a -> a.action().mode())
                    .doesNotHaveDuplicates();
            for (ScheduledAction scheduled : chosen.get(i)) {
                DevelopmentAction action = scheduled.action();
                assertThat(action.competency()).isEqualTo(needs.get(i).competency());
                assertThat(action.effort().weeks()).isLessThanOrEqualTo(weeks);
                sum += action.effort().hours();
            }
        }
        assertThat(sum).isLessThanOrEqualTo(hours * weeks);
    }

    @Test
    void takesOneOfEachModeAsLongAsTheShareLasts() {
        ActionCatalog catalog = new ActionCatalog(
                "c",
                List.of(
                        Needs.action("Z1", "C0", LearningMode.EDUCATION, new Effort(4, 2)),
                        Needs.action("B2", "C0", LearningMode.EXPERIENCE, new Effort(5, 2)),
                        Needs.action("B1", "C0", LearningMode.EXPERIENCE, new Effort(99, 2)),
                        Needs.action("X1", "C0", LearningMode.EXPOSURE, new Effort(2, 40)),
                        Needs.action("X2", "C0", LearningMode.EXPOSURE, new Effort(2, 3))));
        PlanLimits limits = new PlanLimits(1, 1, 12);
        assertThat(Needs.codes(GREEDY.select(new SelectionTask(List.of(Needs.goal("C0")), catalog, limits))
                        .byGoal()
                        .get(0)))
                .containsExactly("B2", "X2", "Z1");
        assertThat(Needs.codes(
                        GREEDY.select(new SelectionTask(List.of(Needs.goal("C0"), Needs.goal("C1")), catalog, limits))
                                .byGoal()
                                .get(0)))
                .containsExactly("B2");
    }

    @Test
    void nothingNeededNothingTaken() {
        assertThat(GREEDY.select(new SelectionTask(List.of(), random(1), PlanLimits.standard()))
                        .byGoal())
                .isEmpty();
    }
}
