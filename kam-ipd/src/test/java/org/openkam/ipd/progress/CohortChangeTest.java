package org.openkam.ipd.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.openkam.ipd.Ratings;
import org.openkam.ipd.Rounds;
import org.openkam.scoring.ScoredProgramme;
import org.openkam.scoring.Scoring;
import org.openkam.scoring.change.PairedDifference;
import org.openkam.scoring.change.PairedEffectSize;
import org.openkam.scoring.change.PairedStandardizer;
import org.openkam.scoring.profile.CompetencyProfile;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Estimate.Computed;
import org.openkam.scoring.statistic.Reason;

/** Source case title 35: territorial directors after training. */
class CohortChangeTest {
    private static Reassessment person(String code, double earlier, double later) {
        return Reassessment.of(
                Rounds.of("PLN").peers(code, earlier).profile(code),
                Rounds.of("PLN").peers(code, later).profile(code));
    }

    private static List<Reassessment> six() {
        double[] later = {3, 3.5, 4, 4, 3.5, 3};
        List<Reassessment> people = new ArrayList<>();
        for (int i = 0; i < later.length; i++) {
            people.add(person("A" + i, 3, later[i]));
        }
        return people;
    }

    /**
     * Changes 0, 0.5, 1, 1, 0.5, 0: mean 0.5, squares about it 4 x 0.25 = 1, s = sqrt(1/5) = 0.4472, standard error 0.4472/sqrt(6) =
     * 0.18257, t of 5 degrees of freedom 2.5706, so 0.5 +- 0.4693. Before nobody differed, so s_av = sqrt((0 + 0.2) / 2) = 0.31623
     * and d = 1.58114; J of 5 degrees of freedom is 0.84075, g = 1.32934.
     */
    @Test
    void meanChangeAndEffectByHand() {
        CohortChange.Effect effect = CohortChange.of(six()).effect("PLN").orElseThrow();
        assertThat(effect.pairs()).isEqualTo(6);
        Computed mean = (Computed) effect.meanChange().estimate();
        assertThat(mean.value()).isCloseTo(0.5, within(1e-12));
        assertThat(mean.standardError().value()).isCloseTo(0.18257, within(1e-5));
        assertThat(mean.interval().lower()).isCloseTo(0.5 - 0.4693, within(1e-4));
        assertThat(mean.interval().upper()).isCloseTo(0.5 + 0.4693, within(1e-4));
        assertThat(effect.size().value()).isCloseTo(1.58114, within(1e-5));
        assertThat(effect.size().corrected().value()).isCloseTo(1.32934, within(1e-5));
        assertThat(effect.up()).isEqualTo(2); // 1 > 0.5776, 0.5 isn't
        assertThat(effect.down()).isZero();
        assertThat(effect.leftOut()).isEmpty();
    }

    @Test
    void fewerPeopleThanThePolicyAsksForAreNotShown() {
        CohortChange four = CohortChange.of(six().subList(0, 4));
        CohortChange.Effect effect = four.effect("PLN").orElseThrow();
        assertThat(effect.isShown()).isFalse();
        assertThat(effect.meanChange().estimate()).isEqualTo(Estimate.notComputable(Reason.WITHHELD));
        assertThat(effect.size().corrected()).isEqualTo(Estimate.notComputable(Reason.WITHHELD));
        assertThat(effect.up() + effect.down() + effect.pairs()).isZero();
        assertThat(four.render(Locale.ENGLISH)).contains("4 people assessed twice", "too few people to be shown");
        CohortPolicy three = new CohortPolicy(3, PairedStandardizer.DIFFERENCE, 0.9);
        assertThat(CohortChange.of(six().subList(0, 4), three).effects().get(0).isShown())
                .isTrue();
        assertThatThrownBy(() -> new CohortPolicy(2, PairedStandardizer.DIFFERENCE, 0.9))
                .hasMessageContaining("Least number of people");
    }

