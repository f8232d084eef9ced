package org.openkam.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openkam.scoring.Evidenced.score;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.openkam.core.model.UnknownCodeException;
import org.openkam.core.scale.Answer;
import org.openkam.scoring.fit.CompetencyGap;
import org.openkam.scoring.fit.RoleFit;
import org.openkam.scoring.json.ProfileJson;
import org.openkam.scoring.policy.Claim;
import org.openkam.scoring.policy.RatingAggregation;
import org.openkam.scoring.policy.ScoringPolicy;
import org.openkam.scoring.profile.AgreementLevel;
import org.openkam.scoring.profile.CompetencyProfile;
import org.openkam.scoring.profile.CompetencyScore;
import org.openkam.scoring.profile.CompetencyScore.Scored;
import org.openkam.scoring.profile.InstrumentScore;
import org.openkam.scoring.profile.ScoreBasis;
import org.openkam.scoring.profile.TraceReplay;
import org.openkam.scoring.profile.TriangulatedScore;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Estimate.Computed;
import org.openkam.scoring.statistic.Fraction;
import org.openkam.scoring.statistic.Reason;

/** A profile with several instruments: its 360 score stands, the combined one says no more about raters, fit names its basis. */
class CombinedProfileTest {
    private static final ScoredProgramme PROGRAMME =
            Scoring.standard().score(RandomPanel.of(7, 3, 20).programme());
    private static final List<CompetencyProfile> PEOPLE = List.copyOf(PROGRAMME.profiles());

    private static CompetencyProfile person() {
        return PEOPLE.stream()
                .filter(p -> p.scores().stream().anyMatch(CombinedProfileTest::hasError))
                .findFirst()
                .orElseThrow();
    }

    private static boolean hasError(CompetencyScore score) {
        return score instanceof Scored s && ((Computed) s.estimate()).standardError() != null;
    }

    private static String competency(CompetencyProfile profile) {
        return profile.scores().stream()
                .filter(CombinedProfileTest::hasError)
                .map(CompetencyScore::competency)
                .findFirst()
                .orElseThrow();
    }

    private static RoleFit fit(CompetencyProfile profile) {
        return RoleFit.of(profile, profile.model().role("KEY_ACCOUNT_MANAGER"));
    }

    /** The 360 alone: its score to the bit with its interval, as a hypothesis. */
    @Test
    void alone360IsItsOwnCombinedScore() {
        for (CompetencyProfile profile : PEOPLE) {
            for (CompetencyScore score : profile.scores()) {
                TriangulatedScore combined = profile.combined(score.competency());
                if (score instanceof Scored scored) {
                    assertThat(combined.combined()).isEqualTo(scored.estimate());
                    assertThat(combined.level()).isEqualTo(AgreementLevel.HYPOTHESIS);
                } else {
                    assertThat(combined.level()).isEqualTo(AgreementLevel.NO_EVIDENCE);
                }
                TraceReplay replay = combined.trace().replay();
                assertThat(replay.isSame()).as(replay.toString()).isTrue();
                assertThat(profile.basis(score.competency())).isEqualTo(ScoreBasis.OTHERS);
            }
        }
    }

    @Test
    void otherInstrumentsNeverTouchThe360() {
        CompetencyProfile plain = person();
        String c = competency(plain);
        CompetencyProfile more =
                Evidenced.with(plain, Set.of(c), score("INTERVIEW", c, 1, 0.01), score("HYBRID_TEST", c, 5, 0.01));

        assertThat(more.combined(c).level()).isEqualTo(AgreementLevel.CONTRADICTION);
        assertThat(more.score(c)).isEqualTo(plain.score(c));
        assertThat(more.scores()).containsExactlyElementsOf(plain.scores());
    }

    /** G2: a combined score is a function of released values: the released estimate of the 360 and the known instruments. */
    @Test
    void aCombinedScoreIsMadeOfReleasedValuesAlone() {
        for (CompetencyProfile plain : PEOPLE) {
            for (CompetencyScore others : plain.scores()) {
                String c = others.competency();
                InstrumentScore interview = score("INTERVIEW", c, 3, 0.3);
                Estimate released = others.fold(Scored::estimate, none -> Estimate.notComputable(Reason.WITHHELD));

                TriangulatedScore again = TriangulatedScore.of(
                        plain.policy(), plain.model().ratingScale(), List.of(interview, score("360", c, released)));

                assertThat(Evidenced.with(plain, Set.of(), interview)
                                .combined(c)
                                .combined())
                        .isEqualTo(again.combined());
            }
        }
    }

