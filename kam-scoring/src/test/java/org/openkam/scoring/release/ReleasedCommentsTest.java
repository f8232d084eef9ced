package org.openkam.scoring.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.openkam.core.programme.AnonymityPromise;
import org.openkam.core.programme.Programme;
import org.openkam.core.text.Language;
import org.openkam.scoring.Dump;
import org.openkam.scoring.Panel;
import org.openkam.scoring.ScoredProgramme;
import org.openkam.scoring.Scoring;
import org.openkam.scoring.release.ReleasedComments.ReleasedComment;
import org.openkam.scoring.release.ReleasedRatings.Outcome;

/** G10: what is shown of comments. */
class ReleasedCommentsTest {
    private static final LedgerKey KEY = LedgerKey.of(new byte[LedgerKey.LEAST_BYTES]);

    /** So many peers, clients and direct reports who rate, each of whom writes, and a manager and the assessee who do. */
    private static Panel panel(int peers, int clients, int reports) {
        Panel panel = Panel.of(3, "REL-1");
        panel.rate("A", "A", "SELF", 4).comment("A", "A", "SELF", "mine");
        panel.rate("A", "m", "MANAGER", 4).comment("A", "m", "MANAGER", "steady");
        write(panel, "PEER", peers);
        write(panel, "CLIENT", clients);
        write(panel, "DIRECT_REPORT", reports);
        return panel;
    }

    private static void write(Panel panel, String source, int raters) {
        for (int r = 0; r < raters; r++) {
            String rater = source + r;
            panel.rate("A", rater, source, 1 + r % 5).comment("A", rater, source, "text " + source + r);
        }
    }

    private static ReleasedComments comments(Programme programme) {
        return Scoring.standard().score(programme).profile("A").comments();
    }

    private static ReleasedComments comments(Panel panel) {
        return comments(panel.programme());
    }

    private static List<String> cellsOf(ReleasedComments comments, String source) {
        return comments.comments().stream()
                .filter(c -> c.text().contains(source))
                .map(ReleasedComment::cell)
                .distinct()
                .toList();
    }

    @Test
    void g10KnownRatersAreNamedAndFourWritersAreNotShown() {
        ReleasedComments four = comments(panel(4, 0, 0));
        assertThat(four.outcome()).isEqualTo(Outcome.WITHHELD);
        assertThat(four.comments()).extracting(ReleasedComment::cell).containsExactlyInAnyOrder("MANAGER", "SELF");
        assertThat(comments(panel(5, 0, 0)).outcome()).isEqualTo(Outcome.RELEASED);
    }

    /** G8: a count below the threshold isn't told, and nobody is below it. */
    @Test
    void g8WhetherNobodyOrTooFewWroteIsNotTold() {
        Panel silent = Panel.of(3, "REL-1");
        for (int r = 0; r < 5; r++) {
            silent.rate("A", "PEER" + r, "PEER", 3);
        }
        ReleasedComments nobody = comments(silent);

        assertThat(nobody.outcome()).isEqualTo(Outcome.WITHHELD);
        assertThat(comments(silent.comment("A", "PEER1", "PEER", "too loud"))).isEqualTo(nobody);
        assertThat(comments(panel(0, 0, 0)).outcome()).isEqualTo(Outcome.WITHHELD);
    }

    @Test
    void g10OneWriterOfManyTextsIsOneWriter() {
        Panel panel = panel(3, 0, 0);
        for (int i = 0; i < 9; i++) {
            panel.comment("A", "PEER0", "PEER", "again " + i);
        }
        assertThat(comments(panel).outcome()).isEqualTo(Outcome.WITHHELD);
    }

    @Test
    void g10ACellIsNamedIfItsWritersAndTheUnnamedOnesAreEnough() {
        assertThat(cellsOf(comments(panel(5, 5, 0)), "PEER")).containsExactly("PEER");
        // Two clients and three direct reports are merged for the ratings, and named as merged.
        ReleasedComments merged = comments(panel(6, 2, 3));
        assertThat(cellsOf(merged, "PEER")).containsExactly("PEER");
        assertThat(cellsOf(merged, "CLIENT")).containsExactly("CLIENT+DIRECT_REPORT");
        // Three clients are a cell of ratings, but five peers named would leave three texts that must be the clients'.
        ReleasedComments thin = comments(panel(5, 3, 0));
        assertThat(cellsOf(thin, "PEER")).containsExactly("");
        assertThat(cellsOf(thin, "CLIENT")).containsExactly("");
    }

