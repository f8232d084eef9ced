package org.openkam.ipd.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openkam.core.text.Language;
import org.openkam.core.text.Messages;
import org.openkam.ipd.plan.PlanParty;

/** Whatever may have to be said of a plan on its way has its words. */
class ProgressWordsTest {
    private static final Set<String> CHANGE =
            Messages.of(ChangeText.class, "change").keys(Language.ENGLISH);
    private static final Set<String> HEALTH =
            Messages.of(HealthText.class, "health").keys(Language.ENGLISH);

    private static List<String> keys(String prefix, Enum<?>[] values) {
        return Arrays.stream(values).map(v -> prefix + v.name()).toList();
    }

    @Test
    void everyChangeHasItsWords() {
        assertThat(CHANGE)
                .containsAll(keys("kind.", CompetencyChange.Kind.values()))
                .containsAll(keys("caveat.", ChangeCaveat.values()))
                .containsAll(keys("reach.", GoalReach.Kind.values()));
    }

    @Test
    void everySignAndReminderHasItsWords() {
        assertThat(HEALTH)
                .containsAll(keys("status.", GoalHealth.Status.values()))
                .containsAll(keys("sign.", GoalHealth.Sign.values()))
                .containsAll(keys("topic.", Reminder.Topic.values()))
                .containsAll(keys("party.", PlanParty.values()));
    }
}
