package org.openkam.scoring.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.openkam.core.library.ModelLibrary;
import org.openkam.core.model.CompetencyModel;
import org.openkam.core.model.RoleProfile;
import org.openkam.core.text.Language;
import org.openkam.core.text.Messages;
import org.openkam.scoring.fit.RoleFit;
import org.openkam.scoring.profile.CompetencyProfile;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.LargeSample;
import org.openkam.scoring.statistic.Reason;

/** What is found about teams is said in three languages, nouns in the form that their numbers ask for. */
class TeamTextTest {
    private static final CompetencyModel MODEL = ModelLibrary.keyAccountManager();
    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final Locale POLISH = Locale.forLanguageTag("pl");
    private static final RoleProfile ROLE = Fits.role(50, 30, 20);

    private static TeamSolution solution(String... letters) {
        List<RoleFit> fits = new ArrayList<>();
        for (int i = 0; i < letters.length; i++) {
            fits.add(Fits.fit("P" + i, ROLE, letters[i]));
        }
        return TeamSolution.of(fits);
    }

    /** A: 50 %, B: 50 %, C: 80 %; A and B together all. */
    @Test
    void aTeamThatCoversWhatNobodyCovers() {
        TeamSolution solution = solution("MSS", "SMM", "MMS");
        assertThat(solution.render(MODEL, Locale.ENGLISH))
                .contains("Suggested: a team instead of a plan for everybody;")
                .contains("The most that one person covers is 80.0 % of the role, by P2.\n")
                .contains("2 people (P0, P1) reliably cover 100.0 % of the role “Role”, at most 100.0 %.\n")
                .contains("C0 is reliably met by P0 alone: without this person it is a hole.\n")
                .contains("Chosen from 3 people; no other team of this size covers more.\n")
                .endsWith("A recommendation: a person decides.\n");
        assertThat(solution.render(MODEL, RUSSIAN))
                .contains("2 человека (P0, P1) надёжно закрывают 100.0 % роли «Role»")
                .contains("Выбор из 3 человек;")
                .endsWith("Это рекомендация: решает человек.\n");
        assertThat(solution.render(MODEL, POLISH))
                .contains("2 osoby (P0, P1) wiarygodnie pokrywają 100.0 % roli „Role”")
                .contains("Wybór spośród 3 osób;")
                .endsWith("To rekomendacja: decyduje człowiek.\n");
    }

    @Test
    void coverageNamesEveryRequirement() {
        TeamCoverage one = TeamCoverage.of(List.of(Fits.fit("A", ROLE, "MN-")));
        assertThat(one.render(MODEL, Locale.ENGLISH))
                .startsWith("1 person (A) reliably covers 50.0 % of the role “Role”, at most 100.0 %.\n")
                .contains("C1 may be met, but the scores are too uncertain to say so.\n")
                .contains("C2 isn't known of anybody in the team.\n");
        assertThat(one.render(MODEL, RUSSIAN)).startsWith("1 человек (A) надёжно закрывает 50.0 % роли");
        assertThat(one.render(MODEL, POLISH)).startsWith("1 osoba (A) wiarygodnie pokrywa 50.0 % roli");
        List<RoleFit> many = new ArrayList<>();
        for (int i = 10; i < 31; i++) {
            many.add(Fits.fit("A" + i, ROLE, "MMS"));
        }
        assertThat(TeamCoverage.of(many).render(MODEL, RUSSIAN)).startsWith("21 человек (A10,");
        assertThat(TeamCoverage.of(many).render(MODEL, POLISH)).startsWith("21 osób (A10,");
        assertThat(TeamCoverage.of(many).render(MODEL, Locale.ENGLISH)).contains("C0: reliably met by A10, A11,");
    }

