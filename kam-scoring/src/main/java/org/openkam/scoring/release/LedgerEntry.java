package org.openkam.scoring.release;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import org.openkam.core.internal.Arguments;

/**
 * One release about one assessee, as a {@link ReleaseLedger} keeps it: which answers stood together behind an item's mean,
 * each as a token. No rating, no rater's code.
 *
 * @param assessee code
 * @param cycle the round of assessment
 * @param leastRaters how many raters were promised to stand behind every figure, an insider included
 * @param sources codes of the anonymous sources released, in order
 * @param blocks the item means released, in order
 * @param comments the comments by anonymous raters released, in order: token of the comment, a colon, and the cell that was
 *     said of it, if any
 */
public record LedgerEntry(
        String assessee, String cycle, int leastRaters, List<String> sources, List<Block> blocks, List<String> comments)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    public LedgerEntry {
        Arguments.code(assessee, "assessee");
        Arguments.code(cycle, "cycle");
        Arguments.that(leastRaters >= 1, "least number of raters", leastRaters, "must be at least 1");
        sources = sources.stream().sorted().distinct().toList();
        blocks = blocks.stream().sorted(Block.ORDER).toList();
        comments = comments.stream().sorted().toList();
    }

    /**
     * The answers behind one item's mean in one cell.
     *
     * @param item code
     * @param anonymous whether the raters were promised anonymity; answers of known raters are no secret
     * @param answers the answers, in order
     */
    public record Block(String item, boolean anonymous, List<Token> answers) implements Serializable {
        private static final long serialVersionUID = 1L;
        private static final Comparator<Block> ORDER = Comparator.comparing(Block::item)
                .thenComparing(Block::anonymous)
                .thenComparing(
                        b -> b.answers.stream().map(Token::answer).toList().toString());

        public Block {
            Arguments.code(item, "item");
            answers = Arguments.notEmpty(answers, "answers of block").stream()
                    .sorted(Comparator.comparing(Token::rater).thenComparing(Token::answer))
                    .toList();
        }

        /** Returns sizes only. */
        @Override
        public String toString() {
            return item + " of " + answers.size() + " answers";
        }
    }

    /**
     * An answer.
     *
     * @param rater token of the rater, the same for all answers of the rater about the assessee in the cycle
     * @param answer token of rater, item and rating: a changed rating has another
     */
    public record Token(String rater, String answer) implements Serializable {
        private static final long serialVersionUID = 1L;

        public Token {
            Arguments.notNull(rater, "token of rater");
            Arguments.notNull(answer, "token of answer");
        }

        /** Returns nothing about the answer. */
        @Override
        public String toString() {
            return "answer";
        }
    }

    /** Returns whom and which round it is about. */
    @Override
    public String toString() {
        return "release about " + assessee + ", cycle " + cycle + ": " + blocks.size()
                + (blocks.size() == 1 ? " item mean" : " item means");
    }
}
