package org.openkam.examples.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import org.openkam.core.ProgrammeFolder;
import org.openkam.core.programme.Programme;
import org.openkam.core.text.LocalizedText;
import org.openkam.ipd.DevelopmentPlanner;
import org.openkam.ipd.action.ActionCatalog;
import org.openkam.ipd.action.ActionForm;
import org.openkam.ipd.action.ActionKind;
import org.openkam.ipd.action.ActionScope;
import org.openkam.ipd.action.ActionText;
import org.openkam.ipd.action.DevelopmentAction;
import org.openkam.ipd.action.Effort;
import org.openkam.ipd.action.ExpectedEffect;
import org.openkam.ipd.action.LearningMode;
import org.openkam.ipd.action.StepOwner;
import org.openkam.ipd.plan.PlanLimits;
import org.openkam.ipd.rule.ActionSelection;
import org.openkam.ipd.rule.SelectionGoal;
import org.openkam.ipd.rule.SelectionTask;
import org.openkam.scoring.ScoredProgramme;
import org.openkam.scoring.Scoring;
import org.openkam.scoring.fit.RoleFit;
import org.openkam.scoring.profile.CompetencyProfile;

/**
 * Measures plans a minute on one thread and prints the table of the README: for the people of a programme, and the choice of actions
 * alone from made-up catalogues of 60. Processor time leaves out other programs, and the collector. Arguments: a programme's folder (that of the quickstart if it is none), and the number of rounds.
 */
public final class PlanBenchmarks {
    private static final int MINUTE = 60;
    private static final int TASKS = 500;
    private static final double WARM_UP = 5;

    private PlanBenchmarks() {}

    /** Runs all. */
    public static void main(String[] arguments) throws Exception {
        int rounds = Integer.parseInt(arguments[1]);
        Path folder = Path.of(arguments[0]);
        Programme programme =
                ProgrammeFolder.read(Files.isDirectory(folder) ? folder : Path.of("..", "quickstart", "programme-a"));
        ScoredProgramme scored = Scoring.standard().score(programme);
        List<CompetencyProfile> profiles = List.copyOf(scored.profiles());
        List<RoleFit> fits = new ArrayList<>();
        for (CompetencyProfile profile : profiles) {
            String role = profile.participant().targetRole();
            fits.add(RoleFit.of(profile, programme.model().role(role)));
        }
        System.out.println("1 thread, Java " + Runtime.version().feature() + ", medians of " + rounds + " rounds.\n");
        System.out.println("| work | plans a minute | a minute of processor time |\n|---|---|---|");
        DevelopmentPlanner planner = DevelopmentPlanner.standard();
        measure(
                rounds,
                "whole plans, " + fits.size() + " people",
                fits.size(),
                i -> planner.plan(profiles.get(i), fits.get(i)));
        List<SelectionTask> usual = tasks(4, 8);
        measure(
                rounds,
                "choice and schedule, three goals of 4 to 8 actions",
                TASKS,
                choice(ActionSelection.standard(), usual));
        measure(rounds, "the same, greedy", TASKS, choice(ActionSelection.greedy(), usual));
        measure(
                rounds,
                "choice and schedule, three goals of 12 actions",
                TASKS,
                choice(ActionSelection.standard(), tasks(12, 12)));
    }

    private static IntFunction<Object> choice(ActionSelection selection, List<SelectionTask> tasks) {
        return i -> selection.select(tasks.get(i));
    }

    private static void measure(int rounds, String name, int number, IntFunction<Object> work) throws Exception {
        Stage stage = new Stage(name, rounds, () -> {
            Object last = "";
            for (int i = 0; i < number; i++) {
                last = work.apply(i);
            }
            return last;
        });
        long start = System.nanoTime();
        while ((System.nanoTime() - start) / 1e9 < WARM_UP) {
            stage.run(false);
        }
        for (int round = 0; round < rounds; round++) {
            stage.run(true);
        }
        System.out.println("| " + name + " | " + Numbers.of(MINUTE * number / stage.median()) + " | "
                + Numbers.of(MINUTE * number / stage.cpuMedian()) + " |");
    }

    /** Catalogues of 60 actions, some of which come after others; the first three competencies have as many as asked for. */
    private static List<SelectionTask> tasks(int least, int most) {
        SplittableRandom random = new SplittableRandom(60);
        List<SelectionTask> tasks = new ArrayList<>();
        for (int t = 0; t < TASKS; t++) {
            List<DevelopmentAction> actions = new ArrayList<>();
            List<SelectionGoal> goals = new ArrayList<>();
            for (int g = 0; g < 3; g++) {
                int first = actions.size();
                goals.add(new SelectionGoal("C" + g, 2, (2 + random.nextInt(6)) / 4.0, 5 + random.nextInt(30)));
                for (int i = random.nextInt(least, most + 1); i > 0; i--) {
                    boolean after = actions.size() > first && random.nextInt(6) == 0;
                    List<String> before = after ? List.of(actions.get(first).code()) : List.of();
                    actions.add(action(random, "A" + actions.size(), "C" + g, before));
                }
            }
            while (actions.size() < 60) {
                actions.add(action(random, "A" + actions.size(), "OTHER", List.of()));
            }
            tasks.add(new SelectionTask(goals, new ActionCatalog("made-up", actions), PlanLimits.standard()));
        }
        return tasks;
    }

    private static DevelopmentAction action(
            SplittableRandom random, String code, String competency, List<String> before) {
        LocalizedText words = LocalizedText.of("made up");
        LearningMode mode = LearningMode.values()[random.nextInt(3)];
        return new DevelopmentAction(
                code,
                ActionScope.of(competency),
                new ActionForm(mode, ActionKind.WORK_TASK, StepOwner.ASSESSEE),
                new Effort(4 + random.nextInt(14), 2 + random.nextInt(12)),
                new ExpectedEffect((1 + random.nextInt(12)) / 20.0, words),
                before,
                new ActionText(words, words, null, words, words));
    }
}
