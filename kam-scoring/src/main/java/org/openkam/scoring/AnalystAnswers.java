package org.openkam.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.DoubleStream;
import org.openkam.core.instrument.Item;
import org.openkam.core.instrument.MultiSourceFeedback;
import org.openkam.core.model.Polarity;
import org.openkam.core.programme.AnswerTable;
import org.openkam.core.programme.AnswerTableBuilder;
import org.openkam.core.programme.Participant;
import org.openkam.core.programme.Programme;
import org.openkam.core.scale.Answer.Unrated;
import org.openkam.scoring.policy.ScoreStatistics;
import org.openkam.scoring.response.ResponseForm;
import org.openkam.scoring.response.ResponseSheet;
import org.openkam.scoring.statistic.RatingColumns;

/** The answers of others as plain numbers, withheld ones included, for the statistics of the analyst's view. */
final class AnalystAnswers {
    private final Programme programme;
    private final AnswerTable table;
    private final MultiSourceFeedback feedback;
    private final List<String> competencies;
    private final Item[] items;

    AnalystAnswers(Programme programme) {
        this.programme = programme;
        this.table = programme.answers();
        this.feedback = programme.terms().design().multiSourceFeedback().orElseThrow();
        this.competencies = List.copyOf(feedback.competencies());
        this.items = table.items().stream().map(feedback.items()::get).toArray(Item[]::new);
    }

    /** What is done with every sheet that isn't the assessee's own. */
    private interface SheetVisitor {
        void visit(int assessee, int sheet);
    }

    private void eachSheet(SheetVisitor visitor) {
        for (int assessee = 0; assessee < table.assessees().size(); assessee++) {
            eachSheetAbout(assessee, visitor);
        }
    }

    private void eachSheetAbout(int assessee, SheetVisitor visitor) {
        for (int sheet = table.sheetsFrom(assessee); sheet < table.sheetsTo(assessee); sheet++) {
            if (!table.source(sheet).isSelf()) {
                visitor.visit(assessee, sheet);
            }
        }
    }

    /** Ratings of one competency, counter-indicators turned; units are places of assessees in the table. */
    RatingColumns ratings(String competency) {
        RatingColumns.Rows rows = RatingColumns.rows();
        List<?> sources = table.sources();
        eachSheet((assessee, sheet) -> {
            rows.sheet(assessee, table.rater(sheet), sources.indexOf(table.source(sheet)));
            eachRating(sheet, competency, rows::rate);
        });
        return rows.build();
    }

    /** Ratings of all competencies, counter-indicators turned; raters by their numbers in the table. */
    ScoreStatistics ratings() {
        ScoreStatistics statistics = new ScoreStatistics();
        List<String> assessees = table.assessees();
        eachSheet((assessee, sheet) -> {
            var whom = new ScoreStatistics.Sheet(assessees.get(assessee), table.rater(sheet), table.source(sheet));
            eachRating(
                    sheet,
                    (item, turned) -> statistics.rate(whom, items[item].competency(), items[item].code(), turned));
        });
        return statistics;
    }

    /** What is done with every rating. */
    private interface RatingVisitor {
        void visit(int item, int turned);
    }

    private void eachRating(int sheet, RatingVisitor visitor) {
        for (int a = table.answersFrom(sheet); a < table.answersTo(sheet); a++) {
            Item item = items[table.item(a)];
            if (item != null && table.isRated(a)) {
                int rating = table.rating(a);
                boolean counter = item.polarity() == Polarity.COUNTER;
                visitor.visit(table.item(a), counter ? feedback.scale().reverse(rating) : rating);
            }
        }
    }

    private void eachRating(int sheet, String competency, RatingVisitor visitor) {
        eachRating(sheet, (item, turned) -> {
            if (items[item].competency().equals(competency)) {
                visitor.visit(item, turned);
            }
        });
    }

    /** Mean of each other rater on a competency, sheet by sheet; raters without a rating are left out. */
    double[] raterMeans(String assessee, String competency) {
        DoubleStream.Builder means = DoubleStream.builder();
        int index = table.indexOf(assessee);
        if (index >= 0) {
            eachSheetAbout(index, (unit, sheet) -> {
                long[] sumAndCount = new long[2];
                eachRating(sheet, competency, (item, turned) -> {
                    sumAndCount[0] += turned;
                    sumAndCount[1]++;
                });
                if (sumAndCount[1] > 0) {
                    means.add((double) sumAndCount[0] / sumAndCount[1]);
                }
            });
        }
        return means.build().toArray();
    }

    ResponseForm form() {
        int[] competency = Arrays.stream(items)
                .mapToInt(item -> item == null ? -1 : competencies.indexOf(item.competency()))
                .toArray();
        boolean[] counter = new boolean[items.length];
        for (int i = 0; i < items.length; i++) {
            counter[i] = items[i] != null && items[i].polarity() == Polarity.COUNTER;
        }
        return ResponseForm.of(feedback.scale().lowest(), feedback.scale().highest(), competency, counter);
    }

    List<ResponseSheet> sheets() {
        List<ResponseSheet> sheets = new ArrayList<>();
        List<?> sources = table.sources();
        eachSheet((assessee, sheet) -> sheets.add(sheet(
                new ResponseSheet.Heading(table.rater(sheet), assessee, sources.indexOf(table.source(sheet))), sheet)));
        return sheets;
    }

    private ResponseSheet sheet(ResponseSheet.Heading heading, int sheet) {
        int from = table.answersFrom(sheet);
        int[] rated = new int[table.answersTo(sheet) - from];
        int[] ratings = new int[rated.length];
        int asked = 0;
        int size = 0;
        for (int a = from; a < from + rated.length; a++) {
            if (items[table.item(a)] != null && (table.isRated(a) || table.answer(a) != Unrated.NOT_ASKED)) {
                asked++;
                if (table.isRated(a)) {
                    rated[size] = table.item(a);
                    ratings[size++] = table.rating(a);
                }
            }
        }
        return ResponseSheet.of(heading, asked, Arrays.copyOf(rated, size), Arrays.copyOf(ratings, size));
    }

    /** Assessees, by code, about whom one of these raters answered as somebody else. */
    Set<String> ratedBy(Set<String> raters) {
        Set<String> assessees = new TreeSet<>();
        List<String> codes = table.assessees();
        eachSheet((assessee, sheet) -> {
            if (raters.contains(table.raterCode(table.rater(sheet)))) {
                assessees.add(codes.get(assessee));
            }
        });
        return assessees;
    }

    /** The programme of these assessees alone, without the sheets of these raters about others. */
    Programme without(Set<String> raters, Set<String> assessees) {
        AnswerTableBuilder builder =
                AnswerTable.builder(table.scale(), table.items()).sources(table.sources());
        List<String> itemCodes = table.items();
        for (String assessee : assessees) {
            int index = table.indexOf(assessee);
            for (int sheet = table.sheetsFrom(index); sheet < table.sheetsTo(index); sheet++) {
                String rater = table.raterCode(table.rater(sheet));
                if (table.source(sheet).isSelf() || !raters.contains(rater)) {
                    for (int a = table.answersFrom(sheet); a < table.answersTo(sheet); a++) {
                        String source = table.source(sheet).code();
                        builder.add(assessee, rater, source, itemCodes.get(table.item(a)), table.answer(a));
                    }
                }
            }
        }
        List<Participant> kept =
                assessees.stream().map(programme.byAssessee()::get).toList();
        return Programme.of(programme.terms(), kept, builder.build().table());
    }
}
