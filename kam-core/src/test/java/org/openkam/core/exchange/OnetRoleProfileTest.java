package org.openkam.core.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openkam.core.exchange.OnetFile.ACHIEVEMENT;
import static org.openkam.core.exchange.OnetFile.PERSUASION_IM;
import static org.openkam.core.exchange.OnetFile.SKILLS;
import static org.openkam.core.exchange.OnetFile.STYLES;
import static org.openkam.core.exchange.OnetFile.read;
import static org.openkam.core.exchange.OnetFile.row;
import static org.openkam.core.exchange.OnetRatingsTest.places;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openkam.core.finding.Reading;
import org.openkam.core.model.RoleProfile;
import org.openkam.core.scale.RatingScale;
import org.openkam.core.text.LocalizedText;

/** Role profiles proposed from O*NET. */
class OnetRoleProfileTest {
    private static final String OCCUPATION = "11-2022.00";
    private static final RatingScale ONE_TO_FIVE = RatingScale.of(1, 5);

    @TempDir
    Path folder;

    private Reading<OnetRoleProfile> propose(int decimals, String... rows) {
        List<String> lines = new ArrayList<>(List.of(SKILLS));
        lines.addAll(List.of(rows));
        OnetRatings ratings = read(folder, lines.toArray(String[]::new));
        assertThat(ratings.findings()).isEmpty();
        return OnetRoleProfile.propose(ratings.ratings(), OCCUPATION, ONE_TO_FIVE, decimals);
    }

    @Test
    void weightsAreInProportionToImportanceLessOne() {
        Reading<OnetRoleProfile> reading = propose(
                1, row("a", "IM", "2.00"), row("a", "LV", "3.50"), row("b", "IM", "4.00"), row("b", "LV", "7.00"));
        assertThat(reading.findings()).isEmpty();
        OnetRoleProfile profile = reading.orThrow();
        assertThat(profile.requirements())
                .extracting(r ->
                        r.elementId() + " " + r.weight() + " " + r.targetLevel().getAsInt())
                .containsExactly("a 25.0 3", "b 75.0 5");
        ProposedRequirement first = profile.requirements().get(0);
        assertThat(first.name()).isEqualTo("Name of a");
        assertThat(first.importance().standardError()).contains(new BigDecimal("0.1000"));
        assertThat(first.level().orElseThrow().standardError()).contains(new BigDecimal("0.1000"));
    }

    @Test
    void whatIsLeftGoesToTheLargestRemainderAndAtATieToTheSmallestId() {
        Reading<OnetRoleProfile> reading = propose(
                0,
                row("c", "IM", "2.00"),
                row("c", "LV", "1.00"),
                row("b", "IM", "2.00"),
                row("b", "LV", "1.00"),
                row("a", "IM", "2.00"),
                row("a", "LV", "1.00"));
        assertThat(reading.orThrow().requirements())
                .extracting(r -> r.elementId() + " " + r.weight())
                .containsExactly("a 34", "b 33", "c 33");
    }

    /** From 0..7 to 1..5: 1 + 4 LV / 7; to 0..2: 2 LV / 7, where 1.75 lies halfway between 0 and 1, 5.25 between 1 and 2. */
    @ParameterizedTest
    @CsvSource({
        "0.00, 1..5, 1",
        "0.87, 1..5, 1",
        "0.88, 1..5, 2",
        "4.00, 1..5, 3",
        "4.38, 1..5, 4",
        "7.00, 1..5, 5",
        "1.75, 0..2, 0",
        "5.25, 0..2, 2",
        "3.50, -1..1, 0",
        "4.12, 0..7, 4"
    })
    void aLevelMovesInAStraightLine(String level, String scale, int target) {
        OnetRatings ratings = read(folder, SKILLS, row("a", "IM", "2.00"), row("a", "LV", level));
        OnetRoleProfile profile = OnetRoleProfile.propose(ratings.ratings(), OCCUPATION, RatingScale.parse(scale), 2)
                .orThrow();
        assertThat(profile.requirements().get(0).targetLevel()).hasValue(target);
    }

