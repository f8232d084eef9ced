package org.openkam.core.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.openkam.core.text.Language;

/** What one language's words tell about an indicator; deliberately blind where it can't be sure. */
abstract class Wording {
    private static final Pattern CLAUSE_END = Pattern.compile("[,;:.!?()\u2013\u2014]|\\s-\\s");
    private static final Pattern BLANKS = Pattern.compile("[\\s\u00a0]+");

    /** Returns what is known about a language, if anything. */
    static Optional<Wording> of(Language language) {
        return switch (language.code()) {
            case "en" -> Optional.of(EnglishWording.INSTANCE);
            case "ru" -> Optional.of(RussianWording.INSTANCE);
            case "pl" -> Optional.of(PolishWording.INSTANCE);
            default -> Optional.empty();
        };
    }

    /** Returns conjunction and verb that bring in a second behaviour, if there are any. */
    final Optional<String> secondBehavior(String text) {
        List<String> words = mainClause(text);
        for (int i = 1; i + 1 < words.size(); i++) {
            int verb = joins(words.get(i)) ? verbAfter(words, i) : 0;
            if (verb > 0) {
                return Optional.of(String.join(" ", words.subList(i, verb + 1)));
            }
        }
        return Optional.empty();
    }

    /** Returns where the verb after a conjunction is; 0 if there is none, or if only two adverbs are joined. */
    private int verbAfter(List<String> words, int conjunction) {
        int next = conjunction + 1;
        if (isVerb(words.get(next)) || isPair(words, conjunction)) {
            return next;
        }
        boolean adverb = isAdverb(words.get(next)) && !isAdverb(words.get(conjunction - 1));
        return adverb && isVerb(at(words, next + 1)) ? next + 1 : 0;
    }

    /** Returns the word that negates the main clause, if there is one. */
    final Optional<String> negation(String text) {
        List<String> words = mainClause(text);
        for (int i = 0; i < words.size(); i++) {
            if (negates(words, i)) {
                return Optional.of(words.get(i));
            }
        }
        return Optional.empty();
    }

    /** Returns the words up to the first sign or word that begins another clause, in small letters. */
    private List<String> mainClause(String text) {
        String clause = CLAUSE_END.split(text.strip().toLowerCase(Locale.ROOT), 2)[0];
        List<String> words = new ArrayList<>();
        for (String word : BLANKS.split(normal(clause).strip())) {
            if (subordinates(word)) {
                break;
            }
            words.add(word);
        }
        return words;
    }

    /** Returns a clause with one spelling for each word. */
    abstract String normal(String clause);

    /** Returns whether a word is "and" or "or". */
    abstract boolean joins(String word);

    /** Returns whether a word begins a subordinate clause without a comma. */
    abstract boolean subordinates(String word);

    /** Returns whether a word may stand between conjunction and verb. */
    abstract boolean isAdverb(String word);

    /** Returns whether a word is surely a verb in the third person. */
    abstract boolean isVerb(String word);

    /** Returns whether the words before and after a conjunction are surely two verbs. */
    abstract boolean isPair(List<String> words, int conjunction);

    /** Returns whether the word at a position negates the clause. */
    abstract boolean negates(List<String> words, int at);

    /** Returns the word at a position, empty outside the clause. */
    static String at(List<String> words, int position) {
        return position >= 0 && position < words.size() ? words.get(position) : "";
    }
}
