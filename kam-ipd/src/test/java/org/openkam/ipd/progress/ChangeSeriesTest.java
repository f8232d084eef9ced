package org.openkam.ipd.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.openkam.core.model.Comparability;
import org.openkam.core.model.CompetencyBuilder;
import org.openkam.core.model.CompetencyModel;
import org.openkam.core.model.ModelBuilder;
import org.openkam.ipd.Rounds;
import org.openkam.ipd.progress.CompetencyChange.Kind;
import org.openkam.scoring.profile.CompetencyProfile;
import org.openkam.scoring.statistic.Estimate;

/** Source case title 40: yearly assessment, over versions of the model. A change counts beyond 0.5776, as in ReassessmentTest. */
class ChangeSeriesTest {
    private static final CompetencyModel FIRST = model("1.0")
            .competency("PLN", planning())
            .competency("OLD", listening())
            .build();
    private static final CompetencyModel SECOND = model("2.0")
            .competency("PLAN", planning())
            .competency("OLD", listening())
            .replaced("PLN", "PLAN")
            .build();

    /** Says nothing of PLN any more, tells that OLD went, and has a new competency. */
    private static final CompetencyModel THIRD = model("3.0")
            .competency("PLAN", planning())
            .competency(
                    "NEW",
                    c -> c.cluster("C")
                            .name("en", "New")
                            .definition("en", "New.")
                            .indicator("N1", i -> i.text("en", "Does the new.")))
            .replaced("OLD")
            .build();

    private static ModelBuilder model(String version) {
        ModelBuilder builder = CompetencyModel.builder("m", version)
                .name("en", "Model")
                .scale(1, 5)
                .cluster("C", c -> c.name("en", "Cluster"));
        for (int level = 1; level <= 5; level++) {
            String name = "Level " + level;
            builder.level(level, l -> l.name("en", name).description("en", name + "."));
        }
        return builder;
    }

    private static Consumer<CompetencyBuilder> planning() {
        return c -> c.cluster("C")
                .name("en", "Planning")
                .definition("en", "Plans.")
                .indicator("P1", i -> i.text("en", "Keeps a list."))
                .indicator("P2", i -> i.text("en", "Keeps deadlines."));
    }

    private static Consumer<CompetencyBuilder> listening() {
        return c -> c.cluster("C")
                .name("en", "Listening")
                .definition("en", "Hears.")
                .indicator("L1", i -> i.text("en", "Lets others finish."));
    }

    private static AssessmentCycle cycle(String label, CompetencyModel model, String competency, double score) {
        return new AssessmentCycle(
                label, Rounds.of(model, competency).peers("A", score).profile("A"));
    }

    private static CompetencyProfile both(CompetencyModel model, String first, String second) {
        return Rounds.of(model, first, second).rate("A", "PEER", 4, 3, 4).profile("A");
    }

    /** 3, 3.5, 4: neither step of 0.5 counts, the way of 1 does. */
    @Test
    void smallStepsAddUp() {
        ChangeSeries series = ChangeSeries.of(List.of(
                cycle("2024", FIRST, "PLN", 3), cycle("2025", FIRST, "PLN", 3.5), cycle("2026", FIRST, "PLN", 4)));
        assertThat(series.steps())
                .extracting(s -> s.change("PLN").orElseThrow().kind())
                .containsExactly(Kind.NO_RELIABLE_CHANGE, Kind.NO_RELIABLE_CHANGE);
        assertThat(series.overall().change("PLN").orElseThrow().kind()).isEqualTo(Kind.UP);
        assertThat(series.track("PLN")).extracting(Estimate::value).containsExactly(3.0, 3.5, 4.0);
        assertThat(series.expectedFalse()).isCloseTo(0.15, within(1e-12));
        assertThat(series.render(Locale.ENGLISH))
                .contains("Planning: 3.00 ± 0.20 → 3.50 ± 0.20 → 4.00 ± 0.20; first to last: higher than before")
                .contains("From 2025 to 2026");
    }

    /** Not asked in two rounds running, so that no step tells of it: the scores before and after are still there. */
    @Test
    void aScoreAfterRoundsThatDidNotAskIsFound() {
        ChangeSeries series = ChangeSeries.of(List.of(
                cycle("2023", FIRST, "PLN", 3),
                cycle("2024", FIRST, "OLD", 3),
                cycle("2025", SECOND, "OLD", 3),
                cycle("2026", SECOND, "PLAN", 4)));
        assertThat(series.overall().change("PLAN").orElseThrow().kind()).isEqualTo(Kind.UP);
        List<Estimate> track = series.track("PLAN");
        assertThat(track).hasSize(4);
        assertThat(track.get(0).value()).isEqualTo(3);
        assertThat(track.get(1)).isInstanceOf(Estimate.NotComputable.class);
        assertThat(track.get(2)).isInstanceOf(Estimate.NotComputable.class);
        assertThat(track.get(3).value()).isEqualTo(4);
    }

    /** What came with the second version, was left out for two rounds and asked again: followed from its end. */
    @Test
    void whatCameLaterIsFollowedOverRoundsThatDidNotAsk() {
        ChangeSeries series = ChangeSeries.of(List.of(
                cycle("2022", SECOND, "OLD", 3),
                cycle("2023", THIRD, "NEW", 3),
                cycle("2024", THIRD, "PLAN", 3),
                cycle("2025", THIRD, "PLAN", 3),
                cycle("2026", THIRD, "NEW", 4)));
        List<Estimate> track = series.track("NEW");
        assertThat(track).hasSize(5);
        assertThat(track.get(0)).isInstanceOf(Estimate.NotComputable.class);
        assertThat(track.get(1).value()).isEqualTo(3);
        assertThat(track.get(2)).isInstanceOf(Estimate.NotComputable.class);
        assertThat(track.get(4).value()).isEqualTo(4);
    }

