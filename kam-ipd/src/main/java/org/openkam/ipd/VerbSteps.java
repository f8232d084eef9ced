package org.openkam.ipd;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openkam.core.model.Delegability;
import org.openkam.core.model.RoleComponent;
import org.openkam.core.text.Language;
import org.openkam.core.text.LocalizedText;
import org.openkam.ipd.action.ActionText;
import org.openkam.ipd.action.DevelopmentAction;
import org.openkam.ipd.action.LearningMode;
import org.openkam.ipd.action.StepOwner;
import org.openkam.ipd.need.DevelopmentNeed;
import org.openkam.ipd.need.DevelopmentVerb;
import org.openkam.ipd.plan.PlanLimits;
import org.openkam.ipd.plan.PlanStep;
import org.openkam.ipd.plan.StepTime;
import org.openkam.scoring.instrument.TargetConditions.Condition;
import org.openkam.scoring.profile.CompetencyProfile;

/**
 * The steps of every verb but to develop, whose steps come from the catalogue: hand over and look back, reach the end by a strength, agree
 * on a minimum, mend conditions. They take none of the hours for learning.
 */
final class VerbSteps {
    private static final LocalizedMessages TEXTS = LocalizedMessages.of("steps");
    private static final int LONGEST_CODE = 64;

    /** Weeks from the plan's start until something is agreed. */
    private static final int AGREED = 4;

    /** Weeks until the first look back at it. */
    private static final int REVIEWED = 8;

    /** Weeks until it has had time to show. */
    private static final int SHOWN = 16;

    private final CompetencyProfile profile;
    private final DevelopmentNeed need;
    private final PlanLimits limits;

    private VerbSteps(CompetencyProfile profile, DevelopmentNeed need, PlanLimits limits) {
        this.profile = profile;
        this.need = need;
        this.limits = limits;
    }

    /** Returns the steps of a need's verb, by end; none to develop, nor for a verb without a goal. */
    static List<PlanStep> of(CompetencyProfile profile, DevelopmentNeed need, PlanLimits limits) {
        return new VerbSteps(profile, need, limits).steps();
    }

    /** Returns whether an action supports the agreed minimum: with other people, where nothing else will do. */
    static boolean supports(DevelopmentNeed need, DevelopmentAction action) {
        return needsMinimum(need) && action.mode() == LearningMode.EXPOSURE;
    }

    /** What the role can't do without needs a minimum beside what is handed over. */
    static boolean needsMinimum(DevelopmentNeed need) {
        return need.verb() == DevelopmentVerb.SECURE_MINIMUM
                || need.verb() == DevelopmentVerb.DELEGATE
                        && need.gap().requirement().mustHave();
    }

    private List<PlanStep> steps() {
        List<PlanStep> steps = new ArrayList<>();
        switch (need.verb()) {
            case DELEGATE, SECURE_MINIMUM -> {
                handOver(steps);
                if (needsMinimum(need)) {
                    minimum(steps);
                }
            }
            case COMPENSATE -> compensate(steps);
            case MEND_CONDITIONS -> mend(steps);
            default -> {}
        }
        steps.sort((a, b) -> Integer.compare(a.time().end(), b.time().end()));
        return steps;
    }

    private void handOver(List<PlanStep> steps) {
        for (RoleComponent component : need.evidence().work().delegable()) {
            String key = component.delegability() == Delegability.YES ? "delegate" : "share";
            LocalizedText backup = component.backup().orElseThrow();
            Words words = new Words(component.name(), backup);
            steps.add(step("DELEGATE-" + component.code(), key, words, time(0, AGREED)));
            steps.add(step("LOOK-BACK-" + component.code(), "delegated", words, time(AGREED, REVIEWED)));
        }
    }

    private void minimum(List<PlanStep> steps) {
        Words words = new Words(name(need.competency()), null);
        steps.add(step("MINIMUM-" + need.competency(), "minimum", words, time(0, AGREED)));
        steps.add(step("MINIMUM-HELD-" + need.competency(), "held", words, time(AGREED, SHOWN)));
    }

    private void compensate(List<PlanStep> steps) {
        String strength = need.decision().compensatedBy().orElseThrow();
        Words words = new Words(name(need.competency()), name(strength));
        steps.add(step("COMPENSATE-" + need.competency(), "compensate", words, time(0, AGREED)));
        PlanStep tried = step("TRY-" + need.competency(), "tried", words, time(AGREED, SHOWN));
        steps.add(new PlanStep(tried.code(), tried.text(), StepOwner.ASSESSEE, tried.time(), null, 0));
    }

    private void mend(List<PlanStep> steps) {
        for (Condition condition : need.evidence().work().conditions().missing()) {
            Words words = new Words(name(need.competency()), null);
            steps.add(step("MEND-" + condition, "mend." + condition, words, time(0, AGREED)));
        }
        Words words = new Words(name(need.competency()), null);
        steps.add(step("LOOK-AGAIN-" + need.competency(), "again", words, time(AGREED, SHOWN)));
    }

    private LocalizedText name(String competency) {
        return profile.model().competency(competency).name();
    }

    /** A plan that ends earlier ends every step with it. */
    private StepTime time(int from, int to) {
        int end = Math.min(to, limits.weeks());
        return new StepTime(Math.min(from, end - 1), end);
    }

    /** What a step is about, and who or what else is needed. */
    private record Words(LocalizedText what, @Nullable LocalizedText other) {
        Map<String, String> in(Language language) {
            Map<String, String> values = new TreeMap<>();
            values.put("what", what.in(language));
            values.put("partner", other == null ? "" : other.in(language));
            return values;
        }
    }

    /** A code may be as long as the longest allowed, so one with a prefix is cut. */
    private PlanStep step(String code, String key, Words words, StepTime time) {
        String cut = code.substring(0, Math.min(LONGEST_CODE, code.length()));
        boolean isPerson = key.equals("delegate") || key.equals("share") || key.equals("delegated");
        ActionText text = new ActionText(
                TEXTS.text(key + ".name", words::in),
                TEXTS.text(key + ".description", words::in),
                isPerson ? words.other() : null,
                TEXTS.text(key + ".evidence", words::in),
                TEXTS.text(key + ".measure", words::in));
        return new PlanStep(cut, text, StepOwner.MANAGER, time, null, 0);
    }
}
