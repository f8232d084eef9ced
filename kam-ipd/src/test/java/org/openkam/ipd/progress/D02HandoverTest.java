package org.openkam.ipd.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.openkam.ipd.progress.HandoverPlan.Gate;
import org.openkam.ipd.progress.HandoverStep.Kind;
import org.openkam.ipd.progress.ProbationDecision.Outcome;
import org.openkam.scoring.instrument.TargetConditions;
import org.openkam.scoring.team.PortfolioPolicy;
import org.openkam.scoring.team.PortfolioTiers;

/** Source case D2, rules R27, R29, R31. */
class D02HandoverTest {
    private static final LocalDate START = LocalDate.of(2028, 9, 4);
    private static final HandoverPolicy POLICY = HandoverPolicy.standard();

    /** BIG and MID bring 85 of 100; SMALL and TINY are for newcomers. */
    private static final PortfolioTiers TIERS = tiers(Map.of("BIG", 60, "MID", 25, "SMALL", 10, "TINY", 5));

    static PortfolioTiers tiers(Map<String, Integer> values) {
        Map<String, BigDecimal> incomes = new TreeMap<>();
        values.forEach((client, value) -> incomes.put(client, BigDecimal.valueOf(value)));
        return PortfolioTiers.of(incomes, PortfolioPolicy.standard());
    }

    static ProbationDecision decided(Outcome outcome) {
        ProbationReview review = D01ProbationTest.review(
                D01ProbationTest.goal(1000), TargetConditions.givenAll(), outcome == Outcome.PASS ? 1300 : 1250);
        return new ProbationDecision(review, outcome, "HEAD", D01ProbationTest.END, "talked through");
    }

    private static HandoverTask task(String... clients) {
        return new HandoverTask("N01", List.of(clients), TIERS, START);
    }

    @Test
    void smallestFirstAndToldBeforeTheFirstContact() {
        HandoverPlan plan = HandoverPlan.of(task("BIG", "TINY", "MID"), decided(Outcome.PASS), POLICY);
        assertThat(plan.gate()).isEqualTo(Gate.OPEN);
        // two weeks of notice, a month to settle, then the next
        assertThat(plan.steps())
                .extracting(HandoverStep::toString)
                .containsExactly(
                        "1 TINY (B) NOTIFY 2028-09-04",
                        "1 TINY (B) FIRST_CONTACT 2028-09-18",
                        "1 TINY (B) QUALITY_CHECK 2028-10-18",
                        "2 MID (A) NOTIFY 2028-10-18",
                        "2 MID (A) FIRST_CONTACT 2028-11-01",
                        "2 MID (A) QUALITY_CHECK 2028-12-01",
                        "3 BIG (A) NOTIFY 2028-12-01",
                        "3 BIG (A) FIRST_CONTACT 2028-12-15",
                        "3 BIG (A) QUALITY_CHECK 2029-01-15");
    }

    @Test
    void severalAtOnceGoTogether() {
        HandoverPolicy two = new HandoverPolicy(2, Period.ofDays(1), Period.ofDays(1), ClientTier.B);
        HandoverPlan plan = HandoverPlan.of(task("BIG", "TINY", "MID"), decided(Outcome.PASS), two);
        assertThat(plan.steps())
                .extracting(s -> s.round() + s.client() + s.kind())
                .containsExactly(
                        "1TINYNOTIFY",
                        "1MIDNOTIFY",
                        "1TINYFIRST_CONTACT",
                        "1MIDFIRST_CONTACT",
                        "1TINYQUALITY_CHECK",
                        "1MIDQUALITY_CHECK",
                        "2BIGNOTIFY",
                        "2BIGFIRST_CONTACT",
                        "2BIGQUALITY_CHECK");
    }

    @Test
    void nothingBeforeSomebodyDecidedThatItIsPassed() {
        assertThat(HandoverPlan.of(task("TINY"), null, POLICY).gate()).isEqualTo(Gate.NO_DECISION);
        HandoverPlan extended = HandoverPlan.of(task("TINY"), decided(Outcome.EXTEND), POLICY);
        assertThat(extended.gate()).isEqualTo(Gate.NOT_PASSED);
        assertThat(extended.steps()).isEmpty();
        assertThat(extended.render(Locale.ENGLISH)).contains("so nothing is handed over");
    }

    @Test
    void equalsGoByCode() {
        HandoverTask task = new HandoverTask("N01", List.of("B", "A"), tiers(Map.of("A", 10, "B", 10, "C", 80)), START);
        assertThat(HandoverPlan.of(task, decided(Outcome.PASS), POLICY).steps())
                .extracting(HandoverStep::client)
                .startsWith("A", "A", "A", "B");
    }

