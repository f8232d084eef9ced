package org.openkam.scoring.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openkam.core.internal.Arguments;
import org.openkam.core.json.Document;
import org.openkam.scoring.release.LedgerEntry;
import org.openkam.scoring.release.LedgerEntry.Block;
import org.openkam.scoring.release.LedgerEntry.Token;

/** A release ledger in a file; see {@link ReleaseLedgerJson}. A program writes it, so one fault is enough to refuse it. */
record ReleaseLedgerDocument(
        String format,
        String schemaVersion,
        @Nullable String keyCheck,
        @Nullable List<ReleaseDocument> releases) implements Document {

    static final String FORMAT = "openkam-release-ledger";
    static final int MAJOR = 1;

    record ReleaseDocument(
            String assessee,
            String cycle,
            Integer leastRaters,
            List<String> sources,
            List<String> raters,
            List<BlockDocument> blocks,
            @Nullable List<String> comments) {

        static ReleaseDocument of(LedgerEntry entry) {
            Map<String, Integer> raters = new LinkedHashMap<>();
            List<BlockDocument> blocks = new ArrayList<>();
            for (Block block : entry.blocks()) {
                List<String> answers = new ArrayList<>();
                for (Token token : block.answers()) {
                    int number = raters.computeIfAbsent(token.rater(), r -> raters.size());
                    answers.add(number + ":" + token.answer());
                }
                blocks.add(new BlockDocument(block.item(), block.anonymous(), String.join(" ", answers)));
            }
            return new ReleaseDocument(
                    entry.assessee(),
                    entry.cycle(),
                    entry.leastRaters(),
                    entry.sources(),
                    List.copyOf(raters.keySet()),
                    blocks,
                    entry.comments());
        }

        LedgerEntry entry() {
            List<Block> all = new ArrayList<>();
            for (BlockDocument block : Arguments.notNull(blocks, "blocks")) {
                all.add(block.block(Arguments.notNull(raters, "raters")));
            }
            int least = Arguments.notNull(leastRaters, "least number of raters");
            return new LedgerEntry(
                    assessee,
                    cycle,
                    least,
                    Arguments.notNull(sources, "sources"),
                    all,
                    Objects.requireNonNullElse(comments, List.of()));
        }

        /** Returns nothing of the content. */
        @Override
        public String toString() {
            return "release";
        }
    }

    /** A block; {@code answers} are the number of the rater's token, a colon and the answer's token, parted by blanks. */
    record BlockDocument(String item, Boolean anonymous, String answers) {

        Block block(List<String> raters) {
            List<Token> tokens = new ArrayList<>();
            for (String answer : Arguments.notNull(answers, "answers").split(" ")) {
                int colon = answer.indexOf(':');
                int number = Integer.parseInt(answer.substring(0, Math.max(0, colon)));
                Arguments.inRange(number, 0, raters.size() - 1, "number of rater");
                tokens.add(new Token(raters.get(number), answer.substring(colon + 1)));
            }
            return new Block(item, Arguments.notNull(anonymous, "anonymous"), tokens);
        }

        /** Returns nothing of the content. */
        @Override
        public String toString() {
            return "block";
        }
    }
}
