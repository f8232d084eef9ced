package org.openkam.core.check;

import java.util.List;
import java.util.Set;

/** English. A noun's plural looks like a verb, so verbs are listed, without those that are common nouns too. */
final class EnglishWording extends Wording {
    static final EnglishWording INSTANCE = new EnglishWording();

    private static final Set<String> CONJUNCTIONS = Set.of("and", "or");
    private static final Set<String> SUBORDINATING = Set.of(
            "that",
            "which",
            "who",
            "whom",
            "whose",
            "when",
            "how",
            "what",
            "why",
            "where",
            "whether",
            "before",
            "after",
            "if",
            "so",
            "until",
            "while",
            "because",
            "as",
            "since",
            "although",
            "though",
            "unless",
            "than");
    private static final Set<String> ADVERBS = Set.of("then", "also", "always", "often");
    private static final Set<String> AUXILIARIES =
            Set.of("does", "do", "is", "are", "has", "have", "will", "would", "can", "could", "should", "must", "did");
    private static final Set<String> NEGATIONS =
            Set.of("never", "doesn't", "don't", "cannot", "can't", "isn't", "won't", "hasn't");
    private static final Set<String> AVOIDING = Set.of("avoids", "refrains");
    private static final Set<String> VERBS = Set.of(
            "accepts",
            "acts",
            "adapts",
            "adjusts",
            "admits",
            "agrees",
            "analyzes",
            "applies",
            "asks",
            "assigns",
            "avoids",
            "brings",
            "builds",
            "chooses",
            "collects",
            "communicates",
            "compares",
            "confirms",
            "corrects",
            "creates",
            "decides",
            "defines",
            "delivers",
            "describes",
            "develops",
            "discusses",
            "encourages",
            "ensures",
            "evaluates",
            "explains",
            "finds",
            "follows",
            "gets",
            "gives",
            "goes",
            "handles",
            "helps",
            "identifies",
            "implements",
            "improves",
            "informs",
            "introduces",
            "involves",
            "justifies",
            "keeps",
            "learns",
            "leaves",
            "listens",
            "maintains",
            "makes",
            "manages",
            "meets",
            "motivates",
            "negotiates",
            "observes",
            "organises",
            "organizes",
            "prepares",
            "presents",
            "prevents",
            "prioritises",
            "prioritizes",
            "proposes",
            "protects",
            "provides",
            "puts",
            "reads",
            "recognises",
            "recognizes",
            "refuses",
            "resolves",
            "responds",
            "seeks",
            "selects",
            "sends",
            "sets",
            "settles",
            "solves",
            "speaks",
            "stays",
            "suggests",
            "summarises",
            "summarizes",
            "supports",
            "takes",
            "teaches",
            "tells",
            "thinks",
            "tries",
            "turns",
            "understands",
            "uses",
            "verifies",
            "waits",
            "warns",
            "writes");

    private EnglishWording() {}

    @Override
    String normal(String clause) {
        return clause.replace('\u2019', '\'');
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
        return word.endsWith("ly") || ADVERBS.contains(word);
    }

    @Override
    boolean isVerb(String word) {
        return VERBS.contains(word);
    }

    /** "Plans and controls": an indicator begins with a verb, so what is joined to it at once is another. */
    @Override
    boolean isPair(List<String> words, int conjunction) {
        return conjunction == 1 && endsLikeVerb(words.get(0)) && endsLikeVerb(words.get(2));
    }

    private static boolean endsLikeVerb(String word) {
        return word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("'s");
    }

    @Override
    boolean negates(List<String> words, int at) {
        String word = words.get(at);
        return NEGATIONS.contains(word)
                || at == 0 && AVOIDING.contains(word)
                || word.equals("not")
                        && AUXILIARIES.contains(at(words, at - 1))
                        && !at(words, at + 1).equals("only");
    }
}
