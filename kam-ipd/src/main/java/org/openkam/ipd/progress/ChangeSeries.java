package org.openkam.ipd.progress;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.openkam.core.internal.Arguments;
import org.openkam.core.model.Competency;
import org.openkam.core.model.CompetencyModel;
import org.openkam.core.model.ModelMigration;
import org.openkam.core.text.Language;
import org.openkam.scoring.profile.CompetencyProfile;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Reason;

/**
 * A person's assessments over several cycles, yearly for instance (title 40 of the source cases): every step from one cycle to the
 * next, and the way from the first to the last. Model versions may change in between; codes replaced by one another are followed over
 * all of them. Several small steps may add up to a reliable change though none of them is one. Immutable and thread-safe.
 *
 * @param cycles labels, the first first
 * @param steps from each cycle to the next, one fewer than cycles
 * @param overall from the first cycle to the last
 */
public record ChangeSeries(List<String> cycles, List<Reassessment> steps, Reassessment overall)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    public ChangeSeries {
        cycles = List.copyOf(cycles);
        steps = Arguments.notEmpty(steps, "steps");
        Arguments.notNull(overall, "overall change");
        Arguments.that(steps.size() == cycles.size() - 1, "number of steps", steps.size(), "must be one below cycles");
    }

    /**
     * Returns a person's assessments in order.
     *
     * @param cycles two or more, the first first, no label twice
     * @throws IllegalArgumentException if they are about different people
     */
    public static ChangeSeries of(List<AssessmentCycle> cycles) {
        Arguments.that(cycles.size() > 1, "number of cycles", cycles.size(), "must be two or more");
        Set<String> labels = new HashSet<>();
        cycles.forEach(c -> Arguments.that(labels.add(c.label()), "label of cycle", c.label(), "must be unique"));
        List<Reassessment> steps = new ArrayList<>();
        for (int i = 1; i < cycles.size(); i++) {
            steps.add(Reassessment.of(cycles.get(i - 1).profile(), cycles.get(i).profile()));
        }
        CompetencyProfile first = cycles.get(0).profile();
        CompetencyProfile last = cycles.get(cycles.size() - 1).profile();
        Reassessment overall = steps.size() == 1 ? steps.get(0) : Reassessment.of(first, last, replacedOver(cycles));
        return new ChangeSeries(cycles.stream().map(AssessmentCycle::label).toList(), steps, overall);
    }

    /**
     * What each version tells of the one before, put together; the last version alone needn't tell all. A code that went and came back
     * with another meaning isn't followed, since two would become one.
     */
    private static Map<String, String> replacedOver(List<AssessmentCycle> cycles) {
        CompetencyModel first = cycles.get(0).profile().model();
        CompetencyModel last = cycles.get(cycles.size() - 1).profile().model();
        List<ModelMigration> ways = new ArrayList<>();
        for (int i = 1; i < cycles.size(); i++) {
            CompetencyModel older = cycles.get(i - 1).profile().model();
            CompetencyModel newer = cycles.get(i).profile().model();
            if (!older.equals(newer)) {
                ways.add(ModelMigration.of(older, newer));
            }
        }
        Map<String, String> replaced = new TreeMap<>();
        for (Competency competency : first.competencies()) {
            follow(competency.code(), ways, ModelMigration::newCompetency)
                    .ifPresent(code -> replaced.put(competency.code(), code));
        }
        for (String item : first.indicators().keySet()) {
            follow(item, ways, ModelMigration::newItem).ifPresent(code -> replaced.put(item, code));
        }
        replaced.entrySet().removeIf(e -> e.getKey().equals(e.getValue()) || !isIn(last, e.getValue()));
        replaced.entrySet().removeIf(e -> isIn(first, e.getValue()) && !replaced.containsKey(e.getValue()));
        return replaced;
    }

    private static boolean isIn(CompetencyModel model, String code) {
        return model.indicators().containsKey(code)
                || model.competencies().stream().anyMatch(c -> c.code().equals(code));
    }

    /** Looks up the new code of an old one. */
    private interface Step {
        Optional<String> next(ModelMigration way, String code);
    }

    private static Optional<String> follow(String code, List<ModelMigration> ways, Step step) {
        Optional<String> now = Optional.of(code);
        for (ModelMigration way : ways) {
            now = now.flatMap(c -> step.next(way, c));
        }
        return now;
    }

    /**
     * Returns the scores of a competency, one for each cycle, the first first; not computable where there is none.
     *
     * @param competency its code in the overall change
     */
    public List<Estimate> track(String competency) {
        Optional<String> first = overall.change(competency).flatMap(CompetencyChange::earlierCode);
        return first.isPresent() ? forwards(first) : backwards(competency);
    }

    private List<Estimate> forwards(Optional<String> first) {
        List<Estimate> track = new ArrayList<>();
        Optional<String> code = first;
        Optional<CompetencyChange> change = Optional.empty();
        for (Reassessment step : steps) {
            Optional<String> now = code;
            change = step.changes().stream()
                    .filter(c -> now.isPresent() && c.earlierCode().equals(now))
                    .findFirst();
            track.add(change.map(CompetencyChange::earlier).orElseGet(ChangeSeries::none));
            code = change.isPresent()
                    ? change.flatMap(c -> c.comparability().newer())
                    : code.flatMap(c -> renamed(step, c));
        }
        track.add(change.map(CompetencyChange::later).orElseGet(ChangeSeries::none));
        return Collections.unmodifiableList(track);
    }

    /** What came in between has no earlier code in the first version. */
    private List<Estimate> backwards(String last) {
        List<Estimate> track = new ArrayList<>();
        Optional<String> code = Optional.of(last);
        for (int i = steps.size() - 1; i >= 0; i--) {
            Reassessment step = steps.get(i);
            Optional<CompetencyChange> change = code.flatMap(step::change);
            track.add(change.map(CompetencyChange::later).orElseGet(ChangeSeries::none));
            code = change.isPresent()
                    ? change.flatMap(CompetencyChange::earlierCode)
                    : code.flatMap(c -> renamedBack(step, c));
        }
        track.add(none());
        Collections.reverse(track);
        return Collections.unmodifiableList(track);
    }

    /** What neither round asked stands in no step, only in the models. */
    private static Optional<String> renamed(Reassessment step, String code) {
        CompetencyModel older = step.models().earlier();
        CompetencyModel newer = step.models().later();
        return older.equals(newer)
                ? Optional.of(code)
                : ModelMigration.of(older, newer).newCompetency(code);
    }

    private static Optional<String> renamedBack(Reassessment step, String code) {
        return step.models().earlier().competencies().stream()
                .map(Competency::code)
                .filter(c -> renamed(step, c).filter(code::equals).isPresent())
                .findFirst();
    }

    private static Estimate none() {
        return Estimate.notComputable(Reason.NO_DATA);
    }

    /** Returns how many changes are claimed by chance alone if nothing ever changed: the sum over all steps and the whole way. */
    public double expectedFalse() {
        double sum = steps.size() == 1 ? 0 : overall.expectedFalse();
        for (Reassessment step : steps) {
            sum += step.expectedFalse();
        }
        return sum;
    }

    /** Returns what changed, step by step and over all, in the language of a locale. */
    public String render(Locale locale) {
        return new ChangeText(Language.of(locale)).render(this);
    }

    /** Returns numbers only. */
    @Override
    public String toString() {
        return cycles + ", " + overall;
    }
}
