package org.openkam.core.exchange;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openkam.core.csv.CsvFile;
import org.openkam.core.finding.Findings;
import org.openkam.core.internal.Arguments;

/**
 * Ratings of O*NET: a tab-separated file of skills, knowledge, abilities or work activities, or of work styles, which
 * lacks the column {@code Not Relevant}. Columns go by name, so that those of another edition may be added.
 *
 * <p>Source: U.S. Department of Labor, O*NET database, data dictionary; CC BY 4.0, so name it where you show its values.
 *
 * @param ratings usable ones, in the file's order
 * @param rows what became of the file's rows
 */
public record OnetRatings(List<OnetRating> ratings, FileRows rows) {
    /** The columns that a file must have; {@link #NOT_RELEVANT} besides, where it rates levels. */
    public static final List<String> COLUMNS = List.of(
            "O*NET-SOC Code",
            "Element ID",
            "Element Name",
            "Scale ID",
            "Data Value",
            "N",
            "Standard Error",
            "Lower CI Bound",
            "Upper CI Bound",
            "Recommend Suppress",
            "Date",
            "Domain Source");

    /** The column that says whether an element is relevant to an occupation at all. */
    public static final String NOT_RELEVANT = "Not Relevant";

    private static final String MISSING = "n/a";
    private static final Pattern OCCUPATION = Pattern.compile("[0-9]{2}-[0-9]{4}\\.[0-9]{2}");
    private static final Pattern SCALE = Pattern.compile("[A-Z]{2,3}");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,9}(\\.[0-9]{1,9})?");
    private static final Pattern COUNT = Pattern.compile("[0-9]{1,9}");
    private static final Pattern YES_NO = Pattern.compile("[YN]");
    private static final Pattern DATE = Pattern.compile("(0[1-9]|1[0-2])/[0-9]{4}");

    public OnetRatings {
        ratings = List.copyOf(ratings);
        Arguments.notNull(rows, "rows");
    }

    /** Reads a file; it is held in memory while it is read. */
    public static OnetRatings read(Path path) {
        List<OnetRating> ratings = new ArrayList<>();
        FileRows rows = new KeyedRows<>("Element ID", OnetRatings::rating, OnetRatings::subject)
                .read(CsvFile.withTabs(path), COLUMNS, (cells, rating) -> ratings.add(rating));
        return new OnetRatings(ratings, rows);
    }

    /** Returns everything that was found in the file. */
    public Findings findings() {
        return rows.findings();
    }

    /** Returns the occupations that are rated, in the file's order. */
    public List<String> occupations() {
        return ratings.stream().map(OnetRating::occupation).distinct().toList();
    }

    private static Object subject(OnetRating rating) {
        return List.of(rating.occupation(), rating.elementId(), rating.scale());
    }

    private static OnetRating rating(Cells cells) {
        String scale = cells.matching("Scale ID", SCALE, "IM, LV, ...");
        BigDecimal lower = numberOrNull(cells, "Lower CI Bound", scale);
        BigDecimal upper = numberOrNull(cells, "Upper CI Bound", scale);
        if ((lower == null) != (upper == null)) {
            throw cells.wrong(lower == null ? "Lower CI Bound" : "Upper CI Bound", "0.00");
        }
        if (lower != null && upper != null && lower.compareTo(upper) > 0) {
            throw cells.wrong("Upper CI Bound", ">= " + lower.toPlainString());
        }
        return new OnetRating(
                cells.matching("O*NET-SOC Code", OCCUPATION, "00-0000.00"),
                elementId(cells),
                cells.notBlank("Element Name"),
                scale,
                number(cells, "Data Value", scale),
                countOrNull(cells),
                standardErrorOrNull(cells),
                lower,
                upper,
                yesOrNull(cells, "Recommend Suppress"),
                notRelevantOrNull(cells, scale),
                date(cells),
                cells.text("Domain Source"));
    }

    private static String elementId(Cells cells) {
        String id = cells.text("Element ID");
        if (!Arguments.isCode(id)) {
            throw cells.wrong("Element ID", "2.A.1.a");
        }
        return id;
    }

    private static boolean isMissing(Cells cells, String column) {
        return cells.text(column).equals(MISSING);
    }

    private static BigDecimal number(Cells cells, String column, String scale) {
        String bounds = OnetScale.of(scale).map(OnetScale::toString).orElse("0.00");
        BigDecimal number = new BigDecimal(cells.matching(column, NUMBER, bounds));
        if (!OnetScale.of(scale).map(s -> s.contains(number)).orElse(true)) {
            throw cells.wrong(column, bounds);
        }
        return number;
    }

    private static @Nullable BigDecimal numberOrNull(Cells cells, String column, String scale) {
        return isMissing(cells, column) ? null : number(cells, column, scale);
    }

    private static @Nullable BigDecimal standardErrorOrNull(Cells cells) {
        String column = "Standard Error";
        if (isMissing(cells, column)) {
            return null;
        }
        BigDecimal error = new BigDecimal(cells.matching(column, NUMBER, "0.00, n/a"));
        if (error.signum() < 0) {
            throw cells.wrong(column, ">= 0");
        }
        return error;
    }

    private static @Nullable Integer countOrNull(Cells cells) {
        return isMissing(cells, "N") ? null : Integer.valueOf(cells.matching("N", COUNT, "0, 1, 2, ..., n/a"));
    }

    private static @Nullable Boolean yesOrNull(Cells cells, String column) {
        if (isMissing(cells, column)) {
            return null;
        }
        return cells.matching(column, YES_NO, "Y, N, n/a").equals("Y");
    }

    /** A level says nothing of an element that isn't relevant, so whoever rates levels must say which are. */
    private static @Nullable Boolean notRelevantOrNull(Cells cells, String scale) {
        if (scale.equals(OnetRating.LEVEL) && !cells.has(NOT_RELEVANT)) {
            throw cells.wrong(NOT_RELEVANT, "Y, N, n/a");
        }
        return cells.has(NOT_RELEVANT) ? yesOrNull(cells, NOT_RELEVANT) : null;
    }

    private static YearMonth date(Cells cells) {
        String date = cells.matching("Date", DATE, "MM/YYYY");
        return YearMonth.of(Integer.parseInt(date.substring(3)), Integer.parseInt(date.substring(0, 2)));
    }
}
