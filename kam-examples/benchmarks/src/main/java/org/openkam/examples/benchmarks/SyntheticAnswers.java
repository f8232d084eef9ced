package org.openkam.examples.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.openkam.core.instrument.Item;
import org.openkam.core.library.ModelLibrary;
import org.openkam.core.model.CompetencyModel;
import org.openkam.core.programme.AnswerTable;
import org.openkam.core.programme.AnswerTableBuilder;
import org.openkam.core.programme.Participant;
import org.openkam.core.programme.Programme;
import org.openkam.core.scale.Answer;
import org.openkam.core.text.Language;

/**
 * A 360 made up in primitive columns: persons x raters x every item that the 360 of the bundled model asks. About every person
 * answer the person, a manager, 3 to 5 peers, 2 to 4 direct reports and 2 to 4 clients; three answers in a hundred are "not
 * observed", and every tenth sheet leaves a competency out. Same size, same answers.
 */
final class SyntheticAnswers {
    static final byte NOT_OBSERVED = 0;
    static final String ROLE = "KEY_ACCOUNT_MANAGER";
    static final String[] SOURCES = {"SELF", "MANAGER", "PEER", "DIRECT_REPORT", "CLIENT"};

    private static final int[] FEWEST = {1, 1, 3, 2, 2};
    private static final int[] SPREAD = {1, 1, 3, 3, 3};

    final CompetencyModel model = ModelLibrary.keyAccountManager();
    final String[] items;
    final short[] competency;
    int[] assessee;
    int[] rater;
    byte[] source;
    char[] item;
    byte[] value;
    private final int competencies;
    private int persons;
    private int size;

    private SyntheticAnswers(int answers) {
        List<Item> asked = List.copyOf(Programme.Terms.of(model)
                .design()
                .multiSourceFeedback()
                .orElseThrow()
                .items()
                .values());
        items = asked.stream().map(Item::code).toArray(String[]::new);
        List<String> codes = asked.stream().map(Item::competency).distinct().toList();
        competencies = codes.size();
        competency = new short[items.length];
        for (int i = 0; i < items.length; i++) {
            competency[i] = (short) codes.indexOf(asked.get(i).competency());
        }
        assessee = new int[answers];
        rater = new int[answers];
        source = new byte[answers];
        item = new char[answers];
        value = new byte[answers];
    }

    /** Makes up this many answers; the last person may be short of raters. */
    static SyntheticAnswers of(int answers) {
        SyntheticAnswers made = new SyntheticAnswers(answers);
        Random random = new Random(20_261_121);
        while (made.size < answers) {
            made.person(made.persons++, random);
        }
        return made;
    }

    private void person(int person, Random random) {
        int level = random.nextInt(3) - 1;
        for (byte s = 0; s < SOURCES.length; s++) {
            int raters = FEWEST[s] + random.nextInt(SPREAD[s]);
            for (int r = 0; r < raters; r++) {
                sheet(person, s == 0 ? person : person + 100 * s + r, s, level, random);
            }
        }
    }

    private void sheet(int person, int number, byte from, int level, Random random) {
        int leftOut = random.nextInt(10) == 0 ? random.nextInt(competencies) : -1;
        for (char i = 0; i < items.length && size < value.length; i++) {
            if (competency[i] != leftOut) {
                assessee[size] = person;
                rater[size] = number;
                source[size] = from;
                item[size] = i;
                value[size] = random.nextInt(100) < 3
                        ? NOT_OBSERVED
                        : (byte) Math.max(1, Math.min(5, 3 + level + random.nextInt(3) - random.nextInt(2)));
                size++;
            }
        }
    }

    int size() {
        return size;
    }

    int persons() {
        return persons;
    }

    private static String code(int person) {
        return "P" + person;
    }

    AnswerTableBuilder builder() {
        AnswerTableBuilder builder = AnswerTable.builder(model.ratingScale(), Arrays.asList(items));
        String[] codes = new String[persons + 1000];
        Arrays.setAll(codes, SyntheticAnswers::code);
        for (int a = 0; a < size; a++) {
            builder.add(
                    codes[assessee[a]],
                    codes[rater[a]],
                    SOURCES[source[a]],
                    items[item[a]],
                    value[a] == NOT_OBSERVED ? Answer.Unrated.NOT_OBSERVED : Answer.of(value[a]));
        }
        return builder;
    }

    Programme programme(AnswerTable table) {
        List<Participant> people = new ArrayList<>();
        for (int p = 0; p < persons; p++) {
            people.add(new Participant(code(p), ROLE, ROLE, "", Language.ENGLISH, Map.of()));
        }
        return Programme.of(Programme.Terms.of(model), people, table);
    }

    /** Writes the answers as a programme's file holds them. */
    void write(Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("assessee,rater,source,item,value\n");
            for (int a = 0; a < size; a++) {
                out.write(code(assessee[a])
                        + ','
                        + code(rater[a])
                        + ','
                        + SOURCES[source[a]]
                        + ','
                        + items[item[a]]
                        + ',');
                out.write(value[a] == NOT_OBSERVED ? "\n" : value[a] + "\n");
            }
        }
    }
}
