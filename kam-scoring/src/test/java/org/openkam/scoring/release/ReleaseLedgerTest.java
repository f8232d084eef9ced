package org.openkam.scoring.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.finding.FindingsException;
import org.openkam.core.programme.Programme;
import org.openkam.core.scale.Answer;
import org.openkam.scoring.Dump;
import org.openkam.scoring.Panel;
import org.openkam.scoring.RandomPanel;
import org.openkam.scoring.ScoredProgramme;
import org.openkam.scoring.Scoring;
import org.openkam.scoring.profile.CompetencyScore.NotScored;
import org.openkam.scoring.profile.NotScoredReason;

/** G5 and G11: what is released is looked at together with what was released before. */
class ReleaseLedgerTest {
    private static final LedgerKey KEY = key(1);

    private static LedgerKey key(int filler) {
        byte[] bytes = new byte[LedgerKey.LEAST_BYTES];
        Arrays.fill(bytes, (byte) filler);
        return LedgerKey.of(bytes);
    }

    /** A manager and peers, one letter each, who rate REL-1 and REL-2. */
    private static Panel panel(int k, String peers) {
        Panel panel = Panel.of(k, "REL-1", "REL-2").rate("A", "m", "MANAGER", 4, 4);
        for (String peer : peers.split("")) {
            panel.rate("A", peer, "PEER", 1 + peer.charAt(0) % 5, 2);
        }
        return panel;
    }

    private static ScoredProgramme score(Panel panel, ReleaseLedger ledger) {
        return Scoring.standard().with(ledger).score(panel.programme());
    }

    private static ReleaseLedger after(Panel... panels) {
        ReleaseLedger ledger = ReleaseLedger.empty(KEY);
        for (Panel panel : panels) {
            ledger = score(panel, ledger).ledger().orElseThrow();
        }
        return ledger;
    }

    private static boolean isFrozen(Panel panel, ReleaseLedger ledger) {
        ScoredProgramme scored = score(panel, ledger);
        boolean frozen = scored.profile("A").score("REL") instanceof NotScored none
                && none.reason() == NotScoredReason.RELEASE_FROZEN;
        assertThat(scored.findings().of(FindingCode.RELEASE_FROZEN)).hasSize(frozen ? 1 : 0);
        if (frozen) {
            assertThat(scored.ledger().orElseThrow().entries()).isEqualTo(ledger.entries());
        }
        return frozen;
    }

    @Test
    void withoutALedgerTheFirstReleaseIsAssumed() {
        ScoredProgramme alone = Scoring.standard().score(panel(3, "abc").programme());
        assertThat(alone.profile("A").history()).isEqualTo(ReleaseHistory.FIRST_RELEASE_ASSUMED);
        assertThat(alone.ledger()).isEmpty();
        ScoredProgramme audited = score(panel(3, "abc"), ReleaseLedger.empty(KEY));
        assertThat(audited.profile("A").history()).isEqualTo(ReleaseHistory.AUDITED);
        assertThat(Dump.of(audited)).isEqualTo(Dump.of(alone));
    }

    @Test
    void theSameReleaseMayBeRepeated() {
        ReleaseLedger once = after(panel(3, "abc"));
        assertThat(once.entries()).hasSize(1);
        assertThat(isFrozen(panel(3, "abc"), once)).isFalse();
        assertThat(after(panel(3, "abc"), panel(3, "abc")).entries()).isEqualTo(once.entries());
    }

    /** A7: the fourth rater after three. */
    @Test
    void g5A7OneLateAnswerIsRefused() {
        assertThat(isFrozen(panel(3, "abcd"), after(panel(3, "abc")))).isTrue();
        assertThat(isFrozen(panel(3, "abcde"), after(panel(3, "abc")))).isTrue();
    }

    /** A7b: three more hide each other. */
    @Test
    void g5A7bThreeLateAnswersAreReleased() {
        assertThat(isFrozen(panel(3, "abcdef"), after(panel(3, "abc")))).isFalse();
    }

    @Test
    void aRemovedRaterIsRefused() {
        assertThat(isFrozen(panel(3, "bcd"), after(panel(3, "abcd")))).isTrue();
        assertThat(isFrozen(panel(3, "def"), after(panel(3, "abcdef")))).isFalse();
    }