    @Test
    void aSearchThatEndedEarlySaysSo() {
        List<RoleFit> fits =
                List.of(Fits.fit("A", ROLE, "MSS"), Fits.fit("B", ROLE, "SMS"), Fits.fit("C", ROLE, "SSM"));
        BestTeam found = new BestTeam(TeamCoverage.of(fits.subList(0, 2)), 3, 1, false);
        assertThat(found.render(MODEL, Locale.ENGLISH)).contains("so a better team isn't ruled out.");
        assertThat(found.render(MODEL, RUSSIAN)).contains("поэтому более удачная команда не исключена.");
        assertThat(found.render(MODEL, POLISH)).contains("więc lepszy zespół nie jest wykluczony.");
    }

    private static Map<String, BigDecimal> amounts(int... amounts) {
        Map<String, BigDecimal> map = new TreeMap<>();
        for (int i = 0; i < amounts.length; i++) {
            map.put("M" + i, BigDecimal.valueOf(amounts[i]));
        }
        return map;
    }

    /** 40, 30, 20 and 10 of 100: the vital half is gone with two. */
    @Test
    void dependenceOnSinglePeople() {
        KeyPersonRisk risk = KeyPersonRisk.of(amounts(40, 30, 20, 10), Set.of("M1"), KeyPersonPolicy.standard());
        assertThat(risk.render(Locale.ENGLISH))
                .contains("4 people hold everything; the largest share is 40.0 %.\n")
                .contains("The loss of 2 people would take 50.0 % or more.\n")
                .contains("M0 holds 40.0 % and has no deputy: name one.\n")
                .contains("M1 holds 30.0 % and has a deputy.\n")
                .contains("never at a person to part with.\n");
        assertThat(risk.render(RUSSIAN)).contains("Всё распределено на 4 человек;", "Уход 2 человек унёс бы 50.0 %");
        assertThat(risk.render(POLISH)).contains("Całość przypada na 4 osoby;", "Odejście 2 osób zabrałoby 50.0 %");
        KeyPersonRisk none = KeyPersonRisk.of(amounts(0, 0), Set.of(), KeyPersonPolicy.standard());
        assertThat(none.render(RUSSIAN)).startsWith("Зависимость от отдельных людей: неизвестна");
    }

    @Test
    void expertise() {
        ExpertiseConcentration all =
                ExpertiseConcentration.ofAmounts("PRD", amounts(95, 5), ExpertisePolicy.standard());
        String product = MODEL.competency("PRD").name().in(new Language("pl"));
        assertThat(all.render(MODEL, POLISH))
                .startsWith(product + ": skupione w jednej głowie")
                .contains("M0: 95.0 % tego, co mają 2 osoby.");
        List<CompetencyProfile> people = Units.people(new int[] {3}, 5, 1, 0);
        assertThat(ExpertiseConcentration.of(people, "REL", ExpertisePolicy.standard())
                        .render(MODEL, RUSSIAN))
                .contains("1 человек без балла не учитывается: A02.");
        assertThat(ExpertiseConcentration.ofAmounts("OWN", amounts(0), ExpertisePolicy.standard())
                        .render(MODEL, Locale.ENGLISH))
                .startsWith("OWN: there is nothing to share out.\n");
    }

    /** M0 and M1 bring 85 of 100. */
    @Test
    void clients() {
        ClientConcentration clients =
                ClientConcentration.of(amounts(50, 35, 15), Set.of("M0", "M1"), PortfolioPolicy.standard());
        assertThat(clients.render(Locale.ENGLISH)).startsWith("2 key clients bring 85.0 % of the income.\n");
        assertThat(clients.render(RUSSIAN)).startsWith("2 ключевых клиента приносят 85.0 % дохода.\n");
        assertThat(clients.render(POLISH)).startsWith("2 kluczowi klienci przynoszą 85.0 % przychodu.\n");
        PortfolioTiers tiers = PortfolioTiers.of(amounts(50, 35, 15), PortfolioPolicy.standard());
        assertThat(tiers.render(Locale.ENGLISH))
                .startsWith("First tier: 2 clients, 66.7 % of all, bring 85.0 % of the income.\n");
        assertThat(PortfolioTiers.of(amounts(5, 5), PortfolioPolicy.standard()).render(POLISH))
                .doesNotContain("{");
    }

