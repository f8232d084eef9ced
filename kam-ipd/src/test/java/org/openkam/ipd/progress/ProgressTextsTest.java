package org.openkam.ipd.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.openkam.core.library.ModelLibrary;
import org.openkam.core.model.CompetencyModel;
import org.openkam.core.scale.RatingScale;
import org.openkam.core.text.LocalizedText;
import org.openkam.ipd.progress.ProbationDecision.Outcome;
import org.openkam.scoring.fit.AspirationContrast.Aspiration;
import org.openkam.scoring.instrument.TargetConditions;
import org.openkam.scoring.instrument.TargetConditions.Condition;
import org.openkam.scoring.profile.CompetencyProfile;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Reason;

/** Whatever is said to people has no hole in it, and everything can be sent over the wire. */
class ProgressTextsTest {
    private static final LocalDate DAY = LocalDate.of(2028, 9, 1);
    private static final CompetencyModel LEAD = ModelLibrary.salesTeamLead();

    private static List<String> texts(Locale locale) {
        List<String> texts = new ArrayList<>();
        reviews().forEach(r -> texts.add(r.render(locale)));
        handovers().forEach(h -> texts.add(h.render(locale)));
        starts().forEach(s -> texts.add(s.render(DAY, locale)));
        readiness().forEach(r -> texts.add(r.render(LEAD, locale)));
        veterans().forEach(v -> texts.add(v.render(locale)));
        texts.add(retention().render(locale));
        for (NoticePoint point : NoticePoint.values()) {
            texts.add(point.render(locale));
        }
        for (VeteranOption option : VeteranOption.values()) {
            texts.add(option.render(locale));
        }
        for (Motivator motivator : Motivator.values()) {
            texts.add(motivator.render(locale));
        }
        return texts;
    }

    private static List<ProbationReview> reviews() {
        List<ProbationReview> reviews = new ArrayList<>();
        TargetConditions mixed = TargetConditions.unknownAll().without(Condition.BUDGET);
        for (int turnover : new int[] {900, 1210, 1300}) {
            reviews.add(D01ProbationTest.review(D01ProbationTest.goal(1000), mixed, turnover));
            reviews.add(D01ProbationTest.review(D01ProbationTest.goal(1000), TargetConditions.givenAll(), turnover));
        }
        reviews.add(D01ProbationTest.review(D01ProbationTest.goal(100, 0, 5), mixed, 120));
        int[] ten = new int[10];
        Arrays.fill(ten, 7);
        reviews.add(D01ProbationTest.review(D01ProbationTest.goal(ten), mixed, ten));
        return reviews;
    }

    private static List<HandoverPlan> handovers() {
        HandoverTask task =
                new HandoverTask("N01", List.of("A", "B", "NEW"), D02HandoverTest.tiers(Map.of("A", 80, "B", 20)), DAY);
        return List.of(
                HandoverPlan.of(task, null, HandoverPolicy.standard()),
                HandoverPlan.of(task, D02HandoverTest.decided(Outcome.PASS), HandoverPolicy.standard()),
                HandoverPlan.of(task, D02HandoverTest.decided(Outcome.EXTEND), HandoverPolicy.standard()));
    }

    private static List<NewcomerStart> starts() {
        Checklist<StartPoint> unknown = Checklist.unknown(StartPoint.class);
        return List.of(
                new NewcomerStart("A", DAY, unknown),
                new NewcomerStart("A", DAY, Checklist.complete(StartPoint.class)),
                new NewcomerStart("A", DAY, unknown.without(StartPoint.DECISION_GROUP)),
                new NewcomerStart("A", DAY.plusDays(1), unknown.without(StartPoint.DECISION_GROUP)));
    }

    private static List<LeadershipReadiness> readiness() {
        List<LeadershipReadiness> all = new ArrayList<>();
        for (int leading : new int[] {0, 2, 4}) {
            for (int drawn : new int[] {0, 1, 3, 5}) {
                CompetencyProfile profile = new Assessed(LEAD, "SALES_SUPERVISOR", List.of("DIR", "DEV", "CTL", "RUL"))
                        .rate("E01", "PEER", 4, leading, 4, 5, 5)
                        .draws("E01", H06LeadershipReadinessTest.drawn(drawn, 6 - Math.max(1, drawn)))
                        .profile("E01");
                for (Aspiration wish : Aspiration.values()) {
                    all.add(LeadershipReadiness.of(profile, wish, LeadershipPolicy.salesTeamLead(), "HEAD"));
                }
            }
        }
        return all;
    }

    private static List<VeteranOptions> veterans() {
        List<VeteranOptions> all = new ArrayList<>();
        for (Said said : Said.values()) {
            VeteranView view = new VeteranView("V01", Said.YES, said, said, "LEAD", DAY);
            all.add(VeteranOptions.of(new VeteranCase(view, null, "HEAD", DAY)));
            all.add(VeteranOptions.of(new VeteranCase(view, null, "HEAD", DAY.plusYears(2))));
        }
        return all;
    }

    private static RetentionReview retention() {
        Estimate none = Estimate.notComputable(Reason.NO_DATA);
        return RetentionReview.of(
                "A01",
                List.of(
                        new MotivatorScore(Motivator.MANAGER, Estimate.of(5), Estimate.of(1)),
                        new MotivatorScore(Motivator.TEAM, none, none)),
                RatingScale.of(1, 5));
    }

    @Test
    void noHoles() {
        for (String language : List.of("en", "ru", "pl")) {
            assertThat(texts(Locale.forLanguageTag(language)))
                    .hasSizeGreaterThan(60)
                    .allSatisfy(text -> assertThat(text)
                            .isNotBlank()
                            .doesNotContain("{")
                            .doesNotContain("}")
                            .doesNotContain("null")
                            .doesNotContain("..")
                            .doesNotContain("  "));
        }
    }

    /** A language that isn't bundled is said in English, with English numbers. */
    @Test
    void otherLanguagesAreEnglish() {
        assertThat(texts(Locale.GERMAN)).isEqualTo(texts(Locale.ENGLISH));
    }

    private static void assertSurvives(Object object) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(object);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(in.readObject()).isEqualTo(object);
        }
    }

    @Test
    void everythingCanBeSent() throws Exception {
        for (ProbationReview review : reviews()) {
            assertSurvives(review);
        }
        assertSurvives(D02HandoverTest.decided(Outcome.PASS));
        for (HandoverPlan plan : handovers()) {
            assertSurvives(plan);
        }
        for (NewcomerStart start : starts()) {
            assertSurvives(start);
        }
        assertSurvives(new ProbationDraft(
                new ProbationDraft.People(null, null),
                new TreeMap<>(),
                BigDecimal.ONE,
                new ProbationDraft.Time(null, null, null),
                null));
        assertSurvives(readiness().get(0));
        assertSurvives(veterans().get(0));
        assertSurvives(retention());
        assertSurvives(TrainingCalendar.of(
                "A01",
                DAY,
                List.of(new RecurringAction("T", LocalizedText.of("Training"), Period.ofMonths(6), DAY, null))));
        assertSurvives(new AccountPlan("A", "N01", BigDecimal.TEN, List.of()));
    }
}
