package org.openkam.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.programme.BlockChoice;
import org.openkam.core.programme.FurtherAnswers;
import org.openkam.core.programme.KpiMonth;
import org.openkam.core.programme.Participant;
import org.openkam.core.programme.Programme;
import org.openkam.scoring.policy.ScoringPolicy;
import org.openkam.scoring.policy.SmallGroupRule;
import org.openkam.scoring.profile.CompetencyProfile;
import org.openkam.scoring.release.LedgerKey;
import org.openkam.scoring.release.ReleaseLedger;

/** A programme scored in parts is the programme scored as one. */
class ProgrammeTallyTest {
    private static final Scoring SCORING = Scoring.standard();
    private static final KpiMonth KPI =
            new KpiMonth("A00", YearMonth.of(2026, 1), BigDecimal.valueOf(40), BigDecimal.valueOf(41));
    private static final BlockChoice CHOICE = new BlockChoice("A00", "B1", "I1", "I2");
    private static final ReleaseLedger LEDGER = ReleaseLedger.empty(LedgerKey.of(new byte[LedgerKey.LEAST_BYTES]));

    @Property(tries = 15)
    void partsInAnyOrderGiveTheWhole(@ForAll long seed) throws IOException, ClassNotFoundException {
        Random random = new Random(seed);
        Programme whole = withSharedRaters(RandomPanel.of(seed, 3, 20));
        List<Programme> parts = split(whole, 1 + random.nextInt(6), random);
        List<ProgrammeTally> tallies = new ArrayList<>();
        for (Programme part : parts) {
            tallies.add(overTheWire(SCORING.tally(part)));
        }
        Collections.shuffle(tallies, random);
        ProgrammeTally merged = overTheWire(merged(tallies, random));
        ScoredProgramme asOne = SCORING.score(whole);
        int people = 0;
        for (Programme part : parts) {
            ScoredProgramme scored = SCORING.threads(1 + random.nextInt(3)).score(part, merged);
            assertThat(scored.findings()).isEqualTo(asOne.findings());
            for (CompetencyProfile profile : scored.profiles()) {
                assertThat(Dump.of(profile)).isEqualTo(Dump.of(asOne.profile(profile.assessee())));
                people++;
            }
        }
        assertThat(people).isEqualTo(20).isEqualTo(merged.people());
    }

    /** Neighbours are added in any order, as a cluster does, not from left to right only. */
    private static ProgrammeTally merged(List<ProgrammeTally> tallies, Random random) {
        List<ProgrammeTally> left = new ArrayList<>(tallies);
        while (left.size() > 1) {
            int at = random.nextInt(left.size() - 1);
            left.set(at, left.get(at).plus(left.remove(at + 1)));
        }
        return left.get(0);
    }

    /** Rater 1 of a source is the same for every fourth person, so that parts share raters. */
    private static Programme withSharedRaters(Panel panel) {
        return panel.programme(
                panel.rows().stream().map(r -> r.isAnonymous() ? shared(r) : r).toList());
    }

    private static Panel.Row shared(Panel.Row r) {
        int pool = Integer.parseInt(r.assessee().substring(1)) % 4;
        String rater = r.rater().substring(r.rater().indexOf('-') + 1) + "-" + pool;
        return new Panel.Row(r.assessee(), rater, r.source(), r.item(), r.answer());
    }

    private static List<Programme> split(Programme whole, int parts, Random random) {
        List<List<String>> others = new ArrayList<>();
        for (int p = 0; p < parts; p++) {
            others.add(new ArrayList<>());
        }
        for (Participant person : whole.participants()) {
            int its = random.nextInt(parts);
            for (int p = 0; p < parts; p++) {
                if (p != its) {
                    others.get(p).add(person.assessee());
                }
            }
        }
        return others.stream()
                .filter(codes -> codes.size() < whole.participants().size())
                .map(codes -> without(whole, codes))
                .toList();
    }

    private static Programme without(Programme programme, List<String> codes) {
        Programme left = programme;
        for (String code : codes) {
            left = left.without(code);
        }
        return left;
    }

