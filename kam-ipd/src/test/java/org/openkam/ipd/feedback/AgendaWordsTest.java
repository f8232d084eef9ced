package org.openkam.ipd.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openkam.core.text.Language;
import org.openkam.core.text.Messages;
import org.openkam.ipd.feedback.AgendaOutcome.Conclusion;
import org.openkam.ipd.need.DevelopmentVerb;
import org.openkam.ipd.plan.PlanParty;
import org.openkam.scoring.instrument.TargetConditions.Condition;
import org.openkam.scoring.profile.EvidenceFlag;
import org.openkam.scoring.profile.ScoreBasis;

/** Whatever an agenda may have to say has its words; nothing falls through on the day it is first needed. */
class AgendaWordsTest {
    private static final Set<String> AGENDA =
            Messages.of(AgendaText.class, "agenda").keys(Language.ENGLISH);
    private static final Set<String> OUTCOME =
            Messages.of(OutcomeText.class, "outcome").keys(Language.ENGLISH);

    private static List<String> keys(String prefix, Enum<?>[] values) {
        return Arrays.stream(values).map(v -> prefix + v.name()).toList();
    }

    @Test
    void everyTopicHasAQuestionForEachParty() {
        assertThat(AGENDA)
                .containsAll(keys("topic.", AgendaTopic.values()))
                .containsAll(Stream.of(AgendaTopic.values())
                        .flatMap(topic -> keys("question." + topic + ".", PlanParty.values()).stream())
                        .toList());
    }

    @Test
    void everyPartyHasAVersion() {
        for (String part : List.of(
                "title",
                "intro",
                "private",
                "first",
                "fact.own",
                "fact.account",
                "business",
                "examples",
                "conditions",
                "close",
                "question.account")) {
            assertThat(AGENDA).containsAll(keys(part + ".", PlanParty.values()));
        }
    }

    @Test
    void everyFactHasItsWords() {
        assertThat(AGENDA)
                .containsAll(keys("flag.", EvidenceFlag.values()))
                .containsAll(keys("verb.", DevelopmentVerb.values()))
                .containsAll(keys("condition.", Condition.values()))
                .containsAll(keys("fact.score.", ScoreBasis.values()));
        assertThat(OUTCOME)
                .containsAll(keys("conclusion.", Conclusion.values()))
                .containsAll(keys("owner.", PlanParty.values()));
    }

    /** Talk of people as facts and questions; no verdict, no diagnosis. */
    @Test
    void noWordJudges() {
        Messages messages = Messages.of(AgendaText.class, "agenda");
        for (String key : AGENDA) {
            assertThat(messages.text(key, Language.ENGLISH).toLowerCase(Locale.ROOT))
                    .doesNotContain("failed", "weakness", "poor performance", "blind spot", "incompetent");
        }
    }
}
