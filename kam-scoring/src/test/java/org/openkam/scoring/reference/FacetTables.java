package org.openkam.scoring.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openkam.scoring.facets.FacetColumns;
import org.openkam.scoring.facets.FacetModel;

/** Reads tables of facets, and what is supposed of them from the words of {@code how}. */
final class FacetTables {
    private FacetTables() {}

    /** A facet column by name, its labels in their order, and the number of each row's label. */
    record Labels(List<String> labels, int[] number) {
        static Labels of(List<String> words) {
            List<String> labels = new ArrayList<>(new TreeSet<>(words));
            boolean whole = labels.stream().allMatch(l -> l.matches("\\d{1,9}"));
            return new Labels(
                    labels,
                    words.stream()
                            .mapToInt(w -> whole ? Integer.parseInt(w) : labels.indexOf(w))
                            .toArray());
        }

        /** The number of a label. */
        int numberOf(String label) {
            return labels.stream().allMatch(l -> l.matches("\\d{1,9}")) ? Integer.parseInt(label) : labels.indexOf(label);
        }
    }

    /** The table whose last column is the rating and whose others are facets. */
    static FacetColumns columns(ReferenceTable table) {
        List<String> facets = facets(table);
        double[] ratings = table.numbers(table.header().get(facets.size()));
        List<int[]> elements =
                facets.stream().map(f -> Labels.of(table.words(f)).number()).toList();
        FacetColumns.Rows rows = FacetColumns.rows(facets.toArray(String[]::new));
        for (int row = 0; row < ratings.length; row++) {
            if (!Double.isNaN(ratings[row])) {
                int at = row;
                rows.add(
                        (int) ratings[row],
                        elements.stream().mapToInt(e -> e[at]).toArray());
            }
        }
        return rows.build();
    }

    static List<String> facets(ReferenceTable table) {
        return table.header().subList(0, table.header().size() - 1);
    }

    /** A table of persons in rows and items in columns; both are numbered from 0. */
    static FacetColumns crossed(ReferenceTable table, List<String> items) {
        double[][] x = table.numbers(items);
        FacetColumns.Rows rows = FacetColumns.rows("person", "item");
        for (int person = 0; person < x.length; person++) {
            for (int item = 0; item < items.size(); item++) {
                if (!Double.isNaN(x[person][item])) {
                    rows.add((int) x[person][item], person, item);
                }
            }
        }
        return rows.build();
    }

    /** The columns that hold items: those that {@code how} names as a range, else all numeric ones but those of persons. */
    static List<String> items(ReferenceSet set, ReferenceTable table) {
        Matcher range =
                Pattern.compile("\\b(\\w+?\\d+)\\s*(?:\\.\\.|-|to)\\s*(\\w+?\\d+)\\b").matcher(set.how());
        if (range.find() && table.has(range.group(1)) && table.has(range.group(2))) {
            return table.header().subList(table.header().indexOf(range.group(1)), table.header().indexOf(range.group(2)) + 1);
        }
        return table.numeric().stream()
                .filter(c -> !isPerson(c) && !c.matches("rater|judge|row|rownames"))
                .toList();
    }

    private static boolean isPerson(String column) {
        return column.toLowerCase(Locale.ROOT)
                .matches("(id.*|.*id|person|examinee|ratee|student|assessee|candidate|subject|case)s?");
    }

    /** The facets of a table as {@code how} words them: which are positive, which one is non-centred; else persons are both. */
    static FacetModel model(ReferenceSet set, List<String> facets) {
        String how = set.how().split("\\. ")[0].toLowerCase(Locale.ROOT);
        String usual = facets.stream().filter(FacetTables::isPerson).findFirst().orElse(facets.get(0));
        FacetModel model = FacetModel.ratingScale();
        for (String facet : facets) {
            boolean positive = phrase(how, facet).contains("positive")
                    || !phrase(how, facet).contains("negative") && facet.equals(usual);
            model = positive ? model.positive(facet) : model.negative(facet);
        }
        model = model.withNonCentred(usual);
        for (String facet : facets) {
            model = phrase(how, facet).contains("non-centred") ? model.withNonCentred(facet) : model;
        }
        return model;
    }

    /** What is said of a facet: the words from the last separator before its name to the next one behind what follows it. */
    private static String phrase(String how, String facet) {
        Matcher matcher = Pattern.compile(
                        "\\b" + Pattern.quote(facet.toLowerCase(Locale.ROOT)) + "s?\\b([^,;]*(?:,\\s*\\w+\\s+(?=positive|negative|non))?[^,;]*)")
                .matcher(how);
        if (!matcher.find()) {
            return "";
        }
        String rest = how.substring(matcher.start());
        int end = rest.indexOf(';');
        String clause = end < 0 ? rest : rest.substring(0, end);
        return clause.contains(",") && !isShared(clause) ? clause.substring(0, clause.indexOf(',')) : clause;
    }

    /** {@code rater, item negative & centred} says the same of both. */
    private static boolean isShared(String clause) {
        return clause.substring(0, clause.indexOf(',')).trim().split("\\s+").length == 1;
    }

    static List<String> names(JsonNode node) {
        List<String> names = new ArrayList<>();
        for (Iterator<String> it = node.fieldNames(); it.hasNext(); ) {
            names.add(it.next());
        }
        return names;
    }
}
