package org.openkam.scoring.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.openkam.core.ProgrammeFolder;
import org.openkam.scoring.ScoredProgramme;
import org.openkam.scoring.Scoring;
import org.openkam.scoring.profile.CompetencyProfile;
import org.openkam.scoring.profile.CompetencyScore.Scored;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Estimate.Computed;
import org.openkam.scoring.statistic.Reason;

/** Source case G7: a unit at a glance, with small cells withheld. */
class G07UnitHeatMapTest {
    private static final Path PROGRAMME = Path.of("..", "kam-examples", "quickstart", "programme-a");
    private static final HeatMapPolicy POLICY = new HeatMapPolicy(3);

    private static HeatCell cell(UnitHeatMap map, int row) {
        return map.rows().get(row).cells().get(0);
    }

    @Test
    void workedByHand() {
        // REL of U0: 2, 3, 4; of U1: 5, 5, 2; errors 0.2 each, so that of a mean is at most 0.2.
        UnitHeatMap map = UnitHeatMap.ofUnits(Units.people(new int[] {3, 3}, 2, 3, 4, 5, 5, 2), POLICY);
        Computed mean = (Computed) cell(map, 0).mean();
        assertThat(mean.value()).isEqualTo(3);
        assertThat(mean.standardError().value()).isCloseTo(0.2, within(1e-15));
        assertThat(mean.interval().upper()).isCloseTo(3 + 2.042 * 0.2, within(1e-3));
        assertThat(cell(map, 1).mean().value()).isEqualTo(4);
        assertThat(cell(map, 1).people()).isEqualTo(3);
        assertThat(map.everybody().cells().get(0).mean().value()).isEqualTo(3.5);
        assertThat(map.render()).contains("U0: REL 3.00", "everybody: REL 3.50");
    }

    @Test
    void aSmallUnitTakesTheNextSmallestWithIt() {
        UnitHeatMap map = UnitHeatMap.ofUnits(Units.people(new int[] {2, 4, 3}, 2, 3, 4, 5, 5, 2, 1, 1, 1), POLICY);
        assertThat(cell(map, 0).isWithheld()).isTrue();
        assertThat(cell(map, 1).isWithheld()).isFalse();
        assertThat(cell(map, 2).isWithheld())
                .as("else everybody less the others is the unit of two")
                .isTrue();
        assertThat(cell(map, 2).people()).isZero();
        assertThat(map.everybody().cells().get(0).people()).isEqualTo(9);
    }

    @Test
    void smallUnitsTogetherMayBeEnough() {
        UnitHeatMap map = UnitHeatMap.ofUnits(Units.people(new int[] {2, 3, 1}, 2, 3, 4, 5, 5, 2), POLICY);
        assertThat(cell(map, 0).isWithheld()).isTrue();
        assertThat(cell(map, 1).isWithheld()).isFalse();
        assertThat(cell(map, 2).isWithheld()).isTrue();
    }

    @Test
    void tooFewAltogetherShowNothing() {
        UnitHeatMap map = UnitHeatMap.ofUnits(Units.people(new int[] {1, 1}, 2, 3), POLICY);
        assertThat(map.rows()).allMatch(r -> r.cells().stream().allMatch(HeatCell::isWithheld));
        assertThat(map.everybody().cells()).allMatch(HeatCell::isWithheld);
        assertThat(map).hasToString("Heat map of 2 rows and 2 competencies, 4 cells withheld");
        UnitHeatMap people = UnitHeatMap.ofPeople(Units.people(new int[] {2}, 2, 3), POLICY);
        assertThat(people.rows()).hasSize(2).allMatch(r -> r.cells().stream().allMatch(HeatCell::isWithheld));
        assertThat(people.everybody().cells()).allMatch(HeatCell::isWithheld);
    }

    @Test
    void singlePeopleWhereTheyMayBeSeen() {
        UnitHeatMap map = UnitHeatMap.ofPeople(Units.people(new int[] {3}, 2, 3, 5), POLICY);
        assertThat(map.rows().stream().map(HeatRow::name)).containsExactly("A00", "A01", "A02");
        assertThat(cell(map, 2).mean().value()).isEqualTo(5);
    }

    @Test
    void whatNobodyHasAScoreOnIsNoZero() {
        UnitHeatMap map = UnitHeatMap.ofUnits(Units.people(new int[] {3, 3}, 0, 0, 0, 0, 0, 0), POLICY);
        assertThat(map.everybody().cells().get(0).mean()).isEqualTo(Estimate.notComputable(Reason.NO_DATA));
        assertThatIllegalArgumentException().isThrownBy(() -> UnitHeatMap.ofUnits(List.of(), POLICY));
        assertThatIllegalArgumentException().isThrownBy(() -> new HeatMapPolicy(2));
    }

    /** Whatever is shown, the people hidden are enough or none, so the mean of everybody gives no small unit away. */
    @Property(tries = 60)
    void hiddenPeopleAreEnoughOrNone(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 1, max = 5) Integer> given, @ForAll long seed) {
        int[] sizes = given.stream().mapToInt(Integer::intValue).toArray();
        int[] levels = new Random(seed).ints(Arrays.stream(sizes).sum(), 0, 6).toArray();
        List<CompetencyProfile> people = new ArrayList<>(Units.people(sizes, levels));
        UnitHeatMap map = UnitHeatMap.ofUnits(people, POLICY);
        for (int c = 0; c < map.everybody().cells().size(); c++) {
            int column = c;
            int shown = map.rows().stream()
                    .mapToInt(r -> r.cells().get(column).people())
                    .peek(n -> assertThat(n == 0 || n >= 3).isTrue())
                    .sum();
            int all = map.everybody().cells().get(c).people();
            if (all > 0) {
                assertThat(all - shown == 0 || all - shown >= 3).isTrue();
            } else {
                assertThat(shown).isZero();
            }
        }
        Collections.shuffle(people, new Random(seed));
        assertThat(UnitHeatMap.ofUnits(people, POLICY)).isEqualTo(map);
    }

    @Test
    void theSampleProgramme() {
        ScoredProgramme scored = Scoring.standard().score(ProgrammeFolder.read(PROGRAMME));
        UnitHeatMap map = UnitHeatMap.ofUnits(scored.profiles(), HeatMapPolicy.standard());
        assertThat(map.rows()).hasSize(6);
        assertThat(map.everybody().cells()).allMatch(c -> c.people() >= 5);
        double sum = scored.profiles().stream()
                .map(p -> p.score(map.everybody().cells().get(0).competency()))
                .mapToDouble(s -> ((Scored) s).estimate().value())
                .sum();
        assertThat(map.everybody().cells().get(0).mean().value()).isCloseTo(sum / 48, within(1e-12));
    }
}
