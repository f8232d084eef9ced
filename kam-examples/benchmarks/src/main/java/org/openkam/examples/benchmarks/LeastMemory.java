package org.openkam.examples.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.openkam.core.csv.AnswersCsv;
import org.openkam.core.csv.CsvFile;
import org.openkam.core.library.ModelLibrary;
import org.openkam.core.programme.AnswerTable;
import org.openkam.core.programme.AnswerTableBuilder;

/** Reads and sorts answers from a file with little heap and prints how many. Arguments: their number. The file is written before. */
final class LeastMemory {
    static final int MEGABYTES = 640;

    private LeastMemory() {}

    public static void main(String[] arguments) throws Exception {
        Path file = Files.createTempFile("answers", ".csv");
        try {
            String[] items = write(Integer.parseInt(arguments[0]), file);
            AnswerTableBuilder builder =
                    AnswerTable.builder(ModelLibrary.keyAccountManager().ratingScale(), Arrays.asList(items));
            AnswersCsv.readRatings(CsvFile.of(file), builder).orThrow();
            AnswerTable table = builder.build().table();
            System.out.println(table.size());
        } finally {
            Files.delete(file);
        }
    }

    private static String[] write(int size, Path file) throws Exception {
        SyntheticAnswers answers = SyntheticAnswers.of(size);
        answers.write(file);
        return answers.items;
    }
}