    @Test
    void replacedCodesAreFollowedOverAllVersions() {
        ChangeSeries series = ChangeSeries.of(List.of(
                cycle("2024", FIRST, "PLN", 3), cycle("2025", SECOND, "PLAN", 3.5), cycle("2026", THIRD, "PLAN", 4)));
        CompetencyChange overall = series.overall().change("PLAN").orElseThrow();
        assertThat(overall.earlierCode()).contains("PLN");
        assertThat(overall.kind()).isEqualTo(Kind.UP);
        assertThat(overall.caveats()).isEmpty();
        assertThat(series.track("PLAN")).extracting(Estimate::value).containsExactly(3.0, 3.5, 4.0);
        // the last version alone doesn't tell
        Reassessment alone = Reassessment.of(
                cycle("1", FIRST, "PLN", 3).profile(),
                cycle("3", THIRD, "PLAN", 4).profile());
        assertThat(alone.change("PLN").orElseThrow().caveats()).contains(ChangeCaveat.ONLY_EARLIER);
        assertThat(alone.change("PLAN").orElseThrow().caveats()).contains(ChangeCaveat.ONLY_LATER);
    }

    @Test
    void whatWentAndWhatCameIsSaid() {
        ChangeSeries series = ChangeSeries.of(List.of(
                new AssessmentCycle("2024", both(FIRST, "PLN", "OLD")),
                new AssessmentCycle("2025", both(SECOND, "PLAN", "OLD")),
                new AssessmentCycle("2026", both(THIRD, "PLAN", "NEW"))));
        CompetencyChange gone = series.overall().change("OLD").orElseThrow();
        assertThat(gone.kind()).isEqualTo(Kind.NOT_COMPARABLE);
        assertThat(gone.caveats()).containsExactly(ChangeCaveat.ONLY_EARLIER);
        assertThat(gone.comparability().reasons())
                .extracting(Comparability.Reason::rule)
                .containsExactly(Comparability.Rule.COMPETENCY_REMOVED);
        assertThat(series.track("OLD").get(0).value()).isEqualTo(4);
        assertThat(series.track("OLD").get(1).value()).isEqualTo(4);
        assertThat(series.track("OLD").get(2)).isInstanceOf(Estimate.NotComputable.class);
        assertThat(series.track("NEW").get(2).value()).isEqualTo(4);
        assertThat(series.track("NEW").get(1)).isInstanceOf(Estimate.NotComputable.class);
        for (String language : List.of("en", "ru", "pl")) {
            assertThat(series.render(Locale.forLanguageTag(language))).doesNotContain("{");
        }
    }

    @Test
    void aRewordedCompetencyIsComparedWithCareAndAnotherOneNot() {
        CompetencyModel reworded = model("1.1")
                .competency(
                        "PLN",
                        c -> c.cluster("C")
                                .name("en", "Planning")
                                .definition("en", "Plans ahead.")
                                .indicator("P1", i -> i.text("en", "Keeps a list."))
                                .indicator("P2", i -> i.text("en", "Keeps deadlines.")))
                .competency("OLD", listening())
                .build();
        CompetencyModel other = model("4.0")
                .competency(
                        "PLN",
                        c -> c.cluster("C")
                                .name("en", "Planning")
                                .definition("en", "Plans.")
                                .indicator("Q1", i -> i.text("en", "Something else."))
                                .indicator("Q2", i -> i.text("en", "And another.")))
                .competency("OLD", listening())
                .build();
        CompetencyProfile first = cycle("1", FIRST, "PLN", 3).profile();
        CompetencyChange care = Reassessment.of(
                        first, cycle("2", reworded, "PLN", 4).profile())
                .change("PLN")
                .orElseThrow();
        assertThat(care.kind()).isEqualTo(Kind.UP);
        assertThat(care.caveats()).containsExactly(ChangeCaveat.OTHER_WORDS);
        CompetencyChange not = Reassessment.of(
                        first, cycle("2", other, "PLN", 4).profile())
                .change("PLN")
                .orElseThrow();
        assertThat(not.kind()).isEqualTo(Kind.NOT_COMPARABLE);
        assertThat(not.caveats()).containsExactly(ChangeCaveat.OTHER_MEANING);
    }

    @Test
    void anotherModelIsNoVersion() {
        CompetencyProfile bundled = Rounds.of("PLN").peers("A", 3).profile("A");
        CompetencyProfile own = cycle("1", FIRST, "PLN", 3).profile();
        assertThat(Reassessment.of(bundled, own).changes()).allSatisfy(change -> {
            assertThat(change.kind()).isEqualTo(Kind.NOT_COMPARABLE);
            assertThat(change.caveats()).contains(ChangeCaveat.OTHER_MODEL);
        });
    }

    @Test
    void refusesWhatIsNoSeries() {
        AssessmentCycle one = cycle("2024", FIRST, "PLN", 3);
        assertThatThrownBy(() -> ChangeSeries.of(List.of(one))).hasMessageContaining("two or more");
        assertThatThrownBy(() -> ChangeSeries.of(List.of(one, one))).hasMessageContaining("unique");
        assertThatThrownBy(() -> new AssessmentCycle(" ", one.profile())).hasMessageContaining("blank");
    }
}
