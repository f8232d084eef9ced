package org.openkam.core.model;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openkam.core.text.Language;
import org.openkam.core.text.LocalizedText;
import org.openkam.core.text.Messages;

/** Says a change in one line. */
final class ChangeLine {
    private static final Messages MESSAGES = Messages.of(ChangeLine.class, "modeldiff");
    private static final int LONGEST = 80;

    private ChangeLine() {}

    /** Returns the line. */
    static String of(ModelChange change, Language language) {
        ModelAspect aspect = change.aspect();
        String place = MESSAGES.text("element." + change.address().element(), language) + " " + change.address();
        return MESSAGES.text(
                aspect == ModelAspect.WHOLE ? change.kind().name() : "CHANGED",
                language,
                Messages.values(
                        "kind", MESSAGES.text("kind." + change.kind(), language),
                        "place", place.strip(),
                        "aspect", aspect == ModelAspect.WHOLE ? "" : MESSAGES.text("aspect." + aspect, language),
                        "languages", languages(change.languages()),
                        "before", shown(change, change.beforeOrNull(), language),
                        "after", shown(change, change.afterOrNull(), language)));
    }

    private static String languages(List<Language> languages) {
        return languages.isEmpty()
                ? ""
                : languages.stream().map(Language::code).collect(Collectors.joining(", ", " (", ")"));
    }

    /** Both sides are shown in the same language, also where only one of them has it. */
    private static String shown(ModelChange change, @Nullable LocalizedText text, Language language) {
        if (change.kind() == ModelChange.Kind.RECLASSIFIED) {
            return text == null ? "" : MESSAGES.text("value." + text, language);
        }
        if (change.languages().isEmpty()) {
            boolean foreign = change.address().element() == ModelElement.FOREIGN_FIELD;
            return text == null ? "-" : foreign ? cut(text.toString()) : text.toString();
        }
        String told = text == null ? null : text.byLanguage().get(best(change.languages(), language));
        return told == null ? "-" : MESSAGES.text("quoted", language, Messages.values("text", cut(told)));
    }

    private static Language best(List<Language> languages, Language wanted) {
        return wanted.fallbackOrder().stream()
                .filter(languages::contains)
                .findFirst()
                .orElse(languages.get(0));
    }

    /** One line stays one line, whatever the text has in it. */
    private static String cut(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}\\s]+", " ").strip();
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }

    /** Returns a competency's grade and reasons in one line. */
    static String of(Comparability comparability, Language language) {
        String older = comparability.older().orElse("-");
        String newer = comparability.newer().orElse("-");
        String reasons = comparability.reasons().stream()
                .map(reason -> MESSAGES.text("reason." + reason.rule(), language)
                        + (reason.codes().isEmpty() ? "" : " (" + String.join(", ", reason.codes()) + ")"))
                .collect(Collectors.joining("; "));
        return (older.equals(newer) ? older : older + " → " + newer)
                + ": " + MESSAGES.text("grade." + comparability.grade(), language)
                + (reasons.isEmpty() ? "" : ": " + reasons);
    }
}
