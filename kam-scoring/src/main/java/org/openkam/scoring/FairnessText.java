package org.openkam.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openkam.core.model.CompetencyModel;
import org.openkam.core.text.Language;
import org.openkam.core.text.Messages;
import org.openkam.scoring.fairness.AdverseImpact;
import org.openkam.scoring.fairness.EtsClass;
import org.openkam.scoring.fairness.FourFifths;
import org.openkam.scoring.statistic.Decimals;
import org.openkam.scoring.statistic.Estimate;

/** Says in a language how groups of people were treated: where to look, never a verdict. */
final class FairnessText {
    private static final Messages MESSAGES = Messages.of(FairnessText.class, "fairness");
    private static final String NONE = "–";
    private static final double LEAST_SHOWN = 1e-4;

    private final @Nullable CompetencyModel model;
    private final Language language;
    private final List<String> lines = new ArrayList<>();

    /** @param model has the names of competencies; without it their codes stand for them */
    FairnessText(@Nullable CompetencyModel model, Locale locale) {
        this.model = model;
        this.language = Language.of(locale);
    }

    private void line(String key, String... values) {
        lines.add(MESSAGES.text(key, language, Messages.values(values)));
    }

    /** A line with a noun beside a number. */
    private void counted(String key, long number, String... values) {
        lines.add(MESSAGES.text(key, language, number, Messages.values(values)));
    }

    private String done() {
        return lines.stream().map(l -> l + "\n").collect(Collectors.joining());
    }

    private static String number(Estimate estimate, int digits) {
        return estimate.fold(
                e -> Decimals.plain(e.value(), digits)
                        + (e.interval() == null
                                ? ""
                                : " [" + Decimals.plain(e.interval().lower(), digits) + "; "
                                        + Decimals.plain(e.interval().upper(), digits) + "]"),
                reason -> NONE);
    }

    private static String probability(Estimate estimate) {
        return estimate.fold(e -> probability(e.value()), reason -> NONE);
    }

    private static String probability(double p) {
        return p < LEAST_SHOWN ? "< 0.0001" : Decimals.plain(p, 4);
    }

    String text(ProgrammeFairness fairness) {
        line("head", "column", fairness.column(), "groups", String.join(", ", fairness.groups()));
        counted("unknown", fairness.unknown());
        line("readiness");
        impact(fairness.impactOfReadiness());
        fairness.differences().forEach(this::difference);
        fairness.itemFunctioning().forEach(this::item);
        counted("comparisons", fairness.comparisons(), "chance", Decimals.plain(fairness.expectedByChance(), 1));
        line("noverdict");
        return done();
    }

    String text(GroupImpact impact) {
        line("selection", "column", impact.column());
        impact(impact);
        counted("unknown", impact.unknown());
        line("noverdict");
        return done();
    }

    private void impact(GroupImpact impact) {
        if (impact.impact().groups().isEmpty()) {
            line("nobody");
        }
        for (int g = 0; g < impact.impact().groups().size(); g++) {
            AdverseImpact one = impact.impact().groups().get(g);
            String group = impact.groups().get(g);
            counted(
                    "rate",
                    one.focal().applicants(),
                    "group",
                    group,
                    "selected",
                    Long.toString(one.focal().selected()),
                    "rate",
                    one.focal().rate().fold(r -> Decimals.plain(100 * r.value(), 1), reason -> NONE));
            if (g != impact.impact().reference()) {
                comparison(group, impact.groups().get(impact.impact().reference()), one);
            }
        }
        if (impact.impact().overall() != null) {
            line("overall", "p", probability(impact.impact().overall().probability()));
        }
        counted("undecided", impact.undecided());
    }

    private void comparison(String group, String reference, AdverseImpact one) {
        line(
                "ratio." + one.fourFifths(),
                "group",
                group,
                "reference",
                reference,
                "ratio",
                number(one.impactRatio(), 4));
        OptionalLong flips = one.decisionsToFlip();
        if (flips.isPresent() && one.fourFifths() != FourFifths.UNDECIDED) {
            counted("flip", flips.getAsLong(), "group", group);
        }
        line(
                "tests",
                "group",
                group,
                "fisher",
                probability(one.tests().fisherTwoSided()),
                "z",
                number(one.tests().z(), 4),
                "p",
                probability(one.tests().zProbability()));
        line("sample." + one.advice(), "group", group);
    }

    String text(GroupDifference difference) {
        difference(difference);
        line("noverdict");
        return done();
    }

    private void difference(GroupDifference one) {
        boolean isTested = one.means().test() != null;
        line(
                isTested ? "difference" : "difference.plain",
                "measure",
                measure(one.measure()),
                "group",
                one.focal(),
                "reference",
                one.reference(),
                "difference",
                number(one.means().estimate(), 2),
                "people",
                Integer.toString(one.means().focal()),
                "others",
                Integer.toString(one.means().reference()),
                "p",
                isTested ? probability(one.means().test().probability()) : NONE);
    }

    private String measure(String code) {
        if (code.equals(ProgrammeFairness.FIT)) {
            return MESSAGES.text("fit", language);
        }
        return model == null
                ? code
                : model.competencies().stream()
                        .filter(c -> c.code().equals(code))
                        .map(c -> c.name().in(language))
                        .findFirst()
                        .orElse(code);
    }

    String text(ItemFunctioning item) {
        item(item);
        line("noverdict");
        return done();
    }

    private void item(ItemFunctioning one) {
        EtsClass size = one.size();
        boolean isDelta = one.mantelHaenszel() != null;
        counted(
                size == null ? "item.unknown" : "item." + size,
                one.people(),
                "item",
                one.item(),
                "group",
                one.focal(),
                "reference",
                one.reference(),
                "figure",
                MESSAGES.text(isDelta ? "delta" : "points", language),
                "value",
                number(isDelta ? one.mantelHaenszel().delta() : one.mantel().estimate(), 2));
    }
}
