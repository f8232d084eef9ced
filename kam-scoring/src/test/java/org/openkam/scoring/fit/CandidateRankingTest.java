package org.openkam.scoring.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.openkam.scoring.fit.MatchedPeople.keyRole;
import static org.openkam.scoring.fit.MatchedPeople.relOnly;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openkam.scoring.policy.ScoringPolicy;
import org.openkam.scoring.profile.CompetencyProfile;
import org.openkam.scoring.statistic.Reason;

/**
 * REL alone against 5: the fit is (score - 1) / 4 with an error of 0.05, so two people are told apart from a difference of 2.042 x
 * 0.05 x sqrt(2) = 0.1444 on.
 */
class CandidateRankingTest {
    /** Fits 0.75, 0.625, 0.5, 0. */
    private static List<CompetencyProfile> four() {
        return new MatchedPeople()
                .add("C", 3, 4, 4, 4)
                .add("A", 4, 4, 4, 4)
                .addHalf("B")
                .add("D", 1, 4, 4, 4)
                .profiles();
    }

    @Test
    void ranksAreRangesWhereErrorsAllowNoMore() {
        CandidateRanking ranking = CandidateRanking.of(four(), relOnly());
        assertThat(ranking.ranking().ranges())
                .extracting(r -> r.code() + " " + r.ranks() + " band " + r.band() + " " + r.isSeparated())
                .containsExactly("A 1-2 band 1 true", "B 1-3 band 1 true", "C 2-3 band 2 false", "D 4 band 3 true");
        assertThat(ranking.ranking().comparisons()).isEqualTo(6);
        assertThat(ranking.ranking().expectedFalse()).isBetween(0.2999, 0.3001);
        assertThat(ranking).hasToString("ROLE: 4 ranked in 3 bands, 0 not ranked, 0 barred");
    }

    @Test
    void holmSaysTheSameHere() {
        CandidateRanking ranking =
                CandidateRanking.of(four(), relOnly(), RoleMatchPolicy.standard(), RankComparison.HOLM);
        assertThat(ranking.ranking().ranges()).extracting(RankRange::ranks).containsExactly("1-2", "1-3", "2-3", "4");
    }

    @Test
    void theShortListLeavesNobodyOutByChance() {
        CandidateRanking ranking = CandidateRanking.of(four(), relOnly());
        assertThat(ranking.shortlist(1)).extracting(RankRange::code).containsExactly("A", "B");
        assertThat(ranking.shortlist(2)).extracting(RankRange::code).containsExactly("A", "B", "C");
    }

    @Test
    void theOrderOfPeopleDoesNotMatter() {
        List<CompetencyProfile> reversed = new ArrayList<>(four());
        Collections.reverse(reversed);
        assertThat(CandidateRanking.of(reversed, relOnly())).isEqualTo(CandidateRanking.of(four(), relOnly()));
    }

    @Test
    void tiesStandInTheOrderOfCodes() {
        List<CompetencyProfile> people = new MatchedPeople()
                .add("Z", 3, 4, 4, 4)
                .add("M", 3, 4, 4, 4)
                .add("B", 3, 4, 4, 4)
                .profiles();
        assertThat(CandidateRanking.of(people, relOnly()).ranking().ranges())
                .extracting(r -> r.code() + " " + r.ranks())
                .containsExactly("B 1-3", "M 1-3", "Z 1-3");
    }

    @Test
    void theBarredAndTheUnknownAreNamedApart() {
        List<CompetencyProfile> people = new MatchedPeople()
                .add("GOOD", 4, 4, 4, 4)
                .add("BARRED", 5, 5, 5, 2)
                .add("CAPPED", 4, 3, 4, 4)
                .add("UNKNOWN", 4, 4, 0, 4)
                .profiles();
        CandidateRanking ranking = CandidateRanking.of(people, keyRole());
        assertThat(ranking.barred()).containsExactly("BARRED");
        assertThat(ranking.ranking().unranked()).containsExactly(Map.entry("UNKNOWN", Reason.NO_DATA));
        assertThat(ranking.ranking().ranges()).extracting(RankRange::code).containsExactly("GOOD", "CAPPED");
        assertThat(ranking.with(MatchAdvice.READY))
                .extracting(RoleMatch::assessee)
                .containsExactly("GOOD");
        assertThat(ranking.match("CAPPED").counted().value()).isEqualTo(0.75);
        assertThatIllegalArgumentException().isThrownBy(() -> ranking.match("NOBODY"));
    }

    @Test
    void withoutErrorsNobodyIsRanked() {
        List<CompetencyProfile> people =
                new MatchedPeople().add("A", 4, 4, 4, 4).add("B", 2, 4, 4, 4).profiles(ScoringPolicy.standard());
        assertThat(CandidateRanking.of(people, relOnly()).ranking().unranked())
                .containsOnlyKeys("A", "B")
                .containsValue(Reason.TOO_FEW_ASSESSEES);
    }

    @Test
    void profilesThatCannotBeComparedAreRefused() {
        List<CompetencyProfile> mixed =
                new ArrayList<>(new MatchedPeople().add("A", 4, 4, 4, 4).profiles());
        mixed.addAll(new MatchedPeople().add("B", 4, 4, 4, 4).profiles(ScoringPolicy.standard()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CandidateRanking.of(mixed, relOnly()))
                .withMessageContaining("Policy of B");
        List<CompetencyProfile> twice = List.of(mixed.get(0), mixed.get(0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CandidateRanking.of(twice, relOnly()))
                .withMessageContaining("must come only once");
        assertThatIllegalArgumentException().isThrownBy(() -> CandidateRanking.of(List.of(), relOnly()));
    }
}
