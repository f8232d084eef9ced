package org.openkam.examples.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.openkam.core.csv.AnswersCsv;
import org.openkam.core.csv.CsvFile;
import org.openkam.core.programme.AnswerTable;
import org.openkam.core.programme.AnswerTableBuilder;

/** All stages over one number of answers, each round through all of them. */
final class ScoringRun {
    private static final double WARM_UP = 10;
    private static final int BARE_PASSES = 5;
    private static final int FILE_ROUNDS = 3;

    private final SyntheticAnswers answers;
    private final Settings settings;
    private final Map<String, Stage> stages = new LinkedHashMap<>();
    private double tableBytes;

    ScoringRun(int size, Settings settings) {
        this.answers = SyntheticAnswers.of(size);
        this.settings = settings;
    }

    /** Measures all and returns the outcomes. */
    Run run() throws Exception {
        long before = usedHeap();
        AnswerTable table = answers.builder().build().table();
        tableBytes = Math.max(0, usedHeap() - before);
        try (DuckPeer duck = new DuckPeer(answers)) {
            add(new ScoringStages(answers, table), duck);
            long warm = System.nanoTime() + (long) (settings.warmUp(WARM_UP) * 1e9);
            while (System.nanoTime() < warm) {
                round(false);
            }
            for (int round = 0; round < settings.rounds(); round++) {
                round(true);
            }
        }
        read();
        Run run = new Run(answers.size());
        stages.forEach((name, stage) -> run.put(name, stage.median()));
        return run;
    }

    /** Returns how much memory the table takes. */
    double tableBytes() {
        return tableBytes;
    }

    private void add(ScoringStages scoring, DuckPeer duck) {
        add(ScoringStages.BARE, () -> BarePass.sum(answers));
        add(ScoringPart.BARE_2, () -> BarePass.sum(answers, 2));
        add(ScoringPart.DUCK, () -> duck.means(1));
        add(ScoringPart.DUCK_2, () -> duck.means(2));
        add(ScoringStages.TALLY, scoring::tally);
        add(ScoringStages.COMPONENTS, scoring::components);
        add(ScoringStages.WHOLE, () -> scoring.whole(1));
        add(ScoringStages.WHOLE_2, () -> scoring.whole(2));
    }

    private void add(String name, Callable<?> work) {
        stages.put(name, new Stage(work));
    }

    private void round(boolean isMeasured) throws Exception {
        for (Map.Entry<String, Stage> stage : stages.entrySet()) {
            boolean isBare = stage.getKey().startsWith(ScoringStages.BARE);
            for (int i = 0; i < (isBare ? BARE_PASSES : 1); i++) {
                if (isMeasured) {
                    stage.getValue().round();
                } else {
                    stage.getValue().pass();
                }
            }
            stage.getValue().forget();
        }
    }

    /** From a file to the table; once before it is measured. */
    private void read() throws Exception {
        Path file = Files.createTempFile("answers", ".csv");
        try {
            answers.write(file);
            AnswerTableBuilder[] filled = new AnswerTableBuilder[1];
            Stage reading = new Stage(() -> {
                filled[0] = AnswerTable.builder(answers.model.ratingScale(), Arrays.asList(answers.items));
                return AnswersCsv.readRatings(CsvFile.of(file), filled[0]);
            });
            Stage sorting = new Stage(() -> filled[0].build());
            stages.put(ScoringPart.READING, reading);
            stages.put(ScoringPart.SORTING, sorting);
            reading.pass();
            sorting.pass();
            for (int round = 0; round < Math.min(FILE_ROUNDS, settings.rounds()); round++) {
                reading.round();
                sorting.round();
            }
        } finally {
            Files.delete(file);
        }
    }

    private static long usedHeap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
