package org.openkam.examples.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.openkam.core.csv.AnswersCsv;
import org.openkam.core.csv.CsvFile;
import org.openkam.core.model.RoleProfile;
import org.openkam.core.programme.AnswerTable;
import org.openkam.core.programme.AnswerTableBuilder;
import org.openkam.core.programme.Participant;
import org.openkam.core.programme.Programme;
import org.openkam.scoring.ScoredProgramme;
import org.openkam.scoring.Scoring;
import org.openkam.scoring.fit.RoleFit;
import org.openkam.scoring.policy.SmallGroupRule;
import org.openkam.scoring.profile.CompetencyProfile;
import org.openkam.scoring.release.ReleaseGate;
import org.openkam.scoring.release.Released;
import org.openkam.scoring.release.ReleasedRatings;
import org.openkam.scoring.statistic.RaterErrorTally;

/** All stages over one number of answers, each round through all of them. */
final class AnswersRun {
    static final String BARE = "bare pass";
    static final String BARE_2 = "bare pass, 2 threads";
    static final String DUCK = "DuckDB, group means only, 1 thread";
    static final String DUCK_2 = "DuckDB, group means only, 2 threads";
    static final String TALLY = "tally stage";
    static final String COMPONENTS = "tally stage and error components";
    static final String WHOLE = "whole scoring and role fit, 1 thread";
    static final String WHOLE_2 = "whole scoring and role fit, 2 threads";
    static final String READING = "reading the rows from a file";
    static final String SORTING = "sorting and checking them";

    private static final long WARM_UP_NANOSECONDS = 10_000_000_000L;
    private static final int BARE_PASSES = 5;

    final int size;
    private final int rounds;
    private final Map<String, Stage> stages = new LinkedHashMap<>();
    private double bytesPerAnswer;

    AnswersRun(int size, int rounds) {
        this.size = size;
        this.rounds = rounds;
    }

    private void add(String name, Callable<?> work) {
        stages.put(name, new Stage(name, rounds * BARE_PASSES, work));
    }

    double seconds(String stage) {
        return stages.get(stage).median();
    }

    double cpuSeconds(String stage) {
        return stages.get(stage).cpuMedian();
    }

    double bytesPerAnswer() {
        return bytesPerAnswer;
    }

    void run() throws Exception {
        SyntheticAnswers answers = SyntheticAnswers.of(size);
        long before = usedHeap();
        AnswerTable table = answers.builder().build().table();
        bytesPerAnswer = (double) (usedHeap() - before) / size;
        Programme programme = answers.programme(table);
        try (DuckPeer duck = new DuckPeer(answers)) {
            add(BARE, () -> BarePass.sum(answers));
            add(BARE_2, () -> BarePass.sum(answers, 2));
            add(DUCK, () -> duck.means(1));
            add(DUCK_2, () -> duck.means(2));
            add(TALLY, () -> release(programme, false));
            add(COMPONENTS, () -> release(programme, true));
            add(WHOLE, () -> score(programme, 1));
            add(WHOLE_2, () -> score(programme, 2));
            long warm = System.nanoTime() + WARM_UP_NANOSECONDS;
            while (System.nanoTime() < warm) {
                round(false);
            }
            for (int round = 0; round < rounds; round++) {
                round(true);
            }
        }
        read(answers);
    }

    private void round(boolean measured) throws Exception {
        for (Stage stage : stages.values()) {
            boolean bare = stage.name.startsWith(BARE);
            for (int i = 0; i < (bare ? BARE_PASSES : 1); i++) {
                stage.run(measured);
            }
            stage.forget();
            System.gc(); // what one stage leaves behind is not for the next to clear
        }
    }

    private static List<Released<ReleasedRatings>> release(Programme programme, boolean components) {
        ReleaseGate gate = ReleaseGate.of(programme, SmallGroupRule.smallestMerges());
        RaterErrorTally[] errors = components ? gate.newErrorTallies() : new RaterErrorTally[0];
        List<Released<ReleasedRatings>> released = new ArrayList<>();
        for (Participant person : programme.participants()) {
            released.add(gate.release(person.assessee(), errors));
        }
        return released;
    }

    private static List<Object> score(Programme programme, int threads) {
        ScoredProgramme scored = Scoring.standard().threads(threads).score(programme);
        RoleProfile role = programme.model().role("KEY_ACCOUNT_MANAGER");
        RoleFit[] fits = new RoleFit[scored.profiles().size()];
        List<CompetencyProfile> profiles = new ArrayList<>(scored.profiles());
        if (threads == 1) {
            Arrays.setAll(fits, i -> RoleFit.of(profiles.get(i), role));
        } else {
            Arrays.parallelSetAll(fits, i -> RoleFit.of(profiles.get(i), role));
        }
        return List.of(scored, fits);
    }

    private void read(SyntheticAnswers answers) throws Exception {
        Path file = Files.createTempFile("answers", ".csv");
        try {
            write(answers, file);
            AnswerTableBuilder[] filled = new AnswerTableBuilder[1];
            add(READING, () -> {
                filled[0] = AnswerTable.builder(answers.model.ratingScale(), Arrays.asList(answers.items));
                return AnswersCsv.readRatings(CsvFile.of(file), filled[0]);
            });
            add(SORTING, () -> filled[0].build());
            for (int round = 0; round < 3; round++) {
                stages.get(READING).run(round > 0);
                stages.get(SORTING).run(round > 0);
            }
        } finally {
            Files.delete(file);
        }
    }

    static void write(SyntheticAnswers answers, Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("assessee,rater,source,item,value\n");
            for (int a = 0; a < answers.size(); a++) {
                out.write(SyntheticAnswers.code(answers.assessee[a])
                        + ','
                        + SyntheticAnswers.code(answers.rater[a])
                        + ','
                        + SyntheticAnswers.SOURCES[answers.source[a]]
                        + ','
                        + answers.items[answers.item[a]]
                        + ',');
                out.write(answers.value[a] == SyntheticAnswers.NOT_OBSERVED ? "\n" : answers.value[a] + "\n");
            }
        }
    }

    private static long usedHeap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
