package org.openkam.scoring.selection;

import java.util.Locale;
import java.util.Map;
import org.openkam.core.text.Language;
import org.openkam.core.text.Messages;

/** Says a recommendation in a language. */
final class SelectionText {
    private static final Messages MESSAGES = Messages.of(SelectionText.class, "selection");

    private final Language language;

    SelectionText(Locale locale) {
        this.language = Language.of(locale);
    }

    String text(SelectionRecommendation recommendation) {
        StringBuilder out = new StringBuilder();
        line(out, "advice." + recommendation.advice(), Map.of("candidate", recommendation.candidate()));
        for (StageOutcome outcome : recommendation.outcomes()) {
            line(out, "outcome." + outcome.kind(), Map.of("stage", outcome.stage()));
            for (StageReason reason : outcome.reasons()) {
                out.append("  ");
                line(out, "reason." + reason.kind(), Map.of("code", reason.code()));
            }
        }
        line(out, "human", Map.of());
        return out.toString();
    }

    private void line(StringBuilder out, String key, Map<String, String> values) {
        out.append(MESSAGES.text(key, language, values)).append('\n');
    }
}
