package org.openkam.scoring.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.openkam.core.scale.Answer;
import org.openkam.scoring.Panel;
import org.openkam.scoring.RandomPanel;
import org.openkam.scoring.Scoring;
import org.openkam.scoring.profile.CompetencyProfile;
import org.openkam.scoring.profile.CompetencyScore;

/** Nothing leaves with a credential that the profile doesn't release. */
class OpenBadgeReleaseTest {
    private static final int TRIES = 40;

    private static Map<String, String> badges(Panel panel) {
        Map<String, String> badges = new LinkedHashMap<>();
        for (CompetencyProfile profile :
                Scoring.standard().score(panel.programme()).profiles()) {
            badges.put(profile.assessee(), Badges.written(OpenBadge.of(profile, Badges.TERMS)));
        }
        return badges;
    }

    /** Twelve people as they come, and one whose two raters are too few: whatever those say, no byte of anybody changes. */
    private static Panel panel(long seed, int first, int second, int own) {
        Panel panel = RandomPanel.of(seed, 3, 12);
        for (String item : new String[] {"REL-1", "REL-2", "PLN-1"}) {
            panel.add(new Panel.Row("Z", "Z", "SELF", item, Answer.of(own)))
                    .add(new Panel.Row("Z", "Z-P1", "PEER", item, Answer.of(first)))
                    .add(new Panel.Row("Z", "Z-P2", "PEER", item, Answer.of(second)));
        }
        return panel;
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void withheldAnswersChangeNoByte(
            @ForAll @LongRange(min = 0, max = 1000) long seed,
            @ForAll @IntRange(min = 1, max = 5) int first,
            @ForAll @IntRange(min = 1, max = 5) int second,
            @ForAll @IntRange(min = 1, max = 5) int own) {
        Map<String, String> badges = badges(panel(seed, first, second, own));
        assertThat(badges).isEqualTo(badges(panel(seed, 3, 3, 3)));
        assertThat(badges.get("Z")).doesNotContain("\"value\"");
        assertThat(badges.values()).anyMatch(badge -> badge.contains("\"value\""));
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void namesNeitherRatersNorTheAssessee(@ForAll @LongRange(min = 0, max = 1000) long seed) {
        Panel panel = RandomPanel.of(seed, 3, 12);
        Map<String, String> badges = badges(panel);
        panel.rows()
                .forEach(row -> assertThat(badges.get(row.assessee()))
                        .doesNotContain("\"" + row.assessee())
                        .doesNotContain(row.rater())
                        .doesNotContain(row.source()));
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void exactlyTheScoredHaveAResult(@ForAll @LongRange(min = 0, max = 1000) long seed) {
        for (CompetencyProfile profile : Scoring.standard()
                .score(RandomPanel.of(seed, 3, 12).programme())
                .profiles()) {
            Map<String, String> results = Badges.results(Badges.parsed(OpenBadge.of(profile, Badges.TERMS)));
            for (CompetencyScore score : profile.scores()) {
                assertThat(results.containsKey(score.competency() + "/score"))
                        .isEqualTo(score instanceof CompetencyScore.Scored);
                assertThat(results.keySet().stream().anyMatch(key -> key.startsWith(score.competency() + "/")))
                        .isEqualTo(score instanceof CompetencyScore.Scored);
            }
        }
    }
}
