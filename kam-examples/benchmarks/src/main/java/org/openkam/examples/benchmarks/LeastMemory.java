package org.openkam.examples.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.openkam.core.csv.AnswersCsv;
import org.openkam.core.csv.CsvFile;
import org.openkam.core.library.ModelLibrary;
import org.openkam.core.programme.AnswerTable;
import org.openkam.core.programme.AnswerTableBuilder;

/** Reads and sorts ten million answers from a file with little heap. The file is written in a run before it is read. */
final class LeastMemory {
    static final int MEGABYTES = 640;
    private static final int ANSWERS = 10_000_000;

    private LeastMemory() {}

    public static void main(String[] arguments) throws Exception {
        Path file = Files.createTempFile("answers", ".csv");
        try {
            String[] items = write(file);
            AnswerTableBuilder builder =
                    AnswerTable.builder(ModelLibrary.keyAccountManager().ratingScale(), Arrays.asList(items));
            AnswersCsv.readRatings(CsvFile.of(file), builder).orThrow();
            AnswerTable table = builder.build().table();
            System.out.println(
                    table.size() + " answers read from a file and sorted with " + MEGABYTES + " MB of heap.");
        } finally {
            Files.delete(file);
        }
    }

    private static String[] write(Path file) throws Exception {
        SyntheticAnswers answers = SyntheticAnswers.of(ANSWERS);
        AnswersRun.write(answers, file);
        return answers.items;
    }
}