    @Test
    void whoCannotBeComparedIsCountedWithTheReason() {
        List<Reassessment> people = new ArrayList<>(six());
        people.add(Reassessment.of(
                Rounds.of("PLN").peers("B", 3).profile("B"),
                Rounds.of("PLN").rate("B", "PEER", 2, 5).profile("B")));
        people.add(Reassessment.of(
                Rounds.of("PLN").peers("C", 3).profile("C"),
                Rounds.of("PLN").peers("C", 3).rate("C", "CLIENT", 3, 5).profile("C")));
        CohortChange change = CohortChange.of(people);
        CohortChange.Effect effect = change.effect("PLN").orElseThrow();
        assertThat(change.people()).isEqualTo(8);
        assertThat(effect.pairs()).isEqualTo(6);
        assertThat(effect.leftOut())
                .containsEntry(ChangeCaveat.NO_LATER_SCORE, 1)
                .containsEntry(ChangeCaveat.OTHER_SOURCES, 1)
                .hasSize(2);
    }

    private static List<Reassessment> random(long seed) {
        ScoredProgramme one = Scoring.standard().score(Ratings.random(seed, 12).programme());
        ScoredProgramme two =
                Scoring.standard().score(Ratings.random(seed + 1, 12).programme());
        List<Reassessment> people = new ArrayList<>();
        for (CompetencyProfile earlier : one.profiles()) {
            people.add(Reassessment.of(earlier, two.profile(earlier.assessee())));
        }
        return people;
    }

    @Property(tries = 5)
    void theOrderOfPeopleDoesNotMatter(@ForAll long seed) {
        List<Reassessment> people = random(seed);
        List<Reassessment> other = new ArrayList<>(people);
        Collections.shuffle(other, new Random(seed));
        assertThat(CohortChange.of(other)).isEqualTo(CohortChange.of(people));
    }

    /** The effect is the statistic of the pairs of released scores, and of nothing else. */
    @Property(tries = 5)
    void theEffectIsTheStatisticOfThePairs(@ForAll long seed) {
        List<Reassessment> people = random(seed);
        CohortPolicy policy = new CohortPolicy(3, PairedStandardizer.BEFORE, 0.9);
        for (CohortChange.Effect effect : CohortChange.of(people, policy).effects()) {
            List<CompetencyChange> compared = people.stream()
                    .flatMap(p -> p.change(effect.competency()).stream())
                    .filter(c -> c.difference() instanceof Computed)
                    .toList();
            if (compared.size() < 3) {
                assertThat(effect.isShown()).isFalse();
                continue;
            }
            double[] pre =
                    compared.stream().mapToDouble(c -> c.earlier().value()).toArray();
            double[] post =
                    compared.stream().mapToDouble(c -> c.later().value()).toArray();
            assertThat(effect.size()).isEqualTo(PairedEffectSize.of(pre, post, PairedStandardizer.BEFORE, 0.9));
            assertThat(effect.meanChange()).isEqualTo(PairedDifference.of(pre, post, 0.9));
            assertThat(effect.pairs()).isEqualTo(compared.size());
        }
    }

    @Test
    void nobodyCountsTwice() {
        assertThatThrownBy(() -> CohortChange.of(List.of(person("A", 3, 4), person("A", 3, 4))))
                .hasMessageContaining("only once");
        assertThatThrownBy(() -> CohortChange.of(List.of())).hasMessageContaining("at least one");
    }

    @Test
    void sentencesInThreeLanguages() {
        CohortChange change = CohortChange.of(six());
        assertThat(change.render(Locale.ENGLISH))
                .contains("Change of a group: 6 people assessed twice")
                .contains("mean change 0.50 [0.03; 0.97] points")
                .contains("people compared: 6, reliably higher: 2, reliably lower: 0")
                .contains("not why");
        assertThat(change.render(Locale.forLanguageTag("ru")))
                .contains("6 человек с двумя оценками", "0,50 [0,03; 0,97]");
        assertThat(change.render(Locale.forLanguageTag("pl"))).contains("6 osób ocenionych dwukrotnie");
        for (String language : List.of("en", "ru", "pl")) {
            assertThat(change.render(Locale.forLanguageTag(language))).doesNotContain("{");
        }
    }
}
