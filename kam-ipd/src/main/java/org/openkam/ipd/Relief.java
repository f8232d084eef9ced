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
import org.openkam.core.text.Messages;
import org.openkam.ipd.action.ActionText;
import org.openkam.ipd.action.DevelopmentAction;
import org.openkam.ipd.action.LearningMode;
import org.openkam.ipd.action.StepOwner;
import org.openkam.ipd.need.DevelopmentNeed;
import org.openkam.ipd.plan.PlanLimits;
import org.openkam.ipd.plan.PlanStep;
import org.openkam.ipd.plan.StepTime;
import org.openkam.scoring.profile.CompetencyProfile;

/** Steps for a limitation: hand over what can be handed over, else agree on a minimum and support. */
final class Relief {
    private static final Messages MESSAGES = Messages.of(Relief.class, "relief");
    private static final int WEEKS = 4;
    private static final int LONGEST_CODE = 64;

    private Relief() {}

    static List<PlanStep> steps(CompetencyProfile profile, DevelopmentNeed need, PlanLimits limits) {
        StepTime due = StepTime.within(Math.min(WEEKS, limits.weeks()));
        List<PlanStep> steps = new ArrayList<>();
        for (RoleComponent component : handedOver(profile, need)) {
            String key = component.delegability() == Delegability.YES ? "delegate" : "share";
            ActionText text = text(key, component.name(), component.backup().orElseThrow());
            steps.add(step("DELEGATE-" + component.code(), text, due));
        }
        if (needsMinimum(profile, need)) {
            LocalizedText name = profile.model().competency(need.competency()).name();
            steps.add(step("MINIMUM-" + need.competency(), text("minimum", name, null), due));
        }
        return steps;
    }

    /** Returns whether an action supports the agreed minimum: with other people, where handing over isn't enough. */
    static boolean supports(CompetencyProfile profile, DevelopmentNeed need, DevelopmentAction action) {
        return needsMinimum(profile, need) && action.mode() == LearningMode.EXPOSURE;
    }

    private static boolean needsMinimum(CompetencyProfile profile, DevelopmentNeed need) {
        return need.gap().requirement().mustHave() || handedOver(profile, need).isEmpty();
    }

    private static List<RoleComponent> handedOver(CompetencyProfile profile, DevelopmentNeed need) {
        return profile.componentsOf(need.competency()).stream()
                .filter(c -> c.delegability() != Delegability.NO && c.backup().isPresent())
                .toList();
    }

    /** A code may be as long as the longest allowed, so one with a prefix is cut. */
    private static PlanStep step(String code, ActionText text, StepTime due) {
        String cut = code.substring(0, Math.min(LONGEST_CODE, code.length()));
        return new PlanStep(cut, text, StepOwner.MANAGER, due, null, 0);
    }

    private static ActionText text(String key, LocalizedText what, @Nullable LocalizedText partner) {
        return new ActionText(
                words(key + ".name", what, partner),
                words(key + ".description", what, partner),
                partner,
                words(key + ".evidence", what, partner),
                words(key + ".measure", what, partner));
    }

    private static LocalizedText words(String key, LocalizedText what, @Nullable LocalizedText partner) {
        Map<Language, String> texts = new TreeMap<>();
        for (Language language : Language.BUNDLED) {
            Map<String, String> values = new TreeMap<>();
            values.put("what", what.in(language));
            values.put("partner", partner == null ? "" : partner.in(language));
            texts.put(language, MESSAGES.text(key, language, values));
        }
        return LocalizedText.of(texts);
    }
}
