package org.openkam.examples.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.openkam.core.instrument.MultiSourceFeedback;
import org.openkam.core.programme.AnswerTable;
import org.openkam.core.programme.AnswerTableBuilder;
import org.openkam.core.programme.Participant;
import org.openkam.core.programme.Programme;
import org.openkam.core.scale.Answer;
import org.openkam.core.text.Language;
import org.openkam.examples.report.page.Page;
import org.openkam.scoring.ScoredProgramme;
import org.openkam.scoring.Scoring;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Interval;
import org.openkam.scoring.team.NineBox;
import org.openkam.scoring.team.NineBoxCuts;

/** The team's page for one person, for as many as the sample has, and for five thousand. */
class TeamOfManyTest {
    private static final int PEERS = 4;
    private static final NineBoxCuts CUTS = new NineBoxCuts(0.7, 1.0, 2, 4);

    /** Four peers answer one question on each competency; how well follows from the numbers of person and question. */
    private static ScoredProgramme scored(int people, int units) {
        Programme.Terms terms = Sample.PROGRAMME.terms();
        MultiSourceFeedback feedback = terms.design().multiSourceFeedback().orElseThrow();
        Map<String, String> asked = new TreeMap<>();
        feedback.items().forEach((code, item) -> asked.putIfAbsent(item.competency(), code));
        AnswerTableBuilder answers =
                AnswerTable.builder(feedback.scale(), feedback.items().keySet());
        List<Participant> participants = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            String person = String.format(Locale.ROOT, "N%05d", i);
            String unit = String.format(Locale.ROOT, "UNIT-%03d", i % units);
            participants.add(new Participant(
                    person, "ACCOUNT_MANAGER", "KEY_ACCOUNT_MANAGER", unit, Language.ENGLISH, Map.of()));
            int question = 0;
            for (String item : asked.values()) {
                for (int peer = 0; peer < PEERS; peer++) {
                    int value = 2 + (i / units + question + peer * (i % 3)) % 4;
                    answers.add(person, "P" + i / units + "-" + peer, "PEER", item, Answer.of(value));
                }
                question++;
            }
        }
        return Scoring.standard()
                .score(Programme.of(terms, participants, answers.build().table()));
    }

    private static Page page(ScoredProgramme scored, TeamExtras extras) {
        return TeamReport.of(scored.profiles(), extras, Language.ENGLISH);
    }

    @Test
    void onePersonShowsNoFigureOfTheirs() {
        Page page = page(scored(1, 1), TeamExtras.none());

        assertThat(Sample.text(page)).contains("UNIT-000").doesNotContain("N00000");
        assertThat(Sample.text(page)).doesNotContainPattern("\\b[1-5]\\.\\d\\b");
        assertThat(page.html().length()).isLessThan(40_000);
    }

    @Test
    void theSampleIsOnePicture() {
        Page page = page(Sample.SCORED, TeamExtras.none());

        assertThat(page.html().split("<svg ", -1)).hasSize(2);
        assertThat(page.html().length()).isLessThan(80_000);
    }

    /** 60 units are two pictures of 30; five thousand people in boxes are ten numbers. */
    @Test
    void fiveThousandInSixtyUnits() {
        ScoredProgramme scored = scored(5_000, 60);
        List<NineBox> boxes = new ArrayList<>();
        scored.profiles().forEach(p -> {
            Estimate performance = Estimate.of(0.85, new Interval(0.8, 0.9, 0.95));
            Estimate potential = Estimate.of(3, new Interval(2.8, 3.2, 0.95));
            boxes.add(NineBox.of(p.assessee(), performance, potential, CUTS));
        });
        Page page = page(scored, TeamExtras.none().with(boxes, CUTS));

        assertThat(page.html().split("<svg ", -1)).hasSize(3);
        for (int unit = 0; unit < 60; unit++) {
            assertThat(page.html()).contains(">" + String.format(Locale.ROOT, "UNIT-%03d", unit) + "</text>");
        }
        assertThat(Sample.text(page))
                .contains("from UNIT-000 to UNIT-029", "from UNIT-030 to UNIT-059", "5000")
                .doesNotContain("aren't drawn", "N00000", "N04999");
        assertThat(page.html().length()).isLessThan(250_000);
    }

    /** 1,250 units of four: all are too small to show, and the page still has a bound. */
    @Test
    void fiveThousandInUnitsTooSmallToShow() {
        Page page = page(scored(5_000, 1_250), TeamExtras.none());

        assertThat(Sample.text(page)).contains("1100 more units aren't drawn");
        assertThat(page.html().split("<svg ", -1)).hasSize(6);
        assertThat(page.html().length()).isLessThan(600_000);
    }
}
