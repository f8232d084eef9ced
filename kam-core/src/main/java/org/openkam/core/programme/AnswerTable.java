package org.openkam.core.programme;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.openkam.core.scale.Answer;
import org.openkam.core.scale.Answer.Unrated;
import org.openkam.core.scale.RatingScale;

/**
 * All answers to an instrument, in primitive columns and in one canonical order: assessee, source, rater, item, each by
 * code. The order in which rows arrive leaves no trace here. Immutable and thread-safe.
 *
 * <p>The answers of one rater about one assessee are a <em>sheet</em>; sheets are numbered from 0 through the table, and so
 * are answers. An answer takes three bytes, a sheet nine.
 */
public final class AnswerTable implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final Unrated[] UNRATED = Unrated.values();
    private static final int LOWEST_RATED = Byte.MIN_VALUE + UNRATED.length;

    private final RatingScale scale;
    private final String[] assessees;
    private final String[] raters;
    private final RaterSource[] sources;
    private final String[] items;
    private final int[] firstSheet;
    private final Sheets sheets;
    private final char[] item;
    private final byte[] value;

    /** The columns of the sheets; {@code start} has one element more than there are sheets. */
    record Sheets(int[] rater, byte[] source, int[] start) implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    /** The dictionaries, each sorted by code. */
    record Dictionaries(String[] assessees, String[] raters, RaterSource[] sources, String[] items) {}

    AnswerTable(RatingScale scale, Dictionaries codes, int[] firstSheet, Sheets sheets, char[] item, byte[] value) {
        this.scale = scale;
        this.assessees = codes.assessees;
        this.raters = codes.raters;
        this.sources = codes.sources;
        this.items = codes.items;
        this.firstSheet = firstSheet;
        this.sheets = sheets;
        this.item = item;
        this.value = value;
    }

    /**
     * Returns a builder.
     *
     * @param scale the scale of the ratings
     * @param items the codes of the items that may be answered, at most 65,535
     */
    public static AnswerTableBuilder builder(RatingScale scale, Collection<String> items) {
        return new AnswerTableBuilder(scale, items);
    }

    static byte encode(Answer answer) {
        return answer.fold(code -> (byte) code, unrated -> (byte) (Byte.MIN_VALUE + unrated.ordinal()));
    }

    private static boolean rated(byte value) {
        return value >= LOWEST_RATED;
    }

    static Answer decode(byte value) {
        return rated(value) ? Answer.of(value) : UNRATED[value - Byte.MIN_VALUE];
    }

    /** Returns the scale of the ratings. */
    public RatingScale scale() {
        return scale;
    }

    /** Returns the assessees with at least one answer, by code. */
    public List<String> assessees() {
        return List.of(assessees);
    }

    /** Returns the sources that occur, by code. */
    public List<RaterSource> sources() {
        return List.of(sources);
    }

    /** Returns the items that may be answered, by code; {@link #item} is a place in this list. */
    public List<String> items() {
        return Collections.unmodifiableList(Arrays.asList(items)); // a view: it is asked for each answer
    }

    /** Returns the place of an assessee in {@link #assessees}; negative if there is none. */
    public int indexOf(String assessee) {
        return Arrays.binarySearch(assessees, assessee);
    }

    /** Returns how many answers there are, unrated ones included. */
    public int size() {
        return value.length;
    }

    /** Returns how many raters there are, the assessees' own sheets included. */
    public int raterCount() {
        return raters.length;
    }

    /** Returns how many sheets there are. */
    public int sheetCount() {
        return sheets.rater.length;
    }

    /** Returns the first sheet about the assessee at this place. */
    public int sheetsFrom(int assessee) {
        return firstSheet[assessee];
    }

    /** Returns the sheet behind the last one about the assessee at this place. */
    public int sheetsTo(int assessee) {
        return firstSheet[assessee + 1];
    }

    /** Returns the number of a sheet's rater, the same for the same rater throughout the table. */
    public int rater(int sheet) {
        return sheets.rater[sheet];
    }

    /** Returns the code of a rater. For the process only: an anonymous rater's code belongs in no message and no report. */
    public String raterCode(int rater) {
        return raters[rater];
    }

    /** Returns the source of a sheet. */
    public RaterSource source(int sheet) {
        return sources[sheets.source[sheet] & 0xFF];
    }

    /** Returns the first answer of a sheet. */
    public int answersFrom(int sheet) {
        return sheets.start[sheet];
    }

    /** Returns the answer behind the last one of a sheet. */
    public int answersTo(int sheet) {
        return sheets.start[sheet + 1];
    }

    /** Returns the place of an answer's item in {@link #items}. */
    public int item(int answer) {
        return item[answer];
    }

    /** Returns whether an answer is a rating. */
    public boolean isRated(int answer) {
        return rated(value[answer]);
    }

    /**
     * Returns the code of a rating.
     *
     * @throws IllegalArgumentException if the answer isn't a rating
     */
    public int rating(int answer) {
        byte code = value[answer];
        if (!rated(code)) {
            throw new IllegalArgumentException("Answer (" + decode(code) + ") must be a rating.");
        }
        return code;
    }

    /** Returns an answer. */
    public Answer answer(int answer) {
        return decode(value[answer]);
    }

    /** Returns this table without the answers about a person. */
    AnswerTable without(String person) {
        int assessee = indexOf(person);
        return filtered((a, sheet) -> a != assessee);
    }

    /** Returns this table without the answers of a rater. */
    AnswerTable withoutRater(String code) {
        int rater = Arrays.binarySearch(raters, code);
        return filtered((a, sheet) -> sheets.rater[sheet] != rater);
    }

    private interface Wanted {
        boolean test(int assessee, int sheet);
    }

    private AnswerTable filtered(Wanted wanted) {
        AnswerTableBuilder builder = builder(scale, items()).sources(sources());
        for (int a = 0; a < assessees.length; a++) {
            for (int sheet = sheetsFrom(a); sheet < sheetsTo(a); sheet++) {
                for (int i = answersFrom(sheet); wanted.test(a, sheet) && i < answersTo(sheet); i++) {
                    String rater = raters[sheets.rater[sheet]];
                    builder.add(assessees[a], rater, source(sheet).code(), items[item[i]], answer(i));
                }
            }
        }
        return builder.build().table();
    }

    /** Returns sizes only, never an answer. */
    @Override
    public String toString() {
        return value.length + " answers about " + assessees.length + " assessees by " + raters.length + " raters";
    }
}
