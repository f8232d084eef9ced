package org.openkam.ipd;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.openkam.core.text.Language;
import org.openkam.core.text.LocalizedText;
import org.openkam.core.text.Messages;
import org.openkam.scoring.statistic.Decimals;
import org.openkam.scoring.statistic.Estimate;

/** Texts of the planner in every bundled language at once. */
final class LocalizedMessages {
    private final Messages messages;

    private LocalizedMessages(Messages messages) {
        this.messages = messages;
    }

    static LocalizedMessages of(String name) {
        return new LocalizedMessages(Messages.of(LocalizedMessages.class, name));
    }

    Messages messages() {
        return messages;
    }

    /** Returns a text whose values may differ by language. */
    LocalizedText text(String key, Function<Language, Map<String, String>> values) {
        return each(language -> messages.text(key, language, values.apply(language)));
    }

    static LocalizedText each(Function<Language, String> words) {
        Map<Language, String> texts = new TreeMap<>();
        Language.BUNDLED.forEach(language -> texts.put(language, words.apply(language)));
        return LocalizedText.of(texts);
    }

    /** Returns a number with two decimals and the language's own decimal mark; a dash if there is none. */
    static String number(Estimate estimate, Language language) {
        return estimate.fold(e -> number(e.value(), language), reason -> "–");
    }

    static String number(double value, Language language) {
        String plain = Decimals.plain(value, 2);
        return language.equals(Language.ENGLISH) ? plain : plain.replace('.', ',');
    }
}
