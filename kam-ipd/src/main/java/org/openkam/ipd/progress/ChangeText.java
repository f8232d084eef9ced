package org.openkam.ipd.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.openkam.core.model.CompetencyModel;
import org.openkam.core.text.Language;
import org.openkam.core.text.Messages;
import org.openkam.scoring.statistic.Decimals;
import org.openkam.scoring.statistic.Estimate;

/** Words for changes between assessments, in one of the bundled languages. */
final class ChangeText {
    private static final Messages MESSAGES = Messages.of(ChangeText.class, "change");

    private final Language language;

    ChangeText(Language language) {
        this.language = language;
    }

    String render(Reassessment of) {
        List<String> lines = new ArrayList<>();
        lines.add(text("title", "assessee", of.assessee()));
        of.changes().forEach(change -> lines.add("- " + change(change, name(of.models(), change))));
        lines.add(text(
                "false",
                "expected",
                decimal(of.expectedFalse(), 1),
                "compared",
                Integer.toString(of.compared()),
                "confidence",
                percent(of.models().confidence())));
        return String.join("\n", lines) + "\n";
    }

    String render(GoalReach reach, Reassessment of) {
        return text(
                "goal",
                "competency",
                name(of.models(), reach.change()),
                "target",
                decimal(reach.measure().target(), 2),
                "later",
                number(reach.change().later()),
                "reach",
                text("reach." + reach.kind()));
    }

    private String change(CompetencyChange change, String name) {
        String line = text(
                "change",
                "competency",
                name,
                "earlier",
                number(change.earlier()),
                "later",
                number(change.later()),
                "kind",
                text("kind." + change.kind()));
        return change.caveats().isEmpty()
                ? line
                : text(
                        "caveats",
                        "line",
                        line,
                        "caveats",
                        change.caveats().stream().map(c -> text("caveat." + c)).collect(Collectors.joining("; ")));
    }

    private String name(Reassessment.Models models, CompetencyChange change) {
        CompetencyModel model = change.comparability().newer().isPresent() ? models.later() : models.earlier();
        return model.competency(change.competency()).name().in(language);
    }

    String render(CohortChange of) {
        List<String> lines = new ArrayList<>();
        lines.add(MESSAGES.text("cohort", language, of.people(), Map.of()));
        for (CohortChange.Effect effect : of.effects()) {
            String name =
                    of.models().later().competency(effect.competency()).name().in(language);
            lines.add("- " + effect(effect, name));
        }
        lines.add(text("cohort.cause"));
        return String.join("\n", lines) + "\n";
    }

    private String effect(CohortChange.Effect effect, String name) {
        return effect.isShown()
                ? text(
                        "effect",
                        "competency",
                        name,
                        "pairs",
                        Integer.toString(effect.pairs()),
                        "change",
                        interval(effect.meanChange().estimate()),
                        "size",
                        interval(effect.size().corrected()),
                        "up",
                        Integer.toString(effect.up()),
                        "down",
                        Integer.toString(effect.down()))
                : text("effect.few", "competency", name);
    }

    String render(ChangeSeries of) {
        List<String> lines = new ArrayList<>();
        Reassessment overall = of.overall();
        lines.add(text("series", "assessee", overall.assessee(), "cycles", String.join(", ", of.cycles())));
        for (CompetencyChange change : overall.changes()) {
            String track =
                    of.track(change.competency()).stream().map(this::number).collect(Collectors.joining(" → "));
            lines.add("- "
                    + text(
                            "series.line",
                            "competency",
                            name(overall.models(), change),
                            "track",
                            track,
                            "kind",
                            text("kind." + change.kind())));
        }
        for (int i = 0; i < of.steps().size(); i++) {
            lines.add("");
            lines.add(text(
                    "series.step", "from", of.cycles().get(i), "to", of.cycles().get(i + 1)));
            lines.add(render(of.steps().get(i)).strip());
        }
        lines.add("");
        lines.add(text("series.false", "expected", decimal(of.expectedFalse(), 1)));
        return String.join("\n", lines) + "\n";
    }

    private String interval(Estimate estimate) {
        return estimate.fold(
                e -> decimal(e.value(), 2)
                        + (e.interval() == null
                                ? ""
                                : " [" + decimal(e.interval().lower(), 2) + "; "
                                        + decimal(e.interval().upper(), 2) + "]"),
                reason -> text("unknown"));
    }

    private String number(Estimate estimate) {
        return estimate.fold(
                e -> decimal(e.value(), 2)
                        + (e.standardError() == null
                                ? ""
                                : " ± " + decimal(e.standardError().value(), 2)),
                reason -> text("unknown"));
    }

    private String percent(double share) {
        return decimal(share * 100, 0);
    }

    private String decimal(double value, int digits) {
        String plain = Decimals.plain(value, digits);
        return language.equals(Language.ENGLISH) ? plain : plain.replace('.', ',');
    }

    private String text(String key, String... pairs) {
        return MESSAGES.text(key, language, Messages.values(pairs));
    }
}
