package org.openkam.ipd;

import java.time.Period;
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
import org.openkam.ipd.plan.PlanStep;
import org.openkam.scoring.profile.CompetencyProfile;

/** Steps for a limitation: hand over what can be handed over, else agree on a minimum and support. */
final class Relief {
    private static final Messages MESSAGES = Messages.of(Relief.class, "relief");
    private static final Period WITHIN = Period.ofWeeks(4);

    private Relief() {}

    static List<PlanStep> steps(CompetencyProfile profile, DevelopmentNeed need) {
        List<PlanStep> steps = new ArrayList<>();
        for (RoleComponent component : handedOver(profile, need)) {
            String key = component.delegability() == Delegability.YES ? "delegate" : "share";
            LocalizedText backup = component.backup().orElseThrow();
            steps.add(step(key, "DELEGATE-" + component.code(), component.name(), backup));
        }
        if (needsMinimum(profile, need)) {
            LocalizedText name = profile.model().competency(need.competency()).name();
            steps.add(step("minimum", "MINIMUM-" + need.competency(), name, null));
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

    private static PlanStep step(String key, String code, LocalizedText what, @Nullable LocalizedText partner) {
        ActionText text = new ActionText(
                words(key + ".name", what, partner),
                words(key + ".description", what, partner),
                partner,
                words(key + ".evidence", what, partner),
                words(key + ".measure", what, partner));
        return new PlanStep(code, text, StepOwner.MANAGER, WITHIN, null, 0);
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
