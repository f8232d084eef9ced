package org.openkam.core.check;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Russian. Most endings of the third person are no noun's; the others are told by stems. */
final class RussianWording extends Wording {
    static final RussianWording INSTANCE = new RussianWording();

    private static final Set<String> CONJUNCTIONS = Set.of("и", "или", "либо");
    private static final Set<String> SUBORDINATING = Set.of("чтобы", "который", "если", "когда", "как", "что", "чем");
    private static final Set<String> ADVERBS = Set.of("затем", "потом", "также", "всегда", "вовремя", "сразу");
    private static final Set<String> AVOIDING = Set.of("избегает", "воздерживается", "уклоняется");
    private static final Pattern VERB_ENDING = Pattern.compile(
            ".+(?:[аяуюе]ет|[аяуюе]ется|ится|ходит|водит|носит|ставит|просит|строит|говорит|ведет|берет|несет)");
    private static final Set<String> VERBS = Set.of(
            "ведет", "ждет", "берет", "несет", "идет", "ищет", "пишет", "держит", "учит", "следит", "хвалит", "готовит",
            "делит", "ценит", "хранит", "находит", "просит", "строит", "говорит", "ставит", "вносит", "дает", "шлет");

    private RussianWording() {}

    @Override
    String normal(String clause) {
        return clause.replace('ё', 'е');
    }

    @Override
    boolean joins(String word) {
        return CONJUNCTIONS.contains(word);
    }

    @Override
    boolean subordinates(String word) {
        return SUBORDINATING.contains(word);
    }

    @Override
    boolean isAdverb(String word) {
        return word.length() > 3 && (word.endsWith("о") || word.endsWith("ее") || word.startsWith("по-"))
                || ADVERBS.contains(word);
    }

    @Override
    boolean isVerb(String word) {
        return VERBS.contains(word) || VERB_ENDING.matcher(word).matches();
    }

    @Override
    boolean isPair(List<String> words, int conjunction) {
        return false;
    }

    @Override
    boolean negates(List<String> words, int at) {
        String word = words.get(at);
        return word.equals("никогда")
                || at == 0 && AVOIDING.contains(word)
                || word.equals("не") && (at == 0 && !at(words, 1).equals("только") || isVerb(at(words, at + 1)));
    }
}
