package org.openkam.core.check;

import java.util.List;
import java.util.Set;

/** Polish. Only verbs in -uje and -daje are told by their ending; nouns share the others, so verbs are listed. */
final class PolishWording extends Wording {
    static final PolishWording INSTANCE = new PolishWording();

    private static final Set<String> CONJUNCTIONS = Set.of("i", "oraz", "lub", "albo");
    private static final Set<String> SUBORDINATING = Set.of("że", "aby", "żeby", "który", "jeśli", "gdy", "jak", "niż");
    private static final Set<String> ADVERBS = Set.of("potem", "także", "zawsze", "zaraz");
    private static final Set<String> CONTRAST = Set.of("a", "i", "lub", "ale", "albo");
    private static final Set<String> AVOIDING = Set.of("unika");
    private static final Set<String> VERBS = Set.of(
            "bierze",
            "chwali",
            "czeka",
            "czyta",
            "dba",
            "dotrzymuje",
            "dzieli",
            "kończy",
            "mówi",
            "ocenia",
            "odpowiada",
            "określa",
            "omawia",
            "pisze",
            "pomaga",
            "porównuje",
            "pozostawia",
            "prosi",
            "prowadzi",
            "przechodzi",
            "przedstawia",
            "przeprowadza",
            "przydziela",
            "pyta",
            "robi",
            "rozdziela",
            "rozmawia",
            "słucha",
            "sprawdza",
            "stawia",
            "szuka",
            "śledzi",
            "tłumaczy",
            "tworzy",
            "uczy",
            "ustala",
            "uzgadnia",
            "wprowadza",
            "wspiera",
            "wyciąga",
            "wybiera",
            "wyjaśnia",
            "wysyła",
            "zachęca",
            "zaczyna",
            "zapewnia",
            "zbiera",
            "zgłasza",
            "zostawia",
            "zwraca",
            "korzysta");

    private PolishWording() {}

    @Override
    String normal(String clause) {
        return clause;
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
        return word.length() > 4 && (word.endsWith("ie") || word.endsWith("o")) || ADVERBS.contains(word);
    }

    @Override
    boolean isVerb(String word) {
        return VERBS.contains(word) || word.length() > 4 && (word.endsWith("uje") || word.endsWith("daje"));
    }

    @Override
    boolean isPair(List<String> words, int conjunction) {
        return false;
    }

    /** "Nie" as a word of its own stands before a verb, but for contrasts; with adjectives it is written together. */
    @Override
    boolean negates(List<String> words, int at) {
        String word = words.get(at);
        return word.equals("nigdy")
                || at == 0 && AVOIDING.contains(word)
                || word.equals("nie")
                        && !CONTRAST.contains(at(words, at - 1))
                        && !at(words, at + 1).equals("tylko");
    }
}