    @Test
    void whatIsSuppressedNotRelevantOrIncompleteIsLeftOutWithAFinding() {
        Reading<OnetRoleProfile> reading = propose(
                2,
                row("a", "IM", "3.00"),
                row("a", "LV", "3.00"),
                row("b", "IM", "3.00").replace("\tN\tn/a\t", "\tY\tn/a\t"),
                row("b", "LV", "3.00"),
                row("c", "IM", "1.25"),
                row("c", "LV", "0.00").replace("\tN\tN\t", "\tN\tY\t"),
                row("d", "LV", "3.00"));
        assertThat(places(reading.findings()))
                .containsExactly(
                        "ONET_SUPPRESSED 11-2022.00:b",
                        "ONET_WITHOUT_IMPORTANCE 11-2022.00:d",
                        "ONET_NOT_RELEVANT 11-2022.00:c");
        assertThat(reading.orThrow().requirements())
                .extracting(r -> r.elementId() + " " + r.weight())
                .containsExactly("a 100.00");
    }

    @Test
    void aWorkStyleHasNoLevelSoNoTargetIsMadeUp() {
        OnetRatings styles = read(folder, STYLES, ACHIEVEMENT);
        Reading<OnetRoleProfile> reading = OnetRoleProfile.propose(styles.ratings(), OCCUPATION, ONE_TO_FIVE, 2);
        assertThat(places(reading.findings()))
                .containsExactly("ONET_WITHOUT_LEVEL 11-2022.00:1.C.1.a", "ONET_WITHOUT_ERROR 11-2022.00:1.C.1.a");
        OnetRoleProfile profile = reading.orThrow();
        assertThat(profile.requirements().get(0).targetLevel()).isEmpty();
        assertThat(profile.requirements().get(0).level()).isEmpty();
        assertThat(profile.toRole("SALES", LocalizedText.of("Sales"))).isEmpty();
    }

    @Test
    void aWholeProposalBecomesARole() {
        OnetRoleProfile profile = propose(2, row("2.A.1.a", "IM", "3.88"), row("2.A.1.a", "LV", "4.00"))
                .orThrow();
        RoleProfile role =
                profile.toRole("SALES_LEAD", LocalizedText.of("Sales manager")).orElseThrow();
        assertThat(role.requirements()).hasToString("[2.A.1.a>=3 (100)]");
    }

    @Test
    void ratingsOfSeveralFilesMayRepeatButNotContradictEachOther() {
        List<OnetRating> ratings =
                new ArrayList<>(read(folder, SKILLS, row("a", "IM", "3.00"), row("a", "LV", "3.00"), PERSUASION_IM)
                        .ratings());
        ratings.addAll(read(folder, SKILLS, row("a", "IM", "3.00"), PERSUASION_IM.replace("4.12", "4.13"))
                .ratings());
        Reading<OnetRoleProfile> reading = OnetRoleProfile.propose(ratings, OCCUPATION, ONE_TO_FIVE, 2);
        assertThat(places(reading.findings())).containsExactly("EXCHANGE_CONFLICT 11-2022.00:2.B.1.c");
        assertThat(reading.orThrow().requirements()).hasSize(1);
    }

    @Test
    void nothingToProposeIsAFinding() {
        Reading<OnetRoleProfile> least = propose(2, row("a", "IM", "1.00"), row("a", "LV", "3.00"));
        assertThat(least.value()).isEmpty();
        assertThat(places(least.findings())).containsExactly("ONET_OCCUPATION 11-2022.00");
        assertThat(OnetRoleProfile.propose(List.of(), "x", ONE_TO_FIVE, 2).value())
                .isEmpty();
        assertThatThrownBy(() -> OnetRoleProfile.propose(List.of(), "x", ONE_TO_FIVE, 10))
                .hasMessage("Decimals of weights (10) must lie between 0 and 9.");
    }

    @Property(tries = 300)
    void weightsSumToExactlyAHundredAndLieWithinAUnitOfTheirShare(
            @ForAll @Size(min = 1, max = 60) List<@IntRange(max = 400) Integer> hundredths,
            @ForAll @IntRange(max = 9) int decimals) {
        Map<String, BigDecimal> shares = new TreeMap<>();
        hundredths.forEach(h -> shares.put("e" + (100 + shares.size()), BigDecimal.valueOf(h, 2)));
        shares.put("e", new BigDecimal("0.5"));
        Map<String, BigDecimal> weights = LargestRemainder.percentages(shares, decimals);
        assertThat(weights.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("100");
        BigDecimal sum = shares.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal unit = BigDecimal.ONE.movePointLeft(decimals);
        shares.forEach((key, share) -> assertThat(weights.get(key)
                        .multiply(sum)
                        .subtract(share.movePointRight(2))
                        .abs())
                .isLessThan(unit.multiply(sum)));
    }
}
