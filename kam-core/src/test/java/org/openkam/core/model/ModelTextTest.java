package org.openkam.core.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.openkam.core.library.ModelLibrary;
import org.openkam.core.text.Language;

/** What people read of a whole model, and of a role alone. */
class ModelTextTest {
    private static final CompetencyModel SERVICE = ServiceDesk.builder().build();
    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final Locale POLISH = Locale.forLanguageTag("pl");

    @Test
    void tellsEverythingInEnglish() {
        assertThat(SERVICE.render()).isEqualTo(SERVICE.render(Locale.ENGLISH)).isEqualTo("""
                Service desk, version 1.0 [service]

                SCALE
                1 – Beginner: Needs help.
                2 – Reliable: Works alone.
                3 – Model: Teaches others.

                COMPETENCIES

                Core [CORE]

                1. Listening [LST]
                   Understands callers.
                   Behavior:
                   - Hears the caller out. [LST-1]
                   Speaks against it:
                   - Interrupts. [LST-2]
                   Levels:
                   - 2 – Reliable: Repeats what was said.
                   - 3 – Model: Callers feel understood.

                2. Fixing [FIX] (extension)
                   Solves what callers report.
                   Knowledge:
                   - Knows the products. [FIX-1]

                ROLES

                Agent [AGENT]
                - Listening [LST] (target level 2: Reliable; weight 62.5%; must-have)
                - Fixing [FIX] (target level 1: Beginner; weight 37.5%)
                Required qualifications:
                - Language: Polish, fluent
                Desired qualifications:
                - Education: A degree

                Team lead [LEAD]
                - Listening [LST] (target level 3: Model; weight 100%)
                  - Hears the caller out. [LST-1] (target level 3: Model; weight 80%; must-have)
                  - Interrupts. [LST-2] (target level 2: Reliable; weight 20%)

                CAREER PATHS
                - Agent → Team lead: After two years.

                ROLE COMPONENTS
                - Taking calls [CALLS]
                  Leans on: Listening; Fixing
                  Can be handed over in part; typically taken over by: A colleague

                WORK
                Serving customers [SERVE]:
                - Answering a call [CALL]
                  Roles: Agent; Team lead
                  Indicators: LST-1, FIX-1
                """);
    }

    @Test
    void fallsBackToEnglishTextByText() {
        assertThat(SERVICE.render(POLISH))
                .startsWith("Dział obsługi, wersja 1.0 [service]\n\nSKALA\n1 – Beginner: Needs help.\n")
                .contains(
                        "\n1. Słuchanie [LST]\n   Understands callers.\n   Zachowania:\n   - Hears the caller out. [LST-1]\n",
                        "\n2. Fixing [FIX] (rozszerzenie)\n",
                        "\nKonsultant [AGENT]\n",
                        "- Słuchanie [LST] (poziom docelowy 2: Reliable; waga 62,5%; wymóg konieczny)\n",
                        "\nŚCIEŻKI KARIERY\n- Konsultant → Team lead: After two years.\n",
                        "  Opiera się na kompetencjach: Słuchanie; Fixing\n",
                        "  Można przekazać częściowo; zwykle zastępuje: A colleague\n",
                        "  Role: Konsultant; Team lead\n  Wskaźniki: LST-1, FIX-1\n");
        assertThat(SERVICE.render(Locale.FRENCH)).isEqualTo(SERVICE.render());
    }

    @Test
    void aRoleAloneHasCodes() {
        assertThat(SERVICE.role("LEAD").render()).isEqualTo("""
                Team lead [LEAD]
                - LST (target level 3; weight 100%)
                  - LST-1 (target level 3; weight 80%; must-have)
                  - LST-2 (target level 2; weight 20%)
                """);
        assertThat(SERVICE.role("AGENT").render(POLISH)).isEqualTo("""
                Konsultant [AGENT]
                - LST (poziom docelowy 2; waga 62,5%; wymóg konieczny)
                - FIX (poziom docelowy 1; waga 37,5%)
                Wymagane kwalifikacje:
                - Język: Polish, fluent
                Pożądane kwalifikacje:
                - Wykształcenie: A degree
                """);
        assertThat(SERVICE.role("AGENT").render(RUSSIAN)).isEqualTo("""
                Agent [AGENT]
                - LST (целевой уровень 2; вес 62,5 %; обязательное требование)
                - FIX (целевой уровень 1; вес 37,5 %)
                Обязательная квалификация:
                - Язык: Polish, fluent
                Желательная квалификация:
                - Образование: A degree
                """);
    }

    @Test
    void aSmallModelIsShort() {
        CompetencyModel model = CompetencyModel.builder("m", "1.0")
                .name("ru", "Модель")
                .scale(0, 1)
                .level(0, l -> l.name("ru", "Нет").description("ru", "Не видно."))
                .level(1, l -> l.name("ru", "Да").description("ru", "Видно."))
                .cluster("C", c -> c.name("ru", "Главное"))
                .competency(
                        "P",
                        c -> c.name("ru", "Слух")
                                .definition("ru", "Слышит.")
                                .indicator("P1", i -> i.text("ru", "Слушает.")))
                .build();
        assertThat(model.render(RUSSIAN)).isEqualTo("""
                Модель, версия 1.0 [m]

                ШКАЛА
                0 – Нет: Не видно.
                1 – Да: Видно.

                КОМПЕТЕНЦИИ

                Главное [C]

                1. Слух [P]
                   Слышит.
                   Поведение:
                   - Слушает. [P1]
                """);
        assertThat(model.render()).contains("\n1. Слух [P]\n", "   Behavior:\n   - Слушает. [P1]\n");
    }

    @Test
    void leavesOutNothingOfABundledModel() {
        for (String code : ModelLibrary.codes()) {
            CompetencyModel model = ModelLibrary.find(code).orElseThrow();
            for (Language language : Language.BUNDLED) {
                String text = model.render(language.toLocale());
                assertThat(text).doesNotContain("{", "}");
                model.indicators()
                        .values()
                        .forEach(i -> assertThat(text)
                                .containsOnlyOnce("- " + i.text().in(language) + " [" + i.code() + "]\n"));
                model.competencies()
                        .forEach(c -> c.anchors()
                                .forEach(a -> assertThat(text)
                                        .contains(": " + a.text().in(language) + "\n")));
                model.careerPaths()
                        .forEach(p ->
                                assertThat(text).contains(": " + p.condition().in(language) + "\n"));
                model.roles().forEach(r -> assertThat(text).contains(r.name().in(language) + " [" + r.code() + "]\n"));
            }
        }
    }
}
