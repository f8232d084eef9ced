package org.openkam.ipd.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.openkam.scoring.team.KeyPersonPolicy;
import org.openkam.scoring.team.KeyPersonRisk;

/** Source cases G4 and G5, rules R24 and R26. */
class G05VeteranRemediesTest {
    private static final LocalDate SEEN = LocalDate.of(2028, 1, 10);
    private static final LocalDate TODAY = LocalDate.of(2028, 3, 1);

    private static VeteranView view(Said stagnates, Said people, Said negativity) {
        return new VeteranView("V01", stagnates, people, negativity, "LEAD", SEEN);
    }

    private static List<VeteranOption> options(VeteranView view, KeyPersonRisk risk) {
        return VeteranOptions.of(new VeteranCase(view, risk, "HEAD", TODAY)).options();
    }

    /** Of eight managers two hold 30 percent: 15 each, which is flagged; the other six 70 / 6 = 11.7 each. */
    private static KeyPersonRisk risk(String... deputies) {
        Map<String, BigDecimal> amounts = new TreeMap<>();
        amounts.put("V01", BigDecimal.valueOf(90));
        amounts.put("V02", BigDecimal.valueOf(90));
        for (int i = 3; i <= 8; i++) {
            amounts.put("M0" + i, BigDecimal.valueOf(70));
        }
        return KeyPersonRisk.of(amounts, new TreeSet<>(Arrays.asList(deputies)), KeyPersonPolicy.standard());
    }

    @Test
    void goodWithPeopleRisesOrRotates() {
        assertThat(options(view(Said.YES, Said.YES, Said.NO), null))
                .containsExactly(
                        VeteranOption.TRANSPARENCY,
                        VeteranOption.SPLIT_SALES,
                        VeteranOption.NEW_PROJECT,
                        VeteranOption.ROTATE,
                        VeteranOption.ACCEPT_DIP);
    }

    @Test
    void notGoodWithPeopleGetsADeputyAndAProject() {
        assertThat(options(view(Said.YES, Said.NO, Said.NO), null))
                .containsExactly(
                        VeteranOption.TRANSPARENCY,
                        VeteranOption.SPLIT_SALES,
                        VeteranOption.DEPUTY_THEN_PROJECT,
                        VeteranOption.ACCEPT_DIP);
    }

    /** The source would part with such a person gradually; a program doesn't say so. */
    @Test
    void whoSowsNegativityIsTalkedWith() {
        assertThat(options(view(Said.YES, Said.YES, Said.YES), null))
                .containsExactly(
                        VeteranOption.TRANSPARENCY,
                        VeteranOption.TALK_ABOUT_EFFECT,
                        VeteranOption.SPLIT_SALES,
                        VeteranOption.DEPUTY_THEN_PROJECT,
                        VeteranOption.ACCEPT_DIP);
    }

    @Test
    void aKeyPersonNeedsADeputy() {
        VeteranView fine = view(Said.NO, Said.YES, Said.NO);
        assertThat(options(fine, risk()))
                .containsExactly(VeteranOption.TRANSPARENCY, VeteranOption.CREATE_DEPUTY, VeteranOption.ACCEPT_DIP);
        assertThat(options(fine, risk("V01"))).containsExactly(VeteranOption.TRANSPARENCY);
        assertThat(options(fine, null)).containsExactly(VeteranOption.TRANSPARENCY);
        assertThat(risk().withoutDeputy()).containsExactly("V01", "V02");
    }

    @Test
    void whatIsUnknownOrOldIsAskedFirst() {
        assertThat(options(view(Said.UNKNOWN, Said.YES, Said.NO), null))
                .containsExactly(VeteranOption.TRANSPARENCY, VeteranOption.ASK_FIRST);
        VeteranView old = view(Said.YES, Said.NO, Said.YES);
        VeteranCase later = new VeteranCase(old, null, "HEAD", SEEN.plusYears(1).plusDays(1));
        assertThat(VeteranOptions.of(later)).hasToString("V01 [TRANSPARENCY [COMES_FIRST], ASK_FIRST [TOO_LONG_AGO]]");
        VeteranCase inTime = new VeteranCase(old, null, "HEAD", SEEN.plusYears(1));
        assertThat(VeteranOptions.of(inTime).options()).contains(VeteranOption.TALK_ABOUT_EFFECT);
    }

    /** All 27 views with and without the risk: transparency first, no option twice, and nothing against anybody from the unknown. */
    @Test
    void everyViewHasOptions() {
        for (Said stagnates : Said.values()) {
            for (Said people : Said.values()) {
                for (Said negativity : Said.values()) {
                    for (KeyPersonRisk risk : Arrays.asList(null, risk())) {
                        VeteranView view = view(stagnates, people, negativity);
                        List<VeteranOption> options = options(view, risk);
                        assertThat(options).doesNotHaveDuplicates().startsWith(VeteranOption.TRANSPARENCY);
                        boolean isOpen = List.of(stagnates, people, negativity).contains(Said.UNKNOWN);
                        assertThat(options.contains(VeteranOption.ASK_FIRST)).isEqualTo(isOpen);
                        assertThat(options.contains(VeteranOption.TALK_ABOUT_EFFECT))
                                .isEqualTo(negativity == Said.YES);
                        assertThat(options.contains(VeteranOption.SPLIT_SALES)).isEqualTo(stagnates == Said.YES);
                    }
                }
            }
        }
    }

    @Test
    void partingIsNoOption() {
        assertThat(VeteranOption.values()).hasSize(9);
        assertThat(Arrays.stream(VeteranOption.values()).map(Enum::name))
                .noneMatch(name -> name.matches(".*(PART|DISMISS|FIRE|LEAVE|LET_GO).*"));
        VeteranOptions options =
                VeteranOptions.of(new VeteranCase(view(Said.YES, Said.YES, Said.YES), risk(), "HEAD", TODAY));
        assertThat(options.render(Locale.ENGLISH))
                .contains("As LEAD saw it on 10 January 2028")
                .contains(
                        "- Make clients, deals and terms visible to the firm first (because: it comes before everything else)")
                .contains("Whether to part with somebody is never proposed here; that stays with people.")
                .contains("HEAD decides");
        assertThat(options.render(Locale.forLanguageTag("ru")))
                .contains("это остаётся за людьми", "решение принимает HEAD");
        assertThat(options.render(Locale.forLanguageTag("pl")))
                .contains("to pozostaje sprawą ludzi", "decyzję podejmuje HEAD");
    }

    @Test
    void theOneItIsAboutDoesNotDecide() {
        VeteranView view = view(Said.NO, Said.YES, Said.NO);
        assertThatIllegalArgumentException().isThrownBy(() -> new VeteranCase(view, null, "V01", TODAY));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new VeteranCase(view, null, "HEAD", SEEN.minusDays(1)))
                .withMessageContaining("must not lie before 2028-01-10");
    }
}
