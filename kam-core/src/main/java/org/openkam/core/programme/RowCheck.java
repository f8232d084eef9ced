package org.openkam.core.programme;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openkam.core.finding.Finding;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.finding.Place;
import org.openkam.core.finding.RejectedRow;
import org.openkam.core.internal.Arguments;
import org.openkam.core.model.CodeDistance;
import org.openkam.core.programme.AnswerTableBuilder.Row;
import org.openkam.core.scale.Answer;
import org.openkam.core.scale.RatingScale;

/**
 * Finds what is wrong with one row by itself. If a column was swapped with the rater's, the value that is wrong there is a
 * rater's id; then it isn't shown.
 */
final class RowCheck {
    static final String HIDDEN = "...";

    private static final Set<String> USUAL_SOURCES = Set.of("SELF", "MANAGER", "PEER", "DIRECT_REPORT", "CLIENT");
    private static final int MOST_NEAREST = 1000;

    private final RatingScale scale;
    private final String[] items;
    private final Function<String, RaterSource> sources;
    private final Map<String, String> nearestItem = new HashMap<>();
    private final Map<String, int[]> swappedBySource = new HashMap<>();
    private @Nullable Set<String> known;

    RowCheck(RatingScale scale, String[] items, Function<String, RaterSource> sources) {
        this.scale = scale;
        this.items = items;
        this.sources = sources;
    }

    void know(Collection<String> assessees) {
        known = new HashSet<>(assessees);
    }

    @Nullable
    Finding fault(String document, Row row, Answer answer) {
        boolean swappedSource = USUAL_SOURCES.contains(row.rater()) && !USUAL_SOURCES.contains(row.source());
        if (swappedSource || !Arguments.isCode(row.source())) {
            String shown = swappedSource ? HIDDEN : Finding.shown(row.source());
            return Finding.of(FindingCode.RATING_SOURCE, place(document, row, "source"), "value", shown);
        }
        int[] swapped = swappedBySource.computeIfAbsent(row.source(), s -> new int[1]);
        Finding fault = assesseeFault(document, row);
        if (fault != null) {
            swapped[0] += known != null && known.contains(row.rater()) ? 1 : 0;
            return fault;
        }
        swapped[0]--;
        if (!Arguments.isCode(row.rater())) {
            return invalid(document, row, "rater", HIDDEN);
        }
        if (Arrays.binarySearch(items, row.item()) < 0) {
            return itemFault(document, row);
        }
        if (row.rater().equals(row.assessee()) != sources.apply(row.source()).isSelf()) {
            return Finding.of(FindingCode.RATING_SELF, place(document, row, "source"));
        }
        return rangeFault(document, row, answer);
    }

    private @Nullable Finding assesseeFault(String document, Row row) {
        if (!Arguments.isCode(row.assessee())) {
            return invalid(document, row, "assessee", Finding.shown(row.assessee()));
        }
        if (known != null && !known.contains(row.assessee())) {
            Place place = place(document, row, "assessee");
            return Finding.of(FindingCode.RATING_ASSESSEE, place, "value", Finding.shown(row.assessee()));
        }
        return null;
    }

    private Finding itemFault(String document, Row row) {
        boolean swapped = Arrays.binarySearch(items, row.rater()) >= 0;
        return Finding.of(
                FindingCode.RATING_ITEM,
                place(document, row, "item"),
                "value",
                swapped ? HIDDEN : Finding.shown(row.item()),
                "nearest",
                swapped ? HIDDEN : nearest(row.item()));
    }

    /** Each code is compared once: a wrong code mostly stands in many rows. */
    private String nearest(String item) {
        if (!Arguments.isCode(item) || nearestItem.size() >= MOST_NEAREST) {
            return nearestItem.getOrDefault(item, HIDDEN);
        }
        return nearestItem.computeIfAbsent(
                item, i -> CodeDistance.nearest(i, List.of(items)).orElse(HIDDEN));
    }

    private @Nullable Finding rangeFault(String document, Row row, Answer answer) {
        return answer.<@Nullable Finding>fold(
                code -> scale.contains(code)
                        ? null
                        : Finding.of(
                                FindingCode.RATING_RANGE,
                                place(document, row, "value"),
                                "value",
                                Integer.toString(code),
                                "scale",
                                scale.toString()),
                unrated -> null);
    }

    private static Finding invalid(String document, Row row, String column, String shown) {
        return Finding.of(FindingCode.ID_INVALID, place(document, row, column), "column", column, "value", shown);
    }

    private static Place place(String document, Row row, String column) {
        return Place.of(document, row.line(), column);
    }

    /**
     * Returns the finding of a row put aside, fit to be shown. Where most rows of a source have a wrong assessee and an
     * assessee as rater, the two columns were swapped, and the wrong assessees are raters.
     */
    Finding withoutRaters(RejectedRow row) {
        Finding finding = row.finding();
        boolean ofAssessee = finding.place().path().equals("assessee");
        int[] swapped = ofAssessee && row.fields().size() > 2
                ? swappedBySource.get(row.fields().get(2))
                : null;
        return swapped == null || swapped[0] <= 0 ? finding : hidden(finding);
    }

    private static Finding hidden(Finding finding) {
        Map<String, String> facts = new HashMap<>(finding.facts());
        facts.put("value", HIDDEN);
        return new Finding(finding.code(), finding.place(), facts);
    }
}