    /** Two anonymous raters are too few: whatever they answer, the others stand without them, to the bit. */
    @Property(tries = 25)
    void aWithheld360TakesNoPart(
            @ForAll @IntRange(min = 1, max = 5) int one, @ForAll @IntRange(min = 1, max = 5) int two) {
        Panel panel = Panel.of(3, "REL-1").rate("A", "p1", "PEER", one).rate("A", "p2", "PEER", two);
        CompetencyProfile plain = Scoring.standard().score(panel.programme()).profile("A");

        TriangulatedScore combined = Evidenced.with(plain, Set.of(), score("INTERVIEW", "REL", 3.5, 0.25))
                .combined("REL");

        assertThat(combined.combined().value()).isEqualTo(3.5);
        assertThat(((Computed) combined.combined()).standardError().value()).isEqualTo(0.25);
        assertThat(combined.level()).isEqualTo(AgreementLevel.HYPOTHESIS);
        assertThat(combined.instruments().get(0).estimate()).isEqualTo(Estimate.notComputable(Reason.WITHHELD));
        assertThat(combined.instruments().get(0).evidence()).isZero();
        assertThat(combined.trace().seal())
                .isEqualTo(Evidenced.with(
                                Scoring.standard()
                                        .score(panel.programme(panel.rows().stream()
                                                .map(r -> r.with(Answer.of(1)))
                                                .toList()))
                                        .profile("A"),
                                Set.of(),
                                score("INTERVIEW", "REL", 3.5, 0.25))
                        .combined("REL")
                        .trace()
                        .seal());
    }

    @Test
    void fitRestsOnTheCombinedScoreOnlyWhereTheDesignSaysSo() {
        CompetencyProfile plain = person();
        String c = competency(plain);
        InstrumentScore interview =
                score("INTERVIEW", c, plain.score(c).fold(s -> s.estimate().value(), n -> 3.0), 0.2);

        CompetencyGap beside =
                fit(Evidenced.with(plain, Set.of(), interview)).gap(c).orElseThrow();
        CompetencyProfile decided = Evidenced.with(plain, Set.of(c), interview);
        CompetencyGap combined = fit(decided).gap(c).orElseThrow();

        assertThat(beside).isEqualTo(fit(plain).gap(c).orElseThrow());
        assertThat(beside.basis()).isEqualTo(ScoreBasis.OTHERS);
        assertThat(combined.basis()).isEqualTo(ScoreBasis.COMBINED);
        assertThat(combined.score()).isEqualTo(decided.combined(c).combined());
        assertThat(combined.gap().value())
                .isEqualTo(
                        combined.requirement().targetLevel() - combined.score().value());
        var trace = fit(decided).trace(decided);
        assertThat(trace.replay().isSame()).as(trace.replay().toString()).isTrue();
        assertThat(trace.render()).contains("rests on what all instruments say together");
        assertThat(fit(plain).trace(plain).render()).doesNotContain("rests on");
    }

    @Test
    void aContradictionSpeaksNeitherForNorAgainst() {
        CompetencyProfile plain = person();
        String c = competency(plain);
        CompetencyProfile torn =
                Evidenced.with(plain, Set.of(c), score("INTERVIEW", c, 1, 0.05), score("HYBRID_TEST", c, 5, 0.05));
        CompetencyGap gap = fit(torn).gap(c).orElseThrow();

        assertThat(gap.isContradicted()).isTrue();
        assertThat(gap.claim()).isEqualTo(Claim.NO_CLAIM);
        assertThat(gap.attainment().isScored()).isFalse();
        assertThat(fit(torn).trace(torn).replay().isSame()).isTrue();
        assertThat(fit(torn).trace(torn).render()).contains("a contradiction:");
    }

