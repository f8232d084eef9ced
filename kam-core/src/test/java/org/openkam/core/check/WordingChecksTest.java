package org.openkam.core.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openkam.core.finding.Finding;
import org.openkam.core.model.Polarity;

/** What indicators' words tell, and what they don't. */
class WordingChecksTest {
    private static List<String> found(ModelCheck check, Polarity polarity, String language, String text) {
        return new SoundModel()
                .reword("PLN", 0, polarity, SoundModel.text(language, text))
                .found(check);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Agrees on the result and leaves the choice of method to the person. | and leaves",
                "en | Admits a mistake and turns to fixing it. | and turns",
                "en | Plans and controls the team's work. | and controls",
                "en | Listens to others and quickly decides. | and quickly decides",
                "en | Asks for help or gives it. | or gives",
                "ru | Признаёт свою ошибку и переходит к её исправлению. | и переходит",
                "ru | Планирует и контролирует работу. | и контролирует",
                "ru | Отправляет предложение и терпеливо ждёт ответа. | и терпеливо ждет",
                "ru | Выслушивает клиента и добивается ясности. | и добивается",
                "pl | Planuje i kontroluje pracę zespołu. | i kontroluje",
                "pl | Przyznaje się do błędu oraz przechodzi do jego naprawienia. | oraz przechodzi",
                "pl | Wysyła ofertę i cierpliwie czeka na odpowiedź. | i cierpliwie czeka"
            })
    void twoBehaviorsAreFound(String language, String text, String words) {
        List<String> found = found(new TwoBehaviors(), Polarity.POSITIVE, language, text);
        assertThat(found)
                .containsExactly("/competencies/PLN/indicators/PLN-1/text {indicator=PLN-1, language=" + language
                        + ", words=" + Finding.shown(words) + "}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Informs the client early and honestly about changes.",
                "en | Names the client's goals and growth areas.",
                "en | Compares sales with the plan and the forecast.",
                "en | Tells users when the change starts and gives no rest.",
                "en | Compares plans and reports.",
                "en | Observes labour-law requirements on working time and rest.",
                "en | Explains the rules and",
                "ru | Сообщает, когда начнутся изменения и какое обучение ждёт.",
                "ru | Ведёт полное и актуальное досье.",
                "ru | Согласовывает бюджет и отчёт.",
                "ru | Заранее и честно сообщает клиенту о переменах.",
                "ru | Называет проект и результат.",
                "ru | В споре открыто и честно говорит о трудностях.",
                "en | Openly and honestly explains the reasons.",
                "pl | Odpowiednio wcześnie i uczciwie informuje klienta.",
                "pl | Ustala kolejność zadań według ważności i pilności.",
                "pl | Wspiera inicjatywę i perspektywę rozwoju.",
                "de | Plant und kontrolliert die Arbeit."
            })
    void oneBehaviorIsLeftAlone(String language, String text) {
        assertThat(found(new TwoBehaviors(), Polarity.POSITIVE, language, text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Does not interrupt the client. | not",
                "en | Doesn’t interrupt the client. | doesn't",
                "en | In conflicts never raises the voice. | never",
                "en | Avoids conflicts. | avoids",
                "ru | Не перебивает клиента. | не",
                "ru | В разговоре не перебивает клиента. | не",
                "ru | Никогда не перебивает клиента. | никогда",
                "ru | Избегает конфликтов. | избегает",
                "pl | Nie przerywa klientowi. | nie",
                "pl | W rozmowie nie przerywa klientowi. | nie",
                "pl | Unika konfliktów. | unika"
            })
    void negationsOfAPositiveIndicatorAreFound(String language, String text, String word) {
        assertThat(found(new NegativeWording(), Polarity.POSITIVE, language, text))
                .containsExactly("/competencies/PLN/indicators/PLN-1/text {indicator=PLN-1, language=" + language
                        + ", word=" + word + "}");
        assertThat(found(new NegativeWording(), Polarity.COUNTER, language, text))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Writes survey questions that do not suggest an answer.",
                "en | Criticises the work and not the person.",
                "en | Reports bad news without delay.",
                "en | Is not only heard.",
                "ru | Составляет вопросы, которые не подсказывают ответ.",
                "ru | Говорит о поведении, а не о личности.",
                "ru | Не только слушает.",
                "ru | Замечает неверное решение.",
                "pl | Układa pytania, które nie sugerują odpowiedzi.",
                "pl | Mówi o zachowaniu a nie o osobie.",
                "pl | Nie tylko słucha.",
                "de | Unterbricht nicht."
            })
    void otherNegationsAreLeftAlone(String language, String text) {
        assertThat(found(new NegativeWording(), Polarity.POSITIVE, language, text))
                .isEmpty();
    }

    @Test
    void counterIndicatorsHoldOneBehaviorToo() {
        assertThat(found(new TwoBehaviors(), Polarity.COUNTER, "en", "Interrupts people and leaves early."))
                .hasSize(1);
    }

    @Test
    void strangeTextsDoNoHarm() {
        for (String text :
                List.of(",", "and", "and and", "s and s", "not", "\u00a0and\u00a0", "- and - and", "🙂 and 🙂")) {
            for (String language : List.of("en", "ru", "pl")) {
                found(new TwoBehaviors(), Polarity.POSITIVE, language, text);
                found(new NegativeWording(), Polarity.POSITIVE, language, text);
            }
        }
    }
}