    /** The new rating and the old one are two unknowns of one rater, and the difference of the means depends on them alone. */
    @Test
    void oneChangedRatingIsRefused() {
        Panel changed = panel(3, "abc");
        List<Panel.Row> rows = new ArrayList<>(changed.rows());
        int at = rows.size() - 1;
        rows.set(at, rows.get(at).with(Answer.of(5)));
        ScoredProgramme scored = Scoring.standard().with(after(panel(3, "abc"))).score(changed.programme(rows));
        assertThat(scored.findings().of(FindingCode.RELEASE_FROZEN)).hasSize(1);
        assertThat(scored.findings().render()).contains("(A)", "(3)").doesNotContain("abc");
    }

    /** Releases that are safe two by two: abc and abcdef, then def with three more; c alone would be left over by a fourth. */
    @Test
    void g5AllEarlierReleasesCount() {
        ReleaseLedger ledger = after(panel(3, "abcdef"), panel(3, "abcdefghi"));
        assertThat(ledger.entries()).hasSize(2);
        assertThat(isFrozen(panel(3, "defghi"), ledger)).isFalse();
        assertThat(isFrozen(panel(3, "abdefg"), ledger)).isTrue();
        // abc + def is the sum of the first, so that abc and def are known apart after this one, and a with them.
        assertThat(isFrozen(panel(3, "bcdef"), after(panel(3, "abc"), panel(3, "abcdef"))))
                .isTrue();
    }

    /** Withheld is everything that the raters are part of, not just the group that changed. */
    @Test
    void aRefusedReleaseShowsNothingOfAnonymousRaters() {
        ScoredProgramme scored = score(panel(3, "abcd"), after(panel(3, "abc")));
        assertThat(scored.profile("A").cells()).hasToString("[MANAGER]");
        NotScored none = (NotScored) scored.profile("A").score("REL");
        assertThat(none.trace().render()).contains("an earlier release of this cycle stands");
        assertThat(Dump.of(scored)).isEqualTo(Dump.of(score(panel(3, "abcz"), after(panel(3, "abc")))));
    }

    @Test
    void aClosedCycleAllowsTheSameReleaseOnly() {
        ReleaseLedger ledger = after(panel(3, "abc"));
        ScoredProgramme later = score(panel(3, "abcdef").close(), ledger);
        assertThat(later.findings().of(FindingCode.RELEASE_CLOSED)).hasSize(1);
        assertThat(later.profile("A").score("REL")).isInstanceOf(NotScored.class);
        assertThat(score(panel(3, "abc").close(), ledger).findings().of(FindingCode.RELEASE_CLOSED))
                .isEmpty();
        assertThat(score(panel(3, "abcdef").close(), ReleaseLedger.empty(KEY))
                        .findings()
                        .of(FindingCode.RELEASE_CLOSED))
                .isEmpty();
    }

    @Test
    void g11ALowerPromiseThanTheFirstIsBroken() {
        ReleaseLedger ledger = after(panel(5, "abcdef"));
        assertThatThrownBy(() -> score(panel(4, "abcdef"), ledger))
                .isInstanceOf(FindingsException.class)
                .hasMessageContaining("ANONYMITY_PROMISE_BROKEN")
                .hasMessageContaining("k = 4")
                .hasMessageContaining("k = 5");
        // Another programme may use the same name for its cycle.
        Panel others = Panel.of(3, "REL-1").rate("B", "a", "PEER", 1);
        assertThat(score(others, ledger).findings().of(FindingCode.ANONYMITY_PROMISE_BROKEN))
                .isEmpty();
        // A higher one can't be kept for what is out already.
        assertThat(score(panel(7, "abcdefghi"), ledger).findings().of(FindingCode.RELEASE_FROZEN))
                .hasSize(1);
    }

    @Test
    void g11ASourceCannotLoseItsAnonymity() {
        LedgerEntry entry = after(panel(3, "abc")).entries().get(0);
        var told = new LedgerEntry(
                entry.assessee(), entry.cycle(), entry.leastRaters(), List.of("MANAGER"), entry.blocks(), List.of());
        ReleaseLedger ledger = ReleaseLedger.of(KEY, List.of(told));
        assertThatThrownBy(() -> score(panel(3, "abc"), ledger)).hasMessageContaining("MANAGER: true");
    }

