package org.openkam.scoring.profile;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.openkam.core.text.Language;
import org.openkam.core.text.Messages;
import org.openkam.scoring.statistic.Reason;

/**
 * Says the facts of a step in words of a language: numbers rounded, and what a trace holds as a code of the library, such as a
 * reason or an instrument, by its name. What a host adds has no name here and goes by its code.
 */
final class TraceWords {
    private static final Set<String> INSTRUMENTS = Set.of("instrument", "above", "below");

    private final Messages messages;
    private final Set<String> keys;

    /** @param messages sentences of traces, which hold the names too */
    TraceWords(Messages messages) {
        this.messages = messages;
        this.keys = messages.keys(Language.ENGLISH);
    }

    Map<String, String> of(ScoreTrace step, Language language) {
        Map<String, String> shown = new TreeMap<>();
        new TraceFacts(step).shown().forEach((fact, text) -> shown.put(fact, word(fact, text, language)));
        return shown;
    }

    private String word(String fact, String text, Language language) {
        if (fact.equals("reason")) {
            return reason(text, language);
        }
        String key = INSTRUMENTS.contains(fact) ? "instrument.name." + text : fact + ".name." + text;
        return keys.contains(key) ? messages.text(key, language) : text;
    }

    private static String reason(String text, Language language) {
        return Arrays.stream(Reason.values())
                .filter(reason -> reason.name().equals(text))
                .findFirst()
                .map(reason -> reason.render(language.toLocale()))
                .orElse(text);
    }
}
