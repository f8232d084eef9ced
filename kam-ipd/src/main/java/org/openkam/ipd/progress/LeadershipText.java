package org.openkam.ipd.progress;

import java.util.Locale;
import org.openkam.core.internal.Arguments;
import org.openkam.core.model.CompetencyModel;
import org.openkam.core.text.Messages;

/** Says a readiness to lead. */
final class LeadershipText {
    private static final Messages MESSAGES = Messages.of(LeadershipText.class, "leadership");

    private final LeadershipReadiness readiness;
    private final CompetencyModel model;
    private final Locale locale;
    private final WordSheet sheet;

    LeadershipText(LeadershipReadiness readiness, CompetencyModel model, Locale locale) {
        this.readiness = readiness;
        this.model = Arguments.notNull(model, "model");
        this.locale = locale;
        this.sheet = WordSheet.of(MESSAGES, locale);
    }

    String text() {
        sheet.line("title", "assessee", readiness.assessee());
        sheet.line("advice." + readiness.advice());
        readiness.reasons().forEach(reason -> sheet.item("reason." + reason));
        if (readiness.policy().isFirstLook()) {
            sheet.line("firstLook");
        }
        sheet.line("figures");
        facet("leading", readiness.leading());
        facet("controlling", readiness.controlling());
        if (readiness.callsForTrial()) {
            sheet.line("trial");
            sheet.line("preview");
            for (PreviewPoint point : PreviewPoint.values()) {
                sheet.plain("- " + point.render(locale));
            }
        }
        return sheet.line("decides", "decider", readiness.decider()).toString();
    }

    private void facet(String name, FacetEvidence facet) {
        String side = sheet.say(name);
        facet.gaps()
                .forEach(gap -> sheet.item(
                        "score",
                        "side",
                        side,
                        "competency",
                        model.competency(gap.competency()).name().in(sheet.language()),
                        "score",
                        sheet.figure(gap.score()),
                        "level",
                        Integer.toString(gap.requirement().targetLevel())));
        sheet.item(
                "motivation",
                "side",
                side,
                "score",
                sheet.figure(facet.motivation()),
                "highest",
                Integer.toString(model.ratingScale().highest()));
    }
}
