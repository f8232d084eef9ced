package org.openkam.examples.quickstart;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openkam.core.programme.AnswerTable;
import org.openkam.core.programme.AnswerTableBuilder;
import org.openkam.core.programme.Programme;
import org.openkam.core.scale.Answer;
import org.openkam.scoring.ScoredProgramme;
import org.openkam.scoring.Scoring;
import org.openkam.scoring.release.Cell;

/** The rows of {@code ratings-360.csv}, to be changed without a file, and which of their answers are withheld. */
record RatingRows(Programme base, List<Row> rows) {
    private static final int K = 3;

    /** One row; an empty value is not observed. */
    record Row(String assessee, String rater, String source, String item, String value) {
        static Row parse(String line) {
            String[] f = line.split(",", -1);
            return new Row(f[0], f[1], f[2], f[3], f[4]);
        }

        boolean isAnonymous() {
            return !source.equals("SELF") && !source.equals("MANAGER");
        }

        boolean isRated() {
            return !value.isEmpty();
        }

        Row with(String other) {
            return new Row(assessee, rater, source, item, other);
        }

        /** Returns this row with the rating so many steps further on the scale 1..5, round its end. */
        Row turned(int steps) {
            return with(Integer.toString(1 + (Integer.parseInt(value) - 1 + steps) % 5));
        }

        @Override
        public String toString() {
            return String.join(",", assessee, rater, source, item, value);
        }
    }

    static RatingRows of(Programme base, List<String> lines) {
        return new RatingRows(
                base, lines.subList(1, lines.size()).stream().map(Row::parse).toList());
    }

    RatingRows with(List<Row> others) {
        return new RatingRows(base, others);
    }

    Programme programme() {
        AnswerTable answers = base.answers();
        AnswerTableBuilder builder = AnswerTable.builder(answers.scale(), answers.items());
        for (Row r : rows) {
            Answer answer = r.isRated() ? Answer.of(Integer.parseInt(r.value)) : Answer.Unrated.NOT_OBSERVED;
            builder.add(r.assessee, r.rater, r.source, r.item, answer);
        }
        Programme programme = Programme.of(
                        base.terms(), base.participants(), builder.build().table())
                .withComments(base.comments());
        return base.styleAnswers().map(programme::withStyleAnswers).orElse(programme);
    }

    /** Returns the places of ratings by anonymous raters that stand in no cell, or in an item with fewer than k of them. */
    List<Integer> withheld() {
        ScoredProgramme scored = Scoring.standard().score(programme());
        Map<String, String> cells = new HashMap<>();
        scored.profiles()
                .forEach(p -> p.cells().stream()
                        .filter(Cell::anonymous)
                        .forEach(c -> c.sources().forEach(s -> cells.put(p.assessee() + s.code(), c.code()))));
        Map<String, Integer> company = new HashMap<>();
        rows.stream().filter(Row::isRated).forEach(r -> company.merge(question(r, cells), 1, Integer::sum));
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Row r = rows.get(i);
            boolean released =
                    cells.containsKey(r.assessee + r.source) && company.getOrDefault(question(r, cells), 0) >= K;
            if (r.isAnonymous() && r.isRated() && !released) {
                places.add(i);
            }
        }
        return places;
    }

    private static String question(Row r, Map<String, String> cells) {
        return r.assessee + "," + cells.get(r.assessee + r.source) + "," + r.item;
    }
}