    /** A share of ratings isn't in points of the scale. */
    @Test
    void aShareIsNotCombinedWithPoints() {
        ScoringPolicy share =
                ScoringPolicy.standard().with("share", RatingAggregation.shareAtOrAbove(Fraction.of(4, 1)));
        CompetencyProfile plain = Scoring.with(share)
                .score(RandomPanel.of(7, 3, 20).programme())
                .profiles()
                .iterator()
                .next();
        String c = plain.competencies().get(0);

        InstrumentScore others = plain.instruments(c).get(0);

        assertThat(others.isScored()).isFalse();
        assertThat(Evidenced.with(plain, Set.of(), score("INTERVIEW", c, 3, 0.3))
                        .combined(c)
                        .combined()
                        .value())
                .isEqualTo(3);
    }

    @Test
    void whatNoInstrumentSeesIsUnknown() {
        assertThatThrownBy(() -> person().combined("NO_SUCH")).isInstanceOf(UnknownCodeException.class);
        CompetencyProfile more = Evidenced.with(person(), Set.of(), score("INTERVIEW", "ZZZ", 3, 0.3));
        assertThat(more.combined("ZZZ").level()).isEqualTo(AgreementLevel.HYPOTHESIS);
        assertThat(more.assessedCompetencies()).endsWith("ZZZ").containsAll(more.competencies());
    }

    @Test
    void jsonHoldsTheCombinedScoresAndIsTheSameWithoutThem() {
        CompetencyProfile plain = person();
        String c = competency(plain);
        CompetencyProfile more =
                Evidenced.with(plain, Set.of(c), score("INTERVIEW", c, 1, 0.01), score("HYBRID_TEST", c, 5, 0.01));

        assertThat(text(plain)).doesNotContain("\"combined\"");
        assertThat(text(more))
                .contains(
                        "\"level\":\"CONTRADICTION\"", "\"basis\":\"COMBINED\"", "\"notComputable\":\"CONTRADICTION\"")
                .contains("\"higher\":\"HYBRID_TEST\"", "\"lower\":\"INTERVIEW\"", "\"traceSeal\"");
    }

    private static String text(CompetencyProfile profile) {
        return new String(ProfileJson.canonical(profile), StandardCharsets.UTF_8);
    }

    @Test
    void comesBackWholeFromSerialization() throws Exception {
        CompetencyProfile more = Evidenced.with(
                person(), Set.of("REL"), score("INTERVIEW", "REL", 3, 0.2), score("HYBRID_TEST", "REL", 5, 0.2));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ObjectOutputStream objects = new ObjectOutputStream(out)) {
            objects.writeObject(more);
            objects.writeObject(more.combined("REL"));
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(ProfileJson.digest((CompetencyProfile) in.readObject())).isEqualTo(ProfileJson.digest(more));
            assertThat(in.readObject()).isEqualTo(more.combined("REL"));
        }
    }

    /** Without a second instrument there is nothing to agree with; with a copy of each score they agree perfectly. */
    @Test
    void theInstrumentTableComesFromReleasedScores() {
        assertThat(PROGRAMME.analystView().instrumentTable().table().estimate())
                .isEqualTo(Estimate.notComputable(Reason.NO_DATA));
        List<CompetencyProfile> people = new ArrayList<>();
        for (CompetencyProfile plain : PEOPLE) {
            InstrumentScore[] copies = plain.scores().stream()
                    .filter(Scored.class::isInstance)
                    .map(s -> score(
                            "INTERVIEW",
                            s.competency(),
                            s.fold(x -> x.estimate().value(), n -> 0.0),
                            0.2))
                    .toArray(InstrumentScore[]::new);
            people.add(Evidenced.with(plain, Set.of(), copies));
        }
        InstrumentTable table = InstrumentTable.of(people);

        assertThat(table.instruments()).containsExactly("360", "INTERVIEW");
        assertThat(table.competencies())
                .containsExactlyElementsOf(PEOPLE.stream()
                        .flatMap(p -> p.competencies().stream())
                        .collect(Collectors.toCollection(java.util.TreeSet::new)));
        assertThat(table.table().monotraitHeteromethod().lowest().value()).isEqualTo(1);
        assertThat(table.render()).contains("instruments: 360, INTERVIEW", "Same trait, different methods");
    }
}
