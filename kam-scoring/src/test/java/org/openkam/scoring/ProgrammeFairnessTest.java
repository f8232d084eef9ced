package org.openkam.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openkam.core.ProgrammeFolder;
import org.openkam.core.model.UnknownCodeException;
import org.openkam.core.programme.FurtherAnswers;
import org.openkam.core.programme.Participant;
import org.openkam.core.programme.Programme;
import org.openkam.core.programme.TestItem;
import org.openkam.core.programme.TestResponse;
import org.openkam.core.text.Language;
import org.openkam.scoring.fairness.AdverseImpact;
import org.openkam.scoring.fairness.SampleAdvice;
import org.openkam.scoring.fairness.Selection;
import org.openkam.scoring.profile.CompetencyScore.Scored;

class ProgrammeFairnessTest {
    private static final ScoredProgramme SAMPLE =
            Scoring.standard().score(ProgrammeFolder.read(Path.of("..", "kam-examples", "quickstart", "programme-a")));

    /** People A00 on: as many as there are groups, with REL as given and a test of two items. */
    private static ScoredProgramme scored(String[] groups, int[] levels) {
        Panel panel = Panel.of(3, "REL-1");
        List<Participant> participants = new ArrayList<>();
        List<TestResponse> responses = new ArrayList<>();
        for (int i = 0; i < groups.length; i++) {
            String code = Panel.code(i);
            for (String rater : List.of("a", "b", "c")) {
                panel.rate(code, rater + code, "PEER", levels[i]);
            }
            participants.add(new Participant(
                    code,
                    "KEY_ACCOUNT_MANAGER",
                    "KEY_ACCOUNT_MANAGER",
                    "",
                    Language.ENGLISH,
                    Map.of("group", groups[i])));
            responses.add(new TestResponse(code, "T1", levels[i] >= 3 ? "A" : "B"));
            responses.add(new TestResponse(code, "T2", "1"));
        }
        Programme plain = panel.programme();
        List<TestItem> key = List.of(
                new TestItem("T1", Set.of("REL"), TestItem.Kind.CHOICE, Map.of("A", 1), 1),
                new TestItem("T2", Set.of("REL"), TestItem.Kind.CASE, Map.of(), 2));
        return Scoring.standard()
                .score(Programme.of(plain.terms(), participants, plain.answers())
                        .withFurther(new FurtherAnswers(List.of(), key, responses, List.of(), List.of())));
    }

    @Test
    void workedByHand() {
        ScoredProgramme scored =
                scored(new String[] {"x", "x", "x", "y", "y", "y", "y", ""}, new int[] {4, 5, 2, 2, 3, 4, 2, 5});
        ProgrammeFairness fairness = scored.analystView().fairness("group");
        assertThat(fairness.groups()).containsExactly("x", "y");
        assertThat(fairness.unknown()).isEqualTo(1);
        GroupImpact impact = fairness.impact(
                p -> Optional.of(((Scored) p.score("REL")).estimate().value() >= 4));
        // x: 2 of 3, y: 1 of 4.
        AdverseImpact y = impact.of("y");
        assertThat(y.focal()).isEqualTo(new Selection(1, 4));
        assertThat(y.reference()).isEqualTo(new Selection(2, 3));
        assertThat(y.value()).isEqualTo(0.375);
        assertThat(y.advice()).isNotEqualTo(SampleAdvice.ANY_TEST);
        assertThat(impact.smallSamples()).containsExactly("y");
        // 2 of 4 would be 0.75, 3 of 4 above 1: two decisions.
        assertThat(y.decisionsToFlip()).hasValue(2);
        assertThat(impact.hangingOnOne()).isEmpty();
        assertThat(impact.render()).contains("they are no verdict");
        GroupDifference difference = fairness.scoreDifferences().get(0);
        assertThat(difference.reference()).isEqualTo("y");
        assertThat(difference.means().reference()).isEqualTo(4);
        // 11/3 less 11/4
        assertThat(difference.means().value()).isEqualTo(11.0 / 3 - 11.0 / 4);
        assertThatThrownBy(() -> impact.of("z")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void undecidedPeopleAreNotRejected() {
        ScoredProgramme scored = scored(new String[] {"x", "x", "y", "y"}, new int[] {4, 5, 2, 2});
        ProgrammeFairness fairness = ProgrammeFairness.of(scored, "group");
        GroupImpact impact = fairness.impact(p -> p.assessee().equals("A03") ? Optional.empty() : Optional.of(true));
        assertThat(impact.undecided()).isEqualTo(1);
        assertThat(impact.of("y").focal()).isEqualTo(new Selection(1, 1));
        assertThat(fairness.impactOfReadiness().undecided())
                .as("one competency is no evidence")
                .isEqualTo(4);
        assertThat(fairness.impactOfList(List.of("A00")).of("x").focal()).isEqualTo(new Selection(1, 2));
        assertThatThrownBy(() -> fairness.impactOfList(List.of("B99"))).isInstanceOf(UnknownCodeException.class);
    }

    @Test
    void itemsOfTheTest() {
        ScoredProgramme scored = scored(new String[] {"x", "x", "x", "y", "y"}, new int[] {4, 4, 2, 2, 4});
        List<ItemFunctioning> items = ProgrammeFairness.of(scored, "group").itemFunctioning();
        assertThat(items.stream().map(ItemFunctioning::item)).containsExactly("T1", "T2");
        assertThat(items).allMatch(i -> i.reference().equals("x") && i.focal().equals("y"));
        assertThat(items.get(0).mantelHaenszel()).isNotNull();
        assertThat(items.get(1).mantelHaenszel()).isNull();
        assertThat(items.get(0).counts().people(true)).isEqualTo(2);
        assertThat(items.get(0).counts().count(2, false, 1)).isEqualTo(2);
        assertThat(items.get(1).mantel().value()).as("everybody has one point").isZero();
    }

    @Test
    void oneGroupOrNoTestIsNoError() {
        ScoredProgramme one = scored(new String[] {"x", "x"}, new int[] {4, 4});
        ProgrammeFairness fairness = ProgrammeFairness.of(one, "group");
        assertThat(fairness.itemFunctioning()).isEmpty();
        assertThat(fairness.scoreDifferences()).isEmpty();
        assertThat(fairness.render()).contains("None of this is a verdict");
        ProgrammeFairness nobody = ProgrammeFairness.of(scored(new String[] {"", " "}, new int[] {4, 4}), "group");
        assertThat(nobody.groups()).isEmpty();
        assertThat(nobody.impactOfReadiness().impact().reference()).isEqualTo(-1);
        assertThat(nobody.render()).contains("no applicants");
        assertThatThrownBy(() -> ProgrammeFairness.of(one, "gender"))
                .isInstanceOf(UnknownCodeException.class)
                .hasMessageContaining("gender");
    }

    @Test
    void theSampleProgramme() {
        for (String column : List.of("gender", "age_band")) {
            ProgrammeFairness fairness = ProgrammeFairness.of(SAMPLE, column);
            assertThat(fairness.groups()).hasSize(2);
            assertThat(fairness.scoreDifferences())
                    .hasSize(SAMPLE.profiles().iterator().next().competencies().size())
                    .allMatch(d -> d.means().test() != null);
            assertThat(fairness.fitDifferences()).hasSize(1);
            assertThat(fairness.itemFunctioning())
                    .hasSize(SAMPLE.programme().further().testKey().size())
                    .allMatch(i -> i.counts().people(true) + i.counts().people(false) == 48);
            assertThat(fairness.impactOfReadiness().impact().groups()).hasSize(2);
            assertThat(fairness.render()).contains("None of this is a verdict");
        }
    }
}