    private static ProgrammeTally overTheWire(ProgrammeTally tally) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(tally);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (ProgrammeTally) in.readObject();
        }
    }

    /**
     * Ten people with three peers each. With raters of their own they are 30, enough for errors; if one rater answers about a person
     * of either half, they are 29, too few, and neither half can know it alone.
     */
    @Test
    void aRaterOfTwoPartsIsCountedOnce() {
        assertThat(findings(tenPeople("A09-P0"))).isEmpty();
        assertThat(findings(tenPeople("A00-P0"))).containsExactly("29");
    }

    private static Programme tenPeople(String firstRaterOfTheLast) {
        Panel panel = Panel.of(3, "REL-1", "REL-2");
        for (int a = 0; a < 10; a++) {
            for (int r = 0; r < 3; r++) {
                String own = Panel.code(a) + "-P" + r;
                panel.rate(Panel.code(a), own.equals("A09-P0") ? firstRaterOfTheLast : own, "PEER", 1 + r, 2 + a % 3);
            }
        }
        return panel.programme();
    }

    private static List<String> findings(Programme whole) {
        List<String> early = List.of("A00", "A01", "A02", "A03", "A04");
        List<String> late = List.of("A05", "A06", "A07", "A08", "A09");
        Programme first = without(whole, late);
        ProgrammeTally tally = SCORING.tally(first).plus(SCORING.tally(without(whole, early)));
        return SCORING.score(first, tally).findings().list().stream()
                .filter(f -> f.code() == FindingCode.TOO_FEW_ASSESSEES)
                .map(f -> f.facts().get("raters"))
                .toList();
    }

    @Test
    void allAnswersAboutAPersonBelongInOnePart() {
        Programme whole = tenPeople("A09-P0");
        ProgrammeTally some = SCORING.tally(whole.without("A09"));
        ProgrammeTally others = SCORING.tally(whole.without("A00"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> some.plus(others))
                .withMessageContaining("must be about other people");
    }

    @Test
    void whoWasNotTalliedIsNotScored() {
        Programme whole = tenPeople("A09-P0");
        ProgrammeTally some = SCORING.tally(whole.without("A09"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SCORING.score(whole, some))
                .withMessage("Assessee (A09) must be in the tally of the whole programme.");
    }

    @Test
    void partsOfOneProgrammeHaveOnePolicyPromiseAndDesign() {
        Programme whole = tenPeople("A09-P0");
        ProgrammeTally some = SCORING.tally(whole.without("A09"));
        Scoring withhold = Scoring.with(ScoringPolicy.standard().with("w", SmallGroupRule.withhold()));
        Programme other = Panel.of(4, "REL-1").rate("A09", "A09", "SELF", 3).programme();
        Programme shorter = Panel.of(3, "PLN-1").rate("A09", "A09", "SELF", 3).programme();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> withhold.score(whole.without("A09"), some))
                .withMessageStartingWith("Policy of a part");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> some.plus(SCORING.tally(other)))
                .withMessageStartingWith("Promise of a part");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> some.plus(SCORING.tally(shorter)))
                .withMessageStartingWith("360 of a part");
    }

    /** Competencies are numbered in the order of the 360. */
    @Test
    void anotherOrderOfTheSameItemsIsRefused() {
        Programme some =
                Panel.of(3, "REL-1", "PLN-1").rate("A01", "A01", "SELF", 3, 4).programme();
        Programme turned =
                Panel.of(3, "PLN-1", "REL-1").rate("A02", "A02", "SELF", 4, 3).programme();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SCORING.tally(some).plus(SCORING.tally(turned)))
                .withMessageStartingWith("360 of a part");
    }

    /** What instruments beside the 360 say depends on everybody's answers, and no part has them. */
    @Test
    void aPartHasNoAnswersBesideThe360() {
        Programme bare = tenPeople("A09-P0");
        FurtherAnswers kpi = new FurtherAnswers(List.of(), List.of(), List.of(), List.of(), List.of(KPI));
        for (Programme more : List.of(
                bare.withFurther(kpi), bare.withStyleAnswers(bare.answers()), bare.withBlockChoices(List.of(CHOICE)))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> SCORING.tally(more))
                    .withMessageEndingWith("must hold no answers beside 360 and comments.");
            ProgrammeTally tally = SCORING.tally(bare);
            assertThatIllegalArgumentException().isThrownBy(() -> SCORING.score(more, tally));
        }
    }

    @Test
    void aLedgerRemembersWholeReleases() {
        Programme whole = tenPeople("A09-P0");
        ProgrammeTally tally = SCORING.tally(whole);
        Scoring remembering = Scoring.standard().with(LEDGER);
        assertThatIllegalStateException().isThrownBy(() -> remembering.tally(whole));
        assertThatIllegalStateException().isThrownBy(() -> remembering.score(whole, tally));
    }

    /** The tally goes through logs of a cluster at most as this. */
    @Test
    void theTextTellsSizesOnly() {
        assertThat(SCORING.tally(tenPeople("A09-P0"))).hasToString("10 people, 1 competencies asked, cycle 1");
    }
}
