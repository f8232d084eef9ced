package org.openkam.scoring.fit;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.openkam.core.internal.Arguments;
import org.openkam.core.model.CompetencyModel;
import org.openkam.core.text.Language;
import org.openkam.core.text.Messages;
import org.openkam.scoring.statistic.Decimals;
import org.openkam.scoring.statistic.Estimate;

/** Says a match in a language. */
final class MatchText {
    private static final Messages MESSAGES = Messages.of(MatchText.class, "rolematch");

    private final CompetencyModel model;
    private final Language language;

    MatchText(CompetencyModel model, Locale locale) {
        this.model = Arguments.notNull(model, "model");
        this.language = Language.of(locale);
    }

    String text(RoleMatch match) {
        StringBuilder out = new StringBuilder();
        line(
                out,
                "head",
                Map.of("person", match.assessee(), "role", match.role().name().in(language)));
        line(out, "advice." + match.advice(), Map.of());
        line(out, "fit", Map.of("fit", number(match.fit().fit(), 3), "counted", number(match.counted(), 3)));
        line(out, "gap", Map.of("gap", number(match.gap(), 2)));
        line(
                out,
                "time",
                Map.of(
                        "longest",
                        number(match.time().longest(), 1),
                        "sum",
                        number(match.time().sum(), 1)));
        if (!match.time().unknown().isEmpty()) {
            line(out, "unknown", Map.of("competencies", names(match.time().unknown())));
        }
        for (MatchReason reason : match.reasons()) {
            line(out, "reason." + reason.kind(), Map.of("competencies", names(reason.competencies())));
        }
        line(out, "human", Map.of());
        return out.toString();
    }

    private void line(StringBuilder out, String key, Map<String, String> values) {
        out.append(MESSAGES.text(key, language, values)).append('\n');
    }

    private String names(List<String> competencies) {
        return competencies.stream()
                .map(code -> model.competency(code).name().in(language))
                .collect(Collectors.joining(", "));
    }

    private static String number(Estimate estimate, int digits) {
        return estimate.fold(
                e -> Decimals.plain(e.value(), digits)
                        + (e.interval() == null
                                ? ""
                                : " [" + Decimals.plain(e.interval().lower(), digits) + "; "
                                        + Decimals.plain(e.interval().upper(), digits) + "]"),
                reason -> "–");
    }
}
