package org.openkam.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openkam.core.ProgrammeFolder;
import org.openkam.core.text.Language;
import org.openkam.ipd.DevelopmentPlanner;
import org.openkam.ipd.action.ActionCatalog;
import org.openkam.ipd.json.ActionCatalogReader;
import org.openkam.ipd.json.PlansJson;
import org.openkam.ipd.need.NeedKind;
import org.openkam.ipd.plan.DevelopmentGoal;
import org.openkam.ipd.plan.DevelopmentPlan;
import org.openkam.ipd.plan.PlanCheck;
import org.openkam.ipd.plan.PlanRecord;
import org.openkam.ipd.plan.PlanText;
import org.openkam.scoring.Scoring;
import org.openkam.scoring.fit.RoleFit;
import org.openkam.scoring.profile.CompetencyProfile;
import org.openkam.scoring.profile.CompetencyScore.Scored;
import org.openkam.scoring.profile.ScoreBasis;
import org.openkam.scoring.statistic.Decimals;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Reason;

/** Everybody of the programme gets a valid plan in three languages, or is told honestly why there is none. */
class A07PlansOfProgrammeATest {
    private static final LocalDate START = LocalDate.of(2026, 12, 1);
    private static final Pattern LATIN = Pattern.compile("[A-Za-z]{2,}");
    private static final Pattern CYRILLIC = Pattern.compile("[А-Яа-яЁё]");

    private static List<CompetencyProfile> profiles;
    private static List<DevelopmentPlan> plans;

    @BeforeAll
    static void plan() {
        profiles = List.copyOf(
                Scoring.standard().score(ProgrammeFolder.read(Run.BUNDLED)).profiles());
        DevelopmentPlanner planner = DevelopmentPlanner.standard();
        plans = profiles.stream()
                .map(p -> planner.plan(
                                p, RoleFit.of(p, p.model().role(p.participant().targetRole())))
                        .startingOn(START))
                .toList();
    }

    @Test
    void everyPlanIsValid() {
        assertThat(plans)
                .hasSize(48)
                .allSatisfy(plan -> assertThat(PlanCheck.of(plan, START).list()).isEmpty());
        assertThat(plans.stream().filter(p -> !p.goals().isEmpty())).hasSizeGreaterThan(plans.size() / 2);
        assertThat(plans)
                .allSatisfy(plan -> assertThat(plan.goals()).allSatisfy(goal -> {
                    assertThat(goal.steps()).isNotEmpty();
                    assertThat(plan.dueDate(goal))
                            .hasValueSatisfying(day -> assertThat(day).isAfter(START));
                    assertThat(goal.measure().target())
                            .isGreaterThan(goal.measure().baseline());
                }));
    }

    @Test
    void eachGoalsReasonLeadsToReleasedNumbers() {
        for (int i = 0; i < plans.size(); i++) {
            for (DevelopmentGoal goal : plans.get(i).goals()) {
                Estimate released = released(profiles.get(i), goal);
                assertThat(goal.need().gap().score()).isEqualTo(released);
                assertThat(goal.measure().baseline()).isEqualTo(released.value());
                int target = goal.need().gap().requirement().targetLevel();
                assertThat(goal.need().gap().gap().value()).isEqualTo(target - released.value());
                boolean beyondError =
                        goal.need().gap().gap().fold(g -> !g.interval().contains(0), reason -> false);
                assertThat(beyondError).isTrue();
                String reason = PlanText.of(plans.get(i), Language.ENGLISH).reason(goal.need());
                assertThat(reason)
                        .contains(Decimals.plain(released.value(), 2))
                        .contains("the role asks for " + target);
            }
        }
    }

    private static Estimate released(CompetencyProfile profile, DevelopmentGoal goal) {
        return goal.need().gap().basis() == ScoreBasis.OTHERS
                ? profile.score(goal.competency()).fold(Scored::estimate, n -> Estimate.notComputable(Reason.NO_DATA))
                : profile.combined(goal.competency()).combined();
    }

    @Test
    void whoeverHasNoGoalIsToldWhy() {
        for (DevelopmentPlan plan : plans) {
            boolean nothing = plan.needs().stream().allMatch(n -> n.kind() == NeedKind.NOT_ENOUGH_EVIDENCE);
            for (Language language : Language.BUNDLED) {
                String text = plan.render(language.toLocale());
                String why = PlanText.of(plan, language).emptyReason();
                assertThat(text.contains(why)).isEqualTo(plan.goals().isEmpty());
            }
            if (nothing) {
                assertThat(plan.render(Locale.ENGLISH)).contains("not enough evidence");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru", "pl"})
    void nothingIsLeftUntranslated(String code) {
        Language language = new Language(code);
        Set<String> terms = latin(own(language));
        Set<String> english = plans.stream()
                .flatMap(p -> p.render(Locale.ENGLISH).lines())
                .filter(line -> line.length() > 12)
                .collect(Collectors.toCollection(TreeSet::new));
        for (DevelopmentPlan plan : plans) {
            String text = plan.render(language.toLocale()).replace(plan.assessee(), "");
            assertThat(text).doesNotContain("{", "}", "null");
            assertThat(CYRILLIC.matcher(text).find()).isEqualTo(code.equals("ru"));
            if (code.equals("ru")) {
                assertThat(terms).containsAll(latin(text));
            }
            if (!code.equals("en")) {
                assertThat(text.lines().filter(english::contains)).isEmpty();
            }
        }
    }

    /** Words in Latin letters that a language's own texts of model and catalogue have, such as CRM. */
    private static String own(Language language) {
        StringBuilder out = new StringBuilder(profiles.get(0).model().render(language.toLocale()));
        ActionCatalog catalog = ActionCatalogReader.bundled();
        catalog.actions().stream()
                .map(a -> List.of(
                        a.text().name(),
                        a.text().evidence(),
                        a.text().partner().orElse(a.text().name())))
                .flatMap(List::stream)
                .forEach(text -> out.append(' ').append(text.byLanguage().get(language)));
        return out.toString();
    }

    private static Set<String> latin(String text) {
        return LATIN.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void plansDifferAsThePeopleDo() {
        Set<String> texts = new TreeSet<>();
        plans.forEach(p -> texts.add(p.render(Locale.ENGLISH).replace(p.assessee(), "")));
        assertThat(texts).hasSizeGreaterThan(plans.size() * 3 / 4);
    }

    @Test
    void theyComeBackFromTheirDocumentAsTheyWere() throws IOException {
        StringWriter out = new StringWriter();
        PlansJson.write(plans, out);
        var reading = PlansJson.read(
                "plans.json",
                out.toString().getBytes(StandardCharsets.UTF_8),
                List.of(profiles.get(0).model()));
        assertThat(reading.findings().list()).isEmpty();
        List<DevelopmentPlan> again = new ArrayList<>();
        reading.orThrow().stream().map(PlanRecord::proposal).forEach(again::add);
        assertThat(again).isEqualTo(plans);
    }
}
