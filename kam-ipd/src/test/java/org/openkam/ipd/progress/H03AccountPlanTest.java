package org.openkam.ipd.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openkam.core.library.ModelLibrary;
import org.openkam.core.scale.RatingScale;
import org.openkam.ipd.progress.AccountPlan.Line;
import org.openkam.scoring.instrument.CaseCriterion.CaseMark;
import org.openkam.scoring.instrument.CaseScore;
import org.openkam.scoring.statistic.Estimate;

/** Source case H3: products, channels, other prices than the usual ones, targets. */
class H03AccountPlanTest {
    private static final PriceTerm USUAL = PriceTerm.usual();

    private static Line line(String product, String channel, PriceTerm price, Integer target) {
        return new Line(product, channel, price, target == null ? null : BigDecimal.valueOf(target));
    }

    private static AccountPlan plan(Line... lines) {
        return new AccountPlan("BIG", "N01", BigDecimal.valueOf(100), List.of(lines));
    }

    @Test
    void wholeIfEveryProductHasEverything() {
        AccountPlan plan = plan(
                line("SERVICE", "DIRECT", USUAL, 60),
                line("LICENCE", "PARTNER", new PriceTerm(new BigDecimal("0.1"), "HEAD"), 40));
        assertThat(plan.completeness().isComplete()).isTrue();
        assertThat(plan.render(Locale.ENGLISH)).contains("All parts are there");
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThat(plan().completeness().open()).containsExactly(AccountPlanPart.values());
        AccountPlan plan = plan(
                line("SERVICE", "DIRECT", null, 60),
                line("LICENCE", null, new PriceTerm(new BigDecimal("0.1"), null), 39));
        assertThat(plan.completeness().done()).containsExactly(AccountPlanPart.PRODUCTS);
        assertThat(plan.unapproved()).containsExactly("LICENCE");
        assertThat(plan.render(Locale.ENGLISH))
                .contains("missing: a target for every product, together at least the client's")
                .contains("not approved: LICENCE");
        assertThat(plan.render(Locale.forLanguageTag("ru"))).contains("не хватает: канал для каждого продукта");
        assertThat(plan.render(Locale.forLanguageTag("pl"))).contains("brakuje: kanał dla każdego produktu");
        assertThat(plan(line("SERVICE", "DIRECT", USUAL, null)).completeness().open())
                .containsExactly(AccountPlanPart.TARGETS);
        assertThat(plan(line("SERVICE", "DIRECT", USUAL, 99)).completeness().open())
                .containsExactly(AccountPlanPart.TARGETS);
    }

    /** 2 + 1 + 2 of 6 points on prices left out: GRW-4 5/6 of the marked points, 1 + 4 * 5/6. */
    @Test
    void aPersonMarksHowGoodItIs() {
        CaseScore score = AccountPlan.rubric()
                .score(Map.of(
                        "PRODUCTS", new CaseMark.Level(2),
                        "CHANNELS", new CaseMark.Level(1),
                        "PRICES", new CaseMark.NotObserved(),
                        "TARGETS", new CaseMark.Level(2)));
        assertThat(score.share("GRW-4")).isEqualTo(Estimate.of(5 / 6d));
        assertThat(score.on(RatingScale.of(1, 5), "ANL-5")).isEqualTo(Estimate.of(5));
        assertThat(score.left()).containsExactly("PRICES");
    }

    @Test
    void theRubricSpeaksOfTheBundledModel() {
        List<String> indicators = ModelLibrary.keyAccountManager().competencies().stream()
                .flatMap(c -> c.indicators().stream())
                .map(i -> i.code())
                .toList();
        assertThat(indicators).containsAll(AccountPlan.rubric().tellsAbout());
    }

    @Test
    void bornValid() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan(line("A", "D", USUAL, 1), line("A", "P", USUAL, 1)))
                .withMessageContaining("must have no product twice");
        assertThatIllegalArgumentException().isThrownBy(() -> new PriceTerm(BigDecimal.ONE, null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AccountPlan("BIG", "N01", BigDecimal.ZERO, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> line("A", "D", USUAL, -1));
    }
}