    @Test
    void heatMapSaysWhatIsNotShown() {
        UnitHeatMap map = UnitHeatMap.ofUnits(
                Units.people(new int[] {5, 2, 5}, 3, 3, 3, 3, 3, 4, 4, 4, 4, 4, 4, 4), HeatMapPolicy.standard());
        String relations = MODEL.competency("REL").name().in(Language.ENGLISH);
        assertThat(map.render(MODEL, Locale.ENGLISH))
                .contains("U1: " + relations + " not shown;")
                .contains("everybody: " + relations);
        long withheld = map.rows().stream()
                .flatMap(r -> r.cells().stream())
                .filter(HeatCell::isWithheld)
                .count();
        assertThat(withheld).isEqualTo(4); // U1, and one more in each of two competencies
        assertThat(map.render(MODEL, RUSSIAN)).contains("4 числа не показаны:", "не показано");
        assertThat(map.render(MODEL, POLISH)).contains("4 liczby nie są pokazane:", "wszyscy: ");
    }

    @Test
    void nineBoxes() {
        NineBoxCuts cuts = new NineBoxCuts(0.7, 1, 2, 4);
        NineBox between = NineBox.of("A", LargeSample.estimate(0.9, 0.2), LargeSample.estimate(3, 0.1), cuts);
        assertThat(between.possible()).hasSize(3); // 0.9 -+ 0.39
        assertThat(between.render(Locale.ENGLISH)).startsWith("A: middling performance and middling potential,");
        assertThat(between.render(RUSSIAN)).contains("возможны 3 клетки.");
        assertThat(between.render(POLISH)).contains("możliwe są 3 pola.");
        assertThat(NineBox.of("A", LargeSample.estimate(0.2, 0.1), LargeSample.estimate(5, 0.1), cuts)
                        .render(POLISH))
                .startsWith("A: wynik pracy niski, potencjał wysoki, oba poza błędem.\n");
        assertThat(NineBox.of("A", Estimate.of(0.2), Estimate.of(3), cuts).render(RUSSIAN))
                .startsWith("A: результат низкий, потенциал средний; погрешность");
        Estimate none = Estimate.notComputable(Reason.NO_DATA);
        assertThat(NineBox.of("A", none, Estimate.of(3), cuts).render(Locale.ENGLISH))
                .startsWith("A isn't placed: a value is missing.\n")
                .contains("no verdict");
    }

    @Test
    void everyCaseHasASentenceInEachLanguage() {
        Messages messages = Messages.of(TeamText.class, "team");
        for (Language language : Language.BUNDLED) {
            Set<String> keys = messages.keys(language);
            Arrays.stream(TeamAdvice.values()).forEach(v -> assertThat(keys).contains("advice." + v));
            Arrays.stream(Cover.values()).forEach(v -> assertThat(keys).contains("cover." + v));
            Arrays.stream(KeyPersonRisk.Level.values())
                    .forEach(v -> assertThat(keys).contains("risk." + v));
            Arrays.stream(ExpertiseConcentration.Verdict.values())
                    .forEach(v -> assertThat(keys).contains("verdict." + v));
            Arrays.stream(ClientConcentration.Band.values())
                    .forEach(v -> assertThat(keys).contains("band." + v));
            Arrays.stream(NineBox.Third.values()).forEach(v -> assertThat(keys).contains("third." + v));
            assertThat(keys).contains("box.IN_BOX", "box.ERROR_UNKNOWN", "box.NOT_PLACED", "box.BETWEEN_BOXES.few");
        }
    }

    @Test
    void noPlaceholderStaysOpen() {
        for (String[] letters :
                new String[][] {{"MMM", "SSS"}, {"MSS", "SSM"}, {"SSS", "SSS"}, {"N--", "S--"}, {"MSS"}}) {
            for (Language language : Language.BUNDLED) {
                assertThat(solution(letters).render(MODEL, language.toLocale())).doesNotContain("{");
            }
        }
    }
}
