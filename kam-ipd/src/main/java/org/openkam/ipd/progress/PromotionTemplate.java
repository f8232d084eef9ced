package org.openkam.ipd.progress;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.openkam.core.internal.Arguments;
import org.openkam.core.text.Messages;
import org.openkam.ipd.action.ActionCatalog;
import org.openkam.ipd.action.DevelopmentAction;

/**
 * A frame for a plan toward a leading role from the six tools (source case rule R40), filled with the actions of a catalogue by their
 * kind. Nothing is chosen: people pick what fits. Immutable.
 *
 * @param steps one for each tool, in their order
 */
public record PromotionTemplate(List<ToolStep> steps) implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Messages MESSAGES = Messages.of(PromotionTemplate.class, "leadership");

    /**
     * A tool and what the catalogue has for it.
     *
     * @param tool the tool
     * @param actions actions of its kind for the competencies asked for, in the catalogue's order
     */
    public record ToolStep(LeadershipTool tool, List<DevelopmentAction> actions) implements Serializable {
        private static final long serialVersionUID = 1L;

        public ToolStep {
            Arguments.notNull(tool, "tool");
            actions = List.copyOf(actions);
        }

        /** Returns whether the catalogue has nothing for it. */
        public boolean isMissing() {
            return actions.isEmpty();
        }
    }

    public PromotionTemplate {
        steps = Arguments.notEmpty(steps, "steps");
    }

    /**
     * Fills the frame.
     *
     * @param competencies codes of what is to be developed, such as those of {@link LeadershipPolicy#leading}
     */
    public static PromotionTemplate of(ActionCatalog catalog, Collection<String> competencies) {
        Arguments.notNull(catalog, "catalogue");
        Set<String> wanted = new TreeSet<>(Arguments.notEmpty(competencies, "competencies"));
        List<ToolStep> steps = new ArrayList<>();
        for (LeadershipTool tool : LeadershipTool.values()) {
            steps.add(new ToolStep(
                    tool,
                    catalog.actions().stream()
                            .filter(a -> wanted.contains(a.competency()))
                            .filter(a -> a.form().kind() == tool.kind())
                            .toList()));
        }
        return new PromotionTemplate(steps);
    }

    /** Returns the tools that the catalogue has nothing for: to be agreed on by people. */
    public List<LeadershipTool> missing() {
        return steps.stream().filter(ToolStep::isMissing).map(ToolStep::tool).toList();
    }

    /** Returns tools and actions line by line, in English, Russian or Polish. */
    public String render(Locale locale) {
        WordSheet sheet = WordSheet.of(MESSAGES, locale);
        sheet.line("template");
        for (ToolStep step : steps) {
            sheet.plain(step.tool().render(locale));
            step.actions().forEach(a -> sheet.plain("- " + a.text().name().in(sheet.language())));
            if (step.isMissing()) {
                sheet.item("template.missing");
            }
        }
        return sheet.toString();
    }

    @Override
    public String toString() {
        return "promotion template of " + Arrays.toString(LeadershipTool.values()) + ", missing " + missing();
    }
}