    /** A peer who turns out to be a manager is no unknown any more, so the two others stand alone. */
    @Test
    void aRaterWhoBecomesKnownLeavesTheOthersAlone() {
        Panel known = Panel.of(3, "REL-1", "REL-2").rate("A", "m", "MANAGER", 4, 4);
        known.rate("A", "a", "MANAGER", 1 + 'a' % 5, 2);
        for (String peer : List.of("x", "y", "z")) {
            known.rate("A", peer, "PEER", 1, 2);
        }
        assertThat(isFrozen(known, after(panel(3, "abc")))).isTrue();
    }

    @Test
    void whatWasTakenOutMustBeWithdrawn() {
        Panel panel = panel(3, "abcd").rate("B", "e", "PEER", 1).rate("B", "f", "PEER", 2);
        panel.rate("B", "g", "PEER", 2);
        Programme programme = panel.programme();
        ReleaseLedger ledger = after(panel);
        assertThat(ledger.withdrawals(programme)).isEmpty();
        assertThat(ledger.withdrawals(programme.withoutRater("b")))
                .extracting(LedgerEntry::assessee)
                .containsExactly("A");
        assertThat(ledger.withdrawals(programme.without("B")))
                .extracting(LedgerEntry::assessee)
                .containsExactly("B");
        assertThat(ledger.withdrawals(programme.withoutRater("nobody"))).isEmpty();
        ScoredProgramme next = Scoring.standard().with(ledger).score(programme.withoutRater("b"));
        assertThat(next.findings().of(FindingCode.RELEASE_FROZEN)).hasSize(1);
        assertThat(next.findings().render()).contains("(A)").doesNotContain("(B)");
    }

    @Test
    void anotherCycleIsAnotherMatter() {
        LedgerEntry entry = after(panel(3, "abc")).entries().get(0);
        var other =
                new LedgerEntry(entry.assessee(), "0", entry.leastRaters(), entry.sources(), entry.blocks(), List.of());
        assertThat(isFrozen(panel(3, "abcd"), ReleaseLedger.of(KEY, List.of(other))))
                .isFalse();
    }

    @Test
    void holdsNoRatingAndNoRater() {
        Panel panel = Panel.of(3, "REL-1");
        for (int r = 0; r < 3; r++) {
            panel.rate("A", "R081" + r, "PEER", 5);
        }
        LedgerEntry entry = after(panel).entries().get(0);
        List<LedgerEntry.Token> tokens = entry.blocks().get(0).answers();
        assertThat(tokens).hasSize(3).doesNotHaveDuplicates();
        assertThat(tokens)
                .extracting(LedgerEntry.Token::answer)
                .doesNotHaveDuplicates()
                .allMatch(t -> t.length() == 16);
        assertThat(tokens).extracting(LedgerEntry.Token::rater).noneMatch(t -> t.contains("R081"));
        assertThat(entry.toString() + entry.blocks() + tokens + KEY)
                .isEqualTo(
                        "release about A, cycle 1: 1 item mean[REL-1 of 3 answers][answer, answer, answer]ledger key");
        assertThat(key(2).token("a")).isNotEqualTo(KEY.token("a"));
        assertThat(KEY.token("a", "bc")).isNotEqualTo(KEY.token("ab", "c"));
        assertThatThrownBy(() -> LedgerKey.of(new byte[31])).hasMessageContaining("must be 32 at least");
    }

    @Property(tries = 10)
    void neitherThreadsNorOrderMatter(@ForAll long seed) {
        Panel panel = RandomPanel.of(seed, 3, 12);
        ReleaseLedger one = after(panel);
        ScoredProgramme three =
                Scoring.standard().threads(3).with(ReleaseLedger.empty(KEY)).score(panel.programme());
        assertThat(three.ledger().orElseThrow().entries()).isEqualTo(one.entries());
        List<Panel.Row> turned = new ArrayList<>(panel.rows());
        Collections.reverse(turned);
        ScoredProgramme reversed = Scoring.standard().with(one).score(panel.programme(turned));
        assertThat(reversed.findings().of(FindingCode.RELEASE_FROZEN)).isEmpty();
        assertThat(reversed.ledger().orElseThrow().entries()).isEqualTo(one.entries());
    }
}
