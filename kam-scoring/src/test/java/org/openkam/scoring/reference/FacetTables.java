package org.openkam.scoring.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openkam.scoring.facets.FacetModel;
import org.openkam.scoring.facets.FacetRatings;
import org.openkam.scoring.facets.Quadrature;

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

        static Labels placed(List<String> words) {
            List<String> labels = new ArrayList<>(new TreeSet<>(words));
            return new Labels(labels, words.stream().mapToInt(labels::indexOf).toArray());
        }

        /** The label of a number. */
        String label(int element) {
            return labels.stream().allMatch(l -> l.matches("\\d{1,9}"))
                    ? Integer.toString(element)
                    : labels.get(element);
        }
    }

    /**
     * Ratings by person, rater and item, all numbered by their place in the order of the labels; from a row a rating, or from a
     * row a person and rater with a column an item.
     */
    record Marginal(FacetRatings columns, Map<String, List<String>> labels) {
        static Marginal of(ReferenceSet set) {
            ReferenceTable table = set.table();
            List<String> items = FacetTables.items(set, table);
            boolean isLong = table.header().size() == 4
                    && items.stream()
                            .noneMatch(i -> set.values().path("parameters").has("item|" + i));
            return isLong ? longForm(table) : wideForm(table, items);
        }

        private static Marginal longForm(ReferenceTable table) {
            Map<String, List<String>> labels = new LinkedHashMap<>();
            List<int[]> numbers = new ArrayList<>();
            for (String facet : table.header().subList(0, 3)) {
                Labels placed = Labels.placed(table.words(facet));
                labels.put(facet, placed.labels());
                numbers.add(placed.number());
            }
            double[] x = table.numbers(table.header().get(3));
            FacetRatings.Rows rows = FacetRatings.rows(labels.keySet().toArray(String[]::new));
            for (int row = 0; row < x.length; row++) {
                if (!Double.isNaN(x[row])) {
                    rows.add((int) x[row], numbers.get(0)[row], numbers.get(1)[row], numbers.get(2)[row]);
                }
            }
            return new Marginal(rows.build(), labels);
        }

        private static Marginal wideForm(ReferenceTable table, List<String> found) {
            String person = table.header().stream()
                    .filter(FacetTables::isPerson)
                    .findFirst()
                    .orElse(table.header().get(0));
            String rater = table.header().stream()
                    .filter(c -> !c.equals(person) && !found.contains(c))
                    .findFirst()
                    .orElse(person);
            Labels persons = Labels.placed(table.words(person));
            Labels raters = Labels.placed(table.words(rater));
            List<String> items = found.stream()
                    .filter(c -> !c.equals(person) && !c.equals(rater))
                    .toList();
            double[][] x = table.numbers(items);
            FacetRatings.Rows rows = FacetRatings.rows("person", rater, "item");
            for (int row = 0; row < x.length; row++) {
                for (int item = 0; item < items.size(); item++) {
                    if (!Double.isNaN(x[row][item])) {
                        rows.add((int) x[row][item], persons.number()[row], raters.number()[row], item);
                    }
                }
            }
            return new Marginal(
                    rows.build(), Map.of("person", persons.labels(), rater, raters.labels(), "item", items));
        }
    }

    /** The table whose last column is the rating and whose others are facets. */
    static FacetRatings columns(ReferenceTable table, List<String> facets) {
        double[] ratings = table.numbers(table.header().get(table.header().size() - 1));
        List<int[]> elements =
                facets.stream().map(f -> Labels.of(table.words(f)).number()).toList();
        FacetRatings.Rows rows = FacetRatings.rows(facets.toArray(String[]::new));
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

    /** The facets of a long table: its columns but the last, those only that the values or {@code how} speak of. */
    static List<String> facets(ReferenceSet set, ReferenceTable table) {
        List<String> all = table.header().subList(0, table.header().size() - 1);
        List<String> named = all.stream()
                .filter(f -> set.values().has(f)
                        || set.values().has(f + "_measure")
                        || set.values().has(f + "_summary")
                        || set.how().matches("(?s).*\\b" + Pattern.quote(f) + "s?\\b.*"))
                .toList();
        return named.size() > 1 && table.header().size() > 4 ? named : all;
    }

    /** A table of persons in rows and items in columns; both are numbered from 0. */
    static FacetRatings crossed(ReferenceTable table, List<String> items) {
        double[][] x = table.numbers(items);
        FacetRatings.Rows rows = FacetRatings.rows("person", "item");
        for (int person = 0; person < x.length; person++) {
            for (int item = 0; item < items.size(); item++) {
                if (!Double.isNaN(x[person][item])) {
                    rows.add((int) x[person][item], person, item);
                }
            }
        }
        return rows.build();
    }

    /**
     * The columns that hold items: those that the values name, else the last ones if the values count them, else those that
     * {@code how} names as a range, else all numeric ones but those of persons.
     */
    static List<String> items(ReferenceSet set, ReferenceTable table) {
        List<String> named = table.header().stream()
                .filter(c -> set.values().path("item_outfit_msq").has(c)
                        || set.values().path("parameters").has("item|" + c))
                .toList();
        int counted = set.values().path("difficulty").size();
        if (!named.isEmpty() || counted > 0) {
            int width = table.header().size();
            return named.isEmpty() ? table.header().subList(width - counted, width) : named;
        }
        Matcher range = Pattern.compile("\\b(\\w+?\\d+)\\s*(?:\\.\\.|-|to)\\s*(\\w+?\\d+)\\b")
                .matcher(set.how());
        if (range.find() && table.has(range.group(1)) && table.has(range.group(2))) {
            return table.header()
                    .subList(
                            table.header().indexOf(range.group(1)),
                            table.header().indexOf(range.group(2)) + 1);
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
        Matcher matcher = Pattern.compile("\\b" + Pattern.quote(facet.toLowerCase(Locale.ROOT))
                        + "s?\\b([^,;]*(?:,\\s*\\w+\\s+(?=positive|negative|non))?[^,;]*)")
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

    /** The nodes that {@code how} names, such as {@code 121 equidistant nodes -9..9}. */
    static Quadrature quadrature(String how) {
        Matcher nodes = Pattern.compile("(\\d+) equidistant nodes (-?[\\d.]+?)\\.\\.(\\d+(?:\\.\\d+)?)")
                .matcher(how);
        return nodes.find()
                ? Quadrature.evenly(
                        Integer.parseInt(nodes.group(1)),
                        Double.parseDouble(nodes.group(2)),
                        Double.parseDouble(nodes.group(3)))
                : Quadrature.FITTED;
    }
}
