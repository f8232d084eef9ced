package org.openkam.ipd.progress;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.openkam.core.internal.Arguments;
import org.openkam.core.model.CompetencyModel;
import org.openkam.core.model.RoleProfile;
import org.openkam.core.text.Messages;
import org.openkam.scoring.fit.AspirationContrast;
import org.openkam.scoring.fit.AspirationContrast.Aspiration;
import org.openkam.scoring.fit.CareerMap;
import org.openkam.scoring.fit.CareerStep;
import org.openkam.scoring.fit.RoleMatch;
import org.openkam.scoring.profile.CompetencyProfile;

/**
 * The way to a role that somebody has in mind: the model's usual steps with their conditions and what is missing today, and what to
 * talk about before expectations turn into frustration (source cases H5 and H7). Steps have no dates, because nobody knows how fast a
 * person grows. A proposal for a talk. Immutable.
 *
 * @param contrast what the person wants against how far the person is
 * @param way the steps in order; empty if the model has no usual way from the role held
 */
public record CareerPathPlan(AspirationContrast contrast, List<CareerStep> way) implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Messages MESSAGES = Messages.of(CareerPathPlan.class, "leadership");

    public CareerPathPlan {
        Arguments.notNull(contrast, "contrast");
        way = List.copyOf(way);
    }

    /**
     * Plans from the role held.
     *
     * @param target code of the role in mind
     * @throws org.openkam.core.model.UnknownCodeException if the model has no such role
     */
    public static CareerPathPlan of(CompetencyProfile profile, String target, Aspiration aspiration) {
        RoleProfile role = Arguments.notNull(profile, "profile").model().role(target);
        AspirationContrast contrast = new AspirationContrast(RoleMatch.of(profile, role), aspiration);
        return new CareerPathPlan(contrast, CareerMap.of(profile).wayTo(target).orElse(List.of()));
    }

    /** Returns talk, steps and gaps line by line, in English, Russian or Polish. */
    public String render(CompetencyModel model, Locale locale) {
        WordSheet sheet = WordSheet.of(MESSAGES, locale);
        RoleProfile role = contrast.match().role();
        sheet.line(
                "path",
                "assessee",
                contrast.match().assessee(),
                "role",
                role.name().in(sheet.language()));
        sheet.line("talk." + contrast.talk());
        for (CareerStep step : way) {
            sheet.item(
                    "path.step",
                    "role",
                    step.match().role().name().in(sheet.language()),
                    "condition",
                    step.path().condition().in(sheet.language()));
            String missed = step.match().fit().missed().stream()
                    .map(g -> model.competency(g.competency()).name().in(sheet.language()))
                    .collect(Collectors.joining("; "));
            sheet.plain(
                    "  " + (missed.isEmpty() ? sheet.say("path.nothing") : sheet.say("path.missed", "missed", missed)));
        }
        return (way.isEmpty() ? sheet.line("path.none") : sheet).line("human").toString();
    }

    @Override
    public String toString() {
        return contrast + ", " + way.size() + " steps";
    }
}
