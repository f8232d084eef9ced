package org.openkam.examples.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.openkam.core.ProgrammeFolder;
import org.openkam.core.programme.Programme;
import org.openkam.examples.report.page.Table;
import org.openkam.ipd.DevelopmentPlanner;
import org.openkam.ipd.rule.ActionSelection;
import org.openkam.ipd.rule.SelectionTask;
import org.openkam.scoring.Scoring;
import org.openkam.scoring.fit.RoleFit;
import org.openkam.scoring.profile.CompetencyProfile;

/** Plans a minute on one thread: for the people of the bundled programme, and the choice of actions alone. */
final class PlansPart implements Part {
    private static final String NAME = "plans";
    private static final Path PROGRAMME = Path.of("..", "quickstart", "programme-a");
    private static final int MINUTE = 60;
    private static final int TASKS = 500;
    private static final int FEW_TASKS = 20;
    private static final double WARM_UP = 5;

    /** Work that makes some plans in one pass. */
    private record Work(String name, int plans, IntFunction<Object> plan) {
        static Work choice(String name, ActionSelection selection, List<SelectionTask> tasks) {
            return new Work(name, tasks.size(), i -> selection.select(tasks.get(i)));
        }

        Object all() {
            Object last = "";
            for (int i = 0; i < plans; i++) {
                last = plan.apply(i);
            }
            return last;
        }
    }

    @Override
    public Result run(Settings settings) throws Exception {
        List<Table.Row> rows = new ArrayList<>();
        List<Figure> figures = new ArrayList<>();
        for (Work work : works(settings.isQuick() ? FEW_TASKS : TASKS)) {
            Outcome.Timing timing = Stage.measured(settings.rounds(), settings.warmUp(WARM_UP), work::all);
            double aMinute = MINUTE * work.plans / timing.seconds();
            double aCpuMinute = MINUTE * work.plans / timing.cpuSeconds();
            rows.add(new Table.Row(work.name, List.of(Numbers.of(aMinute), Numbers.of(aCpuMinute))));
            figures.add(Figure.of(NAME, work.name, work.plans, new Figure.Quantity(aMinute, "plans a minute")));
            figures.add(Figure.of(
                    NAME,
                    work.name + ", processor time",
                    work.plans,
                    new Figure.Quantity(aCpuMinute, "plans a minute")));
        }
        Table table = new Table(
                "Plans on one thread", List.of("work", "plans a minute", "plans a minute of processor time"), rows);
        return new Result(
                "Plans",
                List.of("Processor time leaves out other programs and the collector."),
                Map.of(),
                figures,
                List.of(table),
                List.of());
    }

    private static List<Work> works(int tasks) {
        List<SelectionTask> usual = SelectionTasks.of(tasks, 4, 8);
        return List.of(
                wholePlans(),
                Work.choice("choice and schedule, three goals of 4 to 8 actions", ActionSelection.standard(), usual),
                Work.choice("the same, greedy", ActionSelection.greedy(), usual),
                Work.choice(
                        "choice and schedule, three goals of 12 actions",
                        ActionSelection.standard(),
                        SelectionTasks.of(tasks, 12, 12)));
    }

    private static Work wholePlans() {
        Programme programme = ProgrammeFolder.read(PROGRAMME);
        List<CompetencyProfile> profiles =
                List.copyOf(Scoring.standard().score(programme).profiles());
        List<RoleFit> fits = profiles.stream()
                .map(profile -> RoleFit.of(
                        profile, programme.model().role(profile.participant().targetRole())))
                .toList();
        DevelopmentPlanner planner = DevelopmentPlanner.standard();
        return new Work(
                "whole plans, " + fits.size() + " people of the bundled programme",
                fits.size(),
                i -> planner.plan(profiles.get(i), fits.get(i)));
    }
}