    @Test
    void whatIsUnknownHasNoPlace() {
        HandoverPlan plan = HandoverPlan.of(task("TINY", "NEW"), decided(Outcome.PASS), POLICY);
        assertThat(plan.unplaced()).containsExactly("NEW");
        assertThat(plan.steps()).extracting(HandoverStep::client).containsOnly("TINY");
        assertThat(plan.render(Locale.ENGLISH)).contains("its value isn't known: NEW");
    }

    @Test
    void aDecisionIsAboutTheSamePersonAndComesFirst() {
        HandoverTask other = new HandoverTask("N02", List.of("TINY"), TIERS, START);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HandoverPlan.of(other, decided(Outcome.PASS), POLICY))
                .withMessage("Decision about (N01) must be about N02.");
        assertThatIllegalArgumentException().isThrownBy(() -> NewcomerClients.of(other, decided(Outcome.PASS), POLICY));
        HandoverTask early = new HandoverTask("N01", List.of("TINY"), TIERS, D01ProbationTest.END.minusDays(1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HandoverPlan.of(early, decided(Outcome.PASS), POLICY))
                .withMessageContaining("must not lie before the decision");
        assertThatIllegalArgumentException().isThrownBy(() -> task("TINY", "TINY"));
    }

    /** R27: tier B at most until it is decided that the probation is passed. */
    @Test
    void newcomersHaveSmallerClientsOnly() {
        HandoverTask all = task("BIG", "MID", "SMALL", "TINY", "NEW");
        NewcomerClients before = NewcomerClients.of(all, null, POLICY);
        assertThat(before.allowed()).containsExactly("SMALL", "TINY");
        assertThat(before.barred()).containsExactly("BIG", "MID");
        assertThat(before.unknown()).containsExactly("NEW");
        assertThat(before.notAllowed(D01ProbationTest.goal(100)))
                .containsExactly("C1"); // not among the clients asked about
        assertThat(NewcomerClients.of(all, decided(Outcome.EXTEND), POLICY)).isEqualTo(before);
        NewcomerClients after = NewcomerClients.of(all, decided(Outcome.PASS), POLICY);
        assertThat(after.allowed()).containsExactly("BIG", "MID", "SMALL", "TINY");
        assertThat(after.barred()).isEmpty();
    }

    @Test
    void saidInThreeLanguages() {
        HandoverPlan plan = HandoverPlan.of(task("TINY"), decided(Outcome.PASS), POLICY);
        assertThat(plan.render(Locale.ENGLISH))
                .contains("- 4 September 2028: tell TINY (tier B) honestly about the change")
                .contains("decides about this too");
        assertThat(plan.render(Locale.forLanguageTag("ru")))
                .contains("- 4 сентября 2028 г.: честно сообщить клиенту TINY (категория B) о перемене");
        assertThat(plan.render(Locale.forLanguageTag("pl")))
                .contains("- 4 września 2028 r.: uczciwie uprzedzić klienta TINY (kategoria B) o zmianie");
    }

    @Property(tries = 100)
    void valuesAscendAndNoticeComesFirst(
            @ForAll @Size(min = 1, max = 15) List<@IntRange(min = 1, max = 50) Integer> values,
            @ForAll @IntRange(min = 1, max = 6) int atOnce) {
        Map<String, Integer> byClient = new TreeMap<>();
        for (int i = 0; i < values.size(); i++) {
            byClient.put("C" + i, values.get(i));
        }
        HandoverTask task = new HandoverTask("N01", List.copyOf(byClient.keySet()), tiers(byClient), START);
        HandoverPolicy policy = new HandoverPolicy(atOnce, Period.ofDays(3), Period.ofDays(9), ClientTier.B);
        List<HandoverStep> steps =
                HandoverPlan.of(task, decided(Outcome.PASS), policy).steps();
        assertThat(steps).hasSize(3 * values.size());
        assertThat(steps).isSortedAccordingTo(Comparator.comparing(HandoverStep::on));
        List<HandoverStep> contacts =
                steps.stream().filter(s -> s.kind() == Kind.FIRST_CONTACT).toList();
        assertThat(contacts).isSortedAccordingTo(Comparator.comparing(s -> byClient.get(s.client())));
        for (HandoverStep contact : contacts) {
            HandoverStep notice = steps.stream()
                    .filter(s -> s.kind() == Kind.NOTIFY && s.client().equals(contact.client()))
                    .findFirst()
                    .orElseThrow();
            assertThat(notice.on()).isBefore(contact.on());
            assertThat(steps.stream().filter(s -> s.round() == contact.round())).hasSizeLessThanOrEqualTo(3 * atOnce);
        }
    }
}
