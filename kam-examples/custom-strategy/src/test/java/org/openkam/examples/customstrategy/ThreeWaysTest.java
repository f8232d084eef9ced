package org.openkam.examples.customstrategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.finding.Reading;
import org.openkam.core.instrument.AssessmentDesign;
import org.openkam.core.instrument.Item;
import org.openkam.core.instrument.MultiSourceFeedback;
import org.openkam.core.library.ModelLibrary;
import org.openkam.core.model.Polarity;
import org.openkam.core.programme.AnonymityPromise;
import org.openkam.core.programme.AnswerTable;
import org.openkam.core.programme.AnswerTableBuilder;
import org.openkam.core.programme.Participant;
import org.openkam.core.programme.Programme;
import org.openkam.core.scale.Answer;
import org.openkam.core.text.Language;
import org.openkam.scoring.Scoring;
import org.openkam.scoring.json.PolicyReader;
import org.openkam.scoring.json.PolicyWriter;
import org.openkam.scoring.policy.ScoringPolicy;
import org.openkam.scoring.policy.StrategyKind;
import org.openkam.scoring.policy.StrategyRegistry;
import org.openkam.scoring.profile.CompetencyScore.Scored;
import org.openkam.scoring.statistic.Fraction;

class ThreeWaysTest {
    private static final ScoringPolicy POLICY = ScoringPolicy.standard().with("acme", new SeenByMany(5));

    /** Six peers rate REL-1 with 2, three of them REL-2 with 5. */
    private static Programme programme() {
        var model = ModelLibrary.keyAccountManager();
        List<Item> items =
                List.of(new Item("REL-1", "REL", Polarity.POSITIVE), new Item("REL-2", "REL", Polarity.POSITIVE));
        MultiSourceFeedback feedback = MultiSourceFeedback.of(model.ratingScale(), items);
        AnswerTableBuilder answers =
                AnswerTable.builder(feedback.scale(), feedback.items().keySet());
        for (int rater = 0; rater < 6; rater++) {
            answers.add("A", "r" + rater, "PEER", "REL-1", Answer.of(2));
            answers.add("A", "r" + rater, "PEER", "REL-2", rater < 3 ? Answer.of(5) : Answer.Unrated.NOT_OBSERVED);
        }
        var terms = new Programme.Terms(model, new AssessmentDesign(List.of(feedback)), new AnonymityPromise(3), "1");
        var person = new Participant("A", "KEY_ACCOUNT_MANAGER", "KEY_ACCOUNT_MANAGER", "", Language.ENGLISH, Map.of());
        return Programme.of(terms, List.of(person), answers.build().table());
    }

    /** REL-1 counts 5 of its 6, REL-2 3: (5 x 2 + 3 x 5) / 8 = 25/8. */
    @Test
    void firstWayPassTheObject() {
        Scored score =
                (Scored) Scoring.with(POLICY).score(programme()).profile("A").score("REL");
        assertThat(score.exact()).isEqualTo(Fraction.of(25, 8));
        assertThat(score.trace().render()).contains("acme-seen-by-many");
    }

    @Test
    void secondWayPutItInTheRegistry() {
        StrategyRegistry registry = StrategyRegistry.standard().plus(new SeenByMany(5));
        Reading<ScoringPolicy> reading = PolicyReader.read("acme.json", PolicyWriter.bytes(POLICY), registry);
        assertThat(reading.orThrow()).isEqualTo(POLICY);
    }

    @Test
    void thirdWayShipAProviderAndAskForIt() {
        StrategyRegistry registry =
                StrategyRegistry.standard().plusDiscovered(getClass().getClassLoader());
        String document = new String(PolicyWriter.bytes(POLICY), StandardCharsets.UTF_8)
                .replace("\"most\" : \"5\"", "\"most\" : \"4\"")
                .replace("exceeds-error", "acme-half-point");
        ScoringPolicy policy = PolicyReader.read("acme.json", document.getBytes(StandardCharsets.UTF_8), registry)
                .orThrow();
        assertThat(policy.aggregation()).isEqualTo(new SeenByMany(4));
        assertThat(policy.error().gaps()).isEqualTo(HalfPoint.INSTANCE);
    }

    @Test
    void nothingIsFoundUnlessItIsAskedFor() {
        assertThat(StrategyRegistry.standard().codes(StrategyKind.AGGREGATION)).doesNotContain("acme-seen-by-many");
        Reading<ScoringPolicy> reading =
                PolicyReader.read("acme.json", PolicyWriter.bytes(POLICY), StrategyRegistry.standard());
        assertThat(reading.findings().of(FindingCode.STRATEGY_UNKNOWN)).hasSize(1);
    }

    @Test
    void aCodeHasOneOwner() {
        StrategyRegistry found =
                StrategyRegistry.standard().plusDiscovered(getClass().getClassLoader());
        assertThatThrownBy(() -> found.plus(new SeenByMany(5)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll(AcmeStrategies.class.getName(), SeenByMany.class.getName());
    }

    @Test
    void aResultNamesTheClassBehindIt() {
        assertThat(POLICY.provenance()).anySatisfy(use -> {
            assertThat(use.code()).isEqualTo("acme-seen-by-many");
            assertThat(use.className()).isEqualTo(SeenByMany.class.getName());
            assertThat(use.version()).isEqualTo("1");
        });
    }
}
