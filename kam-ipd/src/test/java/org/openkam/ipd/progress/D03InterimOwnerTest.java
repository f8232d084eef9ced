package org.openkam.ipd.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.openkam.ipd.progress.InterimOwnership.State;

/** Source case D3, rule R30: the head keeps orphaned key clients one to three months. */
class D03InterimOwnerTest {
    private static final LocalDate SINCE = LocalDate.of(2028, 1, 31);
    private static final InterimPolicy POLICY = InterimPolicy.standard();
    private static final InterimOwnership KEPT = new InterimOwnership("BIG", "HEAD", SINCE);

    @Test
    void alertAfterThreeMonths() {
        assertThat(KEPT.state(SINCE.minusDays(1), POLICY)).isEqualTo(State.NOT_BEGUN);
        assertThat(KEPT.state(SINCE, POLICY)).isEqualTo(State.RUNNING);
        assertThat(KEPT.state(LocalDate.of(2028, 2, 28), POLICY)).isEqualTo(State.RUNNING);
        assertThat(KEPT.state(LocalDate.of(2028, 2, 29), POLICY)).isEqualTo(State.DUE); // a month, at a leap year's end
        assertThat(KEPT.state(LocalDate.of(2028, 4, 30), POLICY)).isEqualTo(State.DUE); // three months to the day
        assertThat(KEPT.state(LocalDate.of(2028, 5, 1), POLICY)).isEqualTo(State.ALERT);
    }

    @Test
    void whatHasEndedAlertsNobody() {
        InterimOwnership ended = new InterimOwnership("BIG", "HEAD", SINCE, LocalDate.of(2028, 7, 1));
        assertThat(ended.state(LocalDate.of(2028, 6, 30), POLICY)).isEqualTo(State.ALERT);
        assertThat(ended.state(LocalDate.of(2028, 7, 1), POLICY)).isEqualTo(State.ENDED);
    }

    @Test
    void theLongestStandsFirst() {
        InterimReview review = InterimReview.of(
                List.of(
                        new InterimOwnership("MID", "HEAD", SINCE.plusDays(20)),
                        KEPT,
                        new InterimOwnership("ALSO", "HEAD", SINCE),
                        new InterimOwnership("SMALL", "HEAD", LocalDate.of(2028, 5, 20))),
                LocalDate.of(2028, 5, 10),
                POLICY);
        assertThat(review.alerts()).extracting(InterimOwnership::client).containsExactly("ALSO", "BIG");
        assertThat(review.in(State.DUE)).extracting(InterimOwnership::client).containsExactly("MID");
        assertThat(review.in(State.NOT_BEGUN))
                .extracting(InterimOwnership::client)
                .containsExactly("SMALL");
        assertThat(review.render(Locale.ENGLISH))
                .contains("BIG has been with HEAD since 31 January 2028: longer than it may.")
                .contains("MID has been with HEAD since 20 February 2028: time to name");
        assertThat(review.render(Locale.forLanguageTag("ru"))).contains("BIG: ведёт HEAD, с 31 января 2028 г.;");
        assertThat(review.render(Locale.forLanguageTag("pl"))).contains("BIG: prowadzi HEAD od 31 stycznia 2028 r.,");
        assertThat(InterimReview.of(List.of(), SINCE, POLICY).render(Locale.ENGLISH))
                .endsWith("Nothing is due.\n");
    }

    /** BIG brings 90 of 100; of NEW nothing is known, so the head keeps it too. */
    @Test
    void theHeadKeepsKeyClientsWhenTheirManagerLeaves() {
        var tiers = D02HandoverTest.tiers(Map.of("BIG", 90, "TINY", 10));
        assertThat(InterimOwnership.ofDeparture(List.of("TINY", "NEW", "BIG"), tiers, "HEAD", SINCE))
                .containsExactly(KEPT, new InterimOwnership("NEW", "HEAD", SINCE));
    }

    @Test
    void bornValid() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new InterimOwnership("BIG", "HEAD", SINCE, SINCE.minusDays(1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new InterimPolicy(Period.ofMonths(3), Period.ofMonths(1)))
                .withMessageContaining("must not be below P3M");
    }

    /** An alert stays one until it ends. */
    @Property(tries = 100)
    void statesNeverGoBack(@ForAll @IntRange(max = 200) int days, @ForAll @IntRange(max = 200) int more) {
        State earlier = KEPT.state(SINCE.plusDays(days), POLICY);
        State later = KEPT.state(SINCE.plusDays(days + more), POLICY);
        assertThat(later).isGreaterThanOrEqualTo(earlier);
    }
}