    @Test
    void g10ThePromiseDecides() {
        Panel panel = Panel.of(new AnonymityPromise(3, 6, 0), "REL-1");
        write(panel, "PEER", 5);
        assertThat(comments(panel).outcome()).isEqualTo(Outcome.WITHHELD);
        Panel resistant = Panel.of(new AnonymityPromise(3, 5, 1), "REL-1");
        write(resistant, "PEER", 5);
        assertThat(comments(resistant).outcome()).isEqualTo(Outcome.WITHHELD);
        write(resistant, "CLIENT", 1);
        assertThat(comments(resistant).outcome()).isEqualTo(Outcome.RELEASED);
        // Never fewer than behind a figure.
        assertThat(new AnonymityPromise(8, 5, 1).leastWriters()).isEqualTo(9);
    }

    @Test
    void textsAreUnchangedAndDuplicatesKept() {
        Panel panel = panel(5, 0, 0);
        panel.comment("A", "PEER1", "PEER", " =SUM(A1) <b> \"same\"\n");
        panel.comment("A", "PEER2", "PEER", " =SUM(A1) <b> \"same\"\n");
        assertThat(comments(panel).comments())
                .filteredOn(c -> c.text().equals(" =SUM(A1) <b> \"same\"\n"))
                .hasSize(2);
    }

    @Test
    void nothingOfARaterStandsInATextForPeople() {
        ReleasedComments comments = comments(panel(5, 0, 0));
        assertThat(comments.toString() + comments.comments())
                .startsWith("7 comments (RELEASED)")
                .doesNotContain("PEER0", "text ");
        for (String language : List.of("en", "ru", "pl")) {
            assertThat(ReleasedComments.notice(Language.of(Locale.forLanguageTag(language))))
                    .isNotBlank();
        }
    }

    /** G8: neither the order of the input nor the codes of the raters can be seen in the order of the output. */
    @Property(tries = 30)
    void orderFollowsFromTheTextsAlone(@ForAll long seed) {
        List<String> texts = new ArrayList<>(List.of("a", "b", "c", "d", "e", "f", "a"));
        Panel straight = Panel.of(3, "REL-1");
        Panel shuffled = Panel.of(3, "REL-1");
        for (int i = 0; i < texts.size(); i++) {
            straight.comment("A", "r" + i, "PEER", texts.get(i));
        }
        Collections.shuffle(texts, new Random(seed));
        for (int i = 0; i < texts.size(); i++) {
            shuffled.comment("A", "z" + (9 - i), "PEER", texts.get(i));
        }
        assertThat(comments(shuffled)).isEqualTo(comments(straight));
    }

    @Test
    void withheldTextsMoveNothing() {
        Panel one = panel(4, 0, 0);
        Panel other = panel(4, 0, 0).withoutComments();
        other.comment("A", "A", "SELF", "mine").comment("A", "m", "MANAGER", "steady");
        other.comment("A", "PEER0", "PEER", "something else").comment("A", "PEER3", "PEER", "z");
        assertThat(Dump.of(Scoring.standard().score(one.programme())))
                .isEqualTo(Dump.of(Scoring.standard().score(other.programme())));
    }

    /** A sixth text after five shows whose it is to whoever knows that one rater came late. */
    @Test
    void commentsStandAsTheyWereFirstReleased() {
        ScoredProgramme first = Scoring.standard()
                .with(ReleaseLedger.empty(KEY))
                .score(panel(5, 0, 0).programme());
        ReleaseLedger ledger = first.ledger().orElseThrow();
        assertThat(ledger.entries().get(0).comments()).hasSize(5).noneMatch(c -> c.contains("text"));
        Panel later = panel(5, 0, 0).comment("A", "PEER0", "PEER", "one more");
        ScoredProgramme second = Scoring.standard().with(ledger).score(later.programme());
        assertThat(second.profile("A").comments().outcome()).isEqualTo(Outcome.FROZEN);
        assertThat(second.profile("A").comments().comments()).hasSize(2);
        assertThat(second.profile("A").score("REL"))
                .hasToString(first.profile("A").score("REL").toString());
        ScoredProgramme again = Scoring.standard()
                .with(second.ledger().orElseThrow())
                .score(panel(5, 0, 0).programme());
        assertThat(again.profile("A").comments()).isEqualTo(first.profile("A").comments());
        assertThat(ledger.withdrawals(panel(5, 0, 0).withoutComments().programme()))
                .hasSize(1);
    }
}
