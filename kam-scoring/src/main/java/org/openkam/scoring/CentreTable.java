package org.openkam.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.openkam.core.programme.Participant;
import org.openkam.core.programme.Programme;
import org.openkam.scoring.agreement.KrippendorffAlpha;
import org.openkam.scoring.agreement.Metric;
import org.openkam.scoring.generalizability.FacetColumns;
import org.openkam.scoring.generalizability.FacetDesign;
import org.openkam.scoring.generalizability.VarianceComponents;
import org.openkam.scoring.instrument.AssessmentCentreScorer;
import org.openkam.scoring.instrument.CentreCell;
import org.openkam.scoring.statistic.Deletion;
import org.openkam.scoring.statistic.RatingColumns;
import org.openkam.scoring.statistic.RatingMatrix;
import org.openkam.scoring.validity.DimensionExerciseEffects;

/** The ratings of an assessment centre in the forms that statistics take. For one thread. */
final class CentreTable {
    private static final FacetDesign DESIGN = FacetDesign.ofEffects(
            "person", "exercise", "competency", "person*exercise", "person*competency", "exercise*competency");

    private final List<Seen> cells = new ArrayList<>();
    private final List<String> assessors;
    private final List<String> exercises;
    private final List<String> competencies;
    private final int people;

    /** A cell of a person, by number. */
    private record Seen(int person, CentreCell cell) {}

    CentreTable(Programme programme) {
        AssessmentCentreScorer scorer = AssessmentCentreScorer.of(programme);
        TreeSet<String> assessorCodes = new TreeSet<>();
        TreeSet<String> exerciseCodes = new TreeSet<>();
        int number = 0;
        for (Participant person : programme.participants()) {
            List<CentreCell> own = scorer.matrix(person.assessee()).cells();
            for (CentreCell cell : own) {
                cells.add(new Seen(number, cell));
                assessorCodes.addAll(cell.ratings().keySet());
                exerciseCodes.add(cell.exercise());
            }
            number += own.isEmpty() ? 0 : 1;
        }
        people = number;
        assessors = List.copyOf(assessorCodes);
        exercises = List.copyOf(exerciseCodes);
        competencies = cells.stream()
                .map(seen -> seen.cell.competency())
                .distinct()
                .sorted()
                .toList();
    }

    /** Returns codes by the numbers that {@link #columns} uses. */
    List<String> assessors() {
        return assessors;
    }

    /** Returns numbers of an exercise and a competency, by both together, in the order of exercises. */
    private TreeMap<Integer, Integer> columnNumbers() {
        TreeMap<Integer, Integer> numbers = new TreeMap<>();
        cells.forEach(seen -> numbers.put(pair(seen.cell), 0));
        int number = 0;
        for (var entry : numbers.entrySet()) {
            entry.setValue(number++);
        }
        return numbers;
    }

    private int pair(CentreCell cell) {
        return exercise(cell) * competencies.size() + competency(cell);
    }

    private int exercise(CentreCell cell) {
        return Collections.binarySearch(exercises, cell.exercise());
    }

    private int competency(CentreCell cell) {
        return Collections.binarySearch(competencies, cell.competency());
    }

    /** Returns people as units, assessors as raters, competencies within exercises as items. */
    RatingColumns columns() {
        List<int[]> rows = new ArrayList<>();
        cells.forEach(seen -> seen.cell
                .ratings()
                .forEach((assessor, rating) -> rows.add(
                        new int[] {seen.person, Collections.binarySearch(assessors, assessor), pair(seen.cell), rating
                        })));
        return RatingColumns.of(
                column(rows, 0),
                column(rows, 1),
                column(rows, 2),
                Arrays.stream(column(rows, 3)).asDoubleStream().toArray());
    }

    private static int[] column(List<int[]> rows, int place) {
        return rows.stream().mapToInt(row -> row[place]).toArray();
    }

    /** Each cell is a unit; who is first in it doesn't matter for distances. */
    KrippendorffAlpha agreement() {
        int most = cells.stream().mapToInt(seen -> seen.cell.assessors()).max().orElse(0);
        double[][] table = new double[cells.size()][most];
        for (int i = 0; i < table.length; i++) {
            Arrays.fill(table[i], Double.NaN);
            int at = 0;
            for (int rating : cells.get(i).cell.ratings().values()) {
                table[i][at++] = rating;
            }
        }
        return KrippendorffAlpha.of(RatingMatrix.of(table), Metric.INTERVAL);
    }

    DimensionExerciseEffects effects() {
        TreeMap<Integer, Integer> numbers = columnNumbers();
        int[] dimension = new int[numbers.size()];
        int[] exercise = new int[numbers.size()];
        numbers.forEach((pair, column) -> {
            exercise[column] = pair / competencies.size();
            dimension[column] = pair % competencies.size();
        });
        double[][] table = new double[people][numbers.size()];
        for (double[] row : table) {
            Arrays.fill(row, Double.NaN);
        }
        for (Seen seen : cells) {
            table[seen.person][numbers.getOrDefault(pair(seen.cell), 0)] =
                    seen.cell.mean().toDouble();
        }
        return DimensionExerciseEffects.of(RatingMatrix.of(table), dimension, exercise, Deletion.PAIRWISE);
    }

    VarianceComponents components() {
        int[][] levels = new int[3][cells.size()];
        double[] means = new double[cells.size()];
        for (int i = 0; i < means.length; i++) {
            CentreCell cell = cells.get(i).cell;
            levels[0][i] = cells.get(i).person;
            levels[1][i] = exercise(cell);
            levels[2][i] = competency(cell);
            means[i] = cell.mean().toDouble();
        }
        return VarianceComponents.of(
                FacetColumns.of(List.of("person", "exercise", "competency"), levels, means), DESIGN);
    }
}
