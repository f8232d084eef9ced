package org.openkam.ipd.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openkam.core.library.ModelLibrary;
import org.openkam.scoring.instrument.CaseCriterion.CaseMark;
import org.openkam.scoring.instrument.CaseRubric;
import org.openkam.scoring.instrument.LevelCriterion;
import org.openkam.scoring.profile.CompetencyProfile;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Reason;

/** Source case D4: honest notice, feedback of clients, calls that somebody listens to. */
class D04ClientQualityWatchTest {
    private static final LocalDate DAY = LocalDate.of(2028, 9, 20);
    private static final CaseRubric CALL = new CaseRubric(
            "CALL",
            List.of(
                    LevelCriterion.upTo("LISTENS", Set.of("COM-1"), 2),
                    LevelCriterion.upTo("NEXT_STEP", Set.of("SAL-4"), 1)));

    private static Assessed people() {
        return new Assessed(ModelLibrary.keyAccountManager(), "KEY_ACCOUNT_MANAGER", List.of("REL", "COM"));
    }

    private static ObservedCall call(int listens) {
        return new ObservedCall("TINY", "HEAD", DAY, CALL.score(Map.of("LISTENS", new CaseMark.Level(listens))));
    }

    private static ClientQualityWatch watch(CompetencyProfile profile, ObservedCall... calls) {
        return ClientQualityWatch.of(profile, List.of(calls), Map.of());
    }

    @Test
    void threeClientsAreAViewOfTheirOwn() {
        CompetencyProfile profile = people().rate("N01", "CLIENT", 3, 2, 0)
                .rate("N01", "PEER", 4, 4, 4)
                .profile("N01");
        ClientQualityWatch watch = watch(profile);
        assertThat(watch.clientViews().get("REL").value()).isEqualTo(2);
        assertThat(watch.clientViews().get("COM")).isEqualTo(Estimate.notComputable(Reason.NO_DATA));
    }

    /** Two clients are merged with the peers, so their view is not shown apart. */
    @Test
    void twoClientsAreNotShownApart() {
        CompetencyProfile profile = people().rate("N01", "CLIENT", 2, 2, 2)
                .rate("N01", "PEER", 4, 4, 4)
                .profile("N01");
        ClientQualityWatch watch = watch(profile);
        assertThat(watch.clientViews().get("REL")).isEqualTo(Estimate.notComputable(Reason.WITHHELD));
        assertThat(watch.render(Locale.ENGLISH))
                .contains("The clients' view of REL isn't shown apart")
                .doesNotContain("Clients see");
    }

    /** Two clients and nobody else: withheld, whatever they say. */
    @Test
    void whatIsWithheldChangesNothing() {
        CompetencyProfile low = people().rate("N01", "CLIENT", 2, 1, 1)
                .rate("N01", "MANAGER", 1, 4, 4)
                .profile("N01");
        CompetencyProfile high = people().rate("N01", "CLIENT", 2, 5, 5)
                .rate("N01", "MANAGER", 1, 4, 4)
                .profile("N01");
        assertThat(watch(low)).isEqualTo(watch(high));
        assertThat(watch(low).render(Locale.ENGLISH)).isEqualTo(watch(high).render(Locale.ENGLISH));
    }

    @Test
    void withoutClientsThereIsNoView() {
        CompetencyProfile profile = people().rate("N01", "PEER", 4, 4, 4).profile("N01");
        assertThat(watch(profile).clientViews().get("REL")).isEqualTo(Estimate.notComputable(Reason.NO_DATA));
    }

    /** 2 of 2 and 1 of 2 points on 1 to 5: 5 and 3, mean 4, deviation sqrt 2. */
    @Test
    void callsAreEvidenceByIndicator() {
        CompetencyProfile profile = people().rate("N01", "PEER", 4, 4, 4).profile("N01");
        ClientQualityWatch watch = watch(profile, call(2), call(1));
        assertThat(watch.calls()).extracting(CallEvidence::code).containsExactly("COM-1", "SAL-4");
        assertThat(watch.calls().get(0).mean()).isEqualTo(Estimate.of(4));
        assertThat(watch.calls().get(0).deviation().value()).isEqualTo(Math.sqrt(2));
        assertThat(watch.calls().get(0).calls()).isEqualTo(2);
        assertThat(watch.calls().get(1).mean()).isEqualTo(Estimate.notComputable(Reason.NO_DATA));
        assertThat(watch(profile, call(1)).calls().get(0).deviation())
                .isEqualTo(Estimate.notComputable(Reason.TOO_FEW_UNITS));
        assertThat(watch.render(Locale.ENGLISH)).contains("Observed calls show COM-1 at 4.00 (2 calls)");
        assertThat(watch.render(Locale.forLanguageTag("ru")))
                .contains("Прослушанные разговоры, COM-1: 4,00 (2 разговора)");
        assertThat(watch.render(Locale.forLanguageTag("pl"))).contains("Odsłuchane rozmowy, COM-1: 4,00 (2 rozmowy)");
    }

    @Test
    void clientsAreToldTheTruth() {
        CompetencyProfile profile = people().rate("N01", "PEER", 4, 4, 4).profile("N01");
        Checklist<NoticePoint> all = Checklist.complete(NoticePoint.class);
        ClientQualityWatch watch = ClientQualityWatch.of(
                profile,
                List.of(),
                Map.of(
                        "TINY",
                        all,
                        "SMALL",
                        all.without(NoticePoint.TRUTH),
                        "MID",
                        Checklist.unknown(NoticePoint.class).with(NoticePoint.TRUTH)));
        assertThat(watch.notFullyTold()).containsExactly("MID", "SMALL");
        assertThat(watch.render(Locale.ENGLISH))
                .contains("SMALL hasn't been told: that the manager changes, and why")
                .contains("MID, not known whether told: a request for patience in the beginning");
        for (NoticePoint point : NoticePoint.values()) {
            assertThat(point.render(Locale.forLanguageTag("ru"))).matches("[а-яё ,]+");
            assertThat(point.render(Locale.forLanguageTag("pl"))).matches("[a-ząćęłńóśźż ,]+");
        }
    }

    @Test
    void whatNobodySaidIsUnknown() {
        Checklist<NoticePoint> part =
                Checklist.unknown(NoticePoint.class).with(NoticePoint.TRUTH).without(NoticePoint.WHO_COMES);
        assertThat(part.completeness()).isEqualTo(Estimate.notComputable(Reason.INCOMPLETE_DATA));
        assertThat(part.unknown())
                .containsExactly(NoticePoint.CONTINUITY, NoticePoint.LOYALTY_ASKED, NoticePoint.FEEDBACK_ASKED);
        Checklist<NoticePoint> known = Checklist.complete(NoticePoint.class).without(NoticePoint.WHO_COMES);
        assertThat(known.completeness()).isEqualTo(Estimate.of(0.8));
        assertThat(known.with(NoticePoint.WHO_COMES).isComplete()).isTrue();
        Set<NoticePoint> truth = EnumSet.of(NoticePoint.TRUTH);
        assertThatIllegalArgumentException().isThrownBy(() -> new Checklist<>(NoticePoint.class, truth, truth));
    }
}
