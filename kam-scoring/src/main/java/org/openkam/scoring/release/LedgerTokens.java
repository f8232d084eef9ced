package org.openkam.scoring.release;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openkam.core.programme.AnswerTable;
import org.openkam.core.programme.Comment;
import org.openkam.core.programme.CommentTable;
import org.openkam.core.programme.Programme;
import org.openkam.scoring.release.LedgerEntry.Block;
import org.openkam.scoring.release.LedgerEntry.Token;

/** Makes the tokens of a programme's answers. */
final class LedgerTokens {
    private final LedgerKey key;
    private final AnswerTable table;
    private final CommentTable comments;
    private final String cycle;

    LedgerTokens(LedgerKey key, Programme programme) {
        this.key = key;
        this.table = programme.answers();
        this.comments = programme.comments();
        this.cycle = programme.terms().cycle();
    }

    private String rater(String assessee, int sheet) {
        return key.token("rater", cycle, assessee, table.raterCode(table.rater(sheet)));
    }

    /** The rating is the one given, before a counter-indicator is turned. */
    private String answer(String assessee, int sheet, String item, int rating) {
        String code = table.raterCode(table.rater(sheet));
        return key.token("answer", cycle, assessee, code, item, Integer.toString(rating));
    }

    /** Returns the tokens of all ratings about an assessee but the own. */
    Set<String> present(String assessee) {
        Set<String> tokens = new HashSet<>();
        int index = table.indexOf(assessee);
        for (int sheet = index < 0 ? 0 : table.sheetsFrom(index);
                index >= 0 && sheet < table.sheetsTo(index);
                sheet++) {
            for (int a = table.answersFrom(sheet); a < table.answersTo(sheet); a++) {
                if (table.isRated(a)) {
                    String item = table.items().get(table.item(a));
                    tokens.add(answer(assessee, sheet, item, table.rating(a)));
                }
            }
        }
        return tokens;
    }

    /** Returns the tokens of all comments about an assessee. */
    Set<String> comments(String assessee) {
        Set<String> tokens = new HashSet<>();
        comments.about(assessee).forEach(c -> tokens.add(comment(c)));
        return tokens;
    }

    String comment(Comment c) {
        return key.token("comment", cycle, c.assessee(), c.rater(), c.source().code(), c.competency(), c.text());
    }

    /** Returns a block for each item of a cell with a rating. */
    List<Block> blocks(String assessee, AssesseeRatings ratings, CellRatings cell, CompetencyItems items) {
        List<Block> blocks = new ArrayList<>();
        Map<Integer, String> raters = new HashMap<>();
        for (int c = 0; c < items.size(); c++) {
            for (int item : items.itemsOf(c)) {
                List<Token> tokens = new ArrayList<>();
                String code = table.items().get(item);
                for (int row : cell.rows()) {
                    if (ratings.has(row, item)) {
                        int sheet = ratings.sheet(row);
                        String rater = raters.computeIfAbsent(sheet, s -> rater(assessee, s));
                        tokens.add(new Token(rater, answer(assessee, sheet, code, ratings.given(row, item))));
                    }
                }
                if (!tokens.isEmpty()) {
                    blocks.add(new Block(code, cell.cell().anonymous(), tokens));
                }
            }
        }
        return blocks;
    }
}
