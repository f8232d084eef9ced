package org.openkam.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openkam.core.library.ModelLibrary;
import org.openkam.core.model.Comparability.Grade;
import org.openkam.core.model.Comparability.Rule;
import org.openkam.core.text.Language;

class ModelMigrationTest {
    private static final CompetencyModel KAM = ModelLibrary.keyAccountManager();

    private static ModelDraft draft() {
        return new ModelDraft(KAM).version("9.0");
    }

    private static Comparability of(ModelDraft newer, String competency) {
        return ModelMigration.of(KAM, newer.model(), Map.of()).comparability(competency);
    }

    private static List<Rule> rules(Comparability comparability) {
        return comparability.reasons().stream().map(Comparability.Reason::rule).toList();
    }

    private static Grade grade(ModelEdit edit, String competency) {
        ModelDraft draft = draft();
        edit.apply(draft, new ModelEdit.Hand(KAM, 0));
        return of(draft, competency).grade();
    }

    @ParameterizedTest
    @CsvSource({
        "REWORD_MODEL, REL, COMPARABLE",
        "EXTEND_SCALE, REL, NOT_COMPARABLE",
        "REWORD_LEVEL, REL, COMPARABLE_WITH_CARE",
        "MOVE_COMPETENCY, GRW, COMPARABLE",
        "SWAP_COMPETENCIES, REL, COMPARABLE",
        "EXTENSION, TRK, COMPARABLE",
        "DEFINE, VTL, COMPARABLE_WITH_CARE",
        "DEFINE, STR, COMPARABLE",
        "ADD_INDICATOR, STR, COMPARABLE_WITH_CARE",
        "REMOVE_INDICATOR, COM, COMPARABLE_WITH_CARE",
        "REWORD_INDICATOR, DRV, COMPARABLE_WITH_CARE",
        "RECLASSIFY_INDICATOR, ANL, NOT_COMPARABLE",
        "MOVE_INDICATOR, CHG, COMPARABLE_WITH_CARE",
        "REVERSE_INDICATORS, REL, COMPARABLE",
        "REMOVE_ANCHOR, CBX, COMPARABLE_WITH_CARE",
        "REWORD_ANCHOR, SVC, COMPARABLE_WITH_CARE",
        "RETARGET, REL, COMPARABLE",
        "REWEIGHT, REL, COMPARABLE"
    })
    void eachEditHasItsGrade(ModelEdit edit, String competency, Grade grade) {
        assertThat(grade(edit, competency)).isEqualTo(grade);
    }

    @Property(tries = 60)
    void halfOfTheIndicatorsMustStay(@ForAll @IntRange(max = 7) int removed, @ForAll @IntRange(max = 20) int added) {
        ModelDraft draft = draft().indicators("REL", all -> {
            for (int i = 0; i < added; i++) {
                all.add(ModelEdit.indicator("ADDED-" + i));
            }
            return all.subList(removed, all.size());
        });
        draft.processes.clear();
        int kept = 8 - removed;
        Grade expected = removed + added == 0
                ? Grade.COMPARABLE
                : kept < 4 || kept < (kept + added) / 2.0 ? Grade.NOT_COMPARABLE : Grade.COMPARABLE_WITH_CARE;
        Comparability there = of(draft, "REL");
        assertThat(there.grade()).isEqualTo(expected);
        assertThat(rules(there).contains(Rule.MAJORITY_REPLACED)).isEqualTo(expected == Grade.NOT_COMPARABLE);
        assertThat(ModelMigration.of(draft.model(), KAM, Map.of())
                        .comparability("REL")
                        .grade())
                .isEqualTo(expected);
    }

    @Test
    void aReplacedCodeIsFollowed() {
        CompetencyModel newer = draft().renameCompetency("PLN", "PLAN")
                .renameIndicator("PLN-1", "PLAN-1")
                .renameIndicator("PLN-2", "PLAN-2")
                .reword("PLAN-2", "en", "Plans otherwise")
                .removeIndicator("PLN-3")
                .model();
        ModelMigration migration =
                ModelMigration.of(KAM, newer, Map.of("PLN", "PLAN", "PLN-1", "PLAN-1", "PLN-2", "PLAN-2"));

        assertThat(migration.newItem("PLN-1")).contains("PLAN-1");
        assertThat(migration.newItem("PLN-3")).isEmpty();
        assertThat(migration.newItem("PLN-4")).contains("PLN-4");
        assertThat(migration.newCompetency("PLN")).contains("PLAN");
        assertThat(migration.comparability("PLN").render(Locale.ENGLISH))
                .isEqualTo(
                        "PLN → PLAN: comparable with care: indicators removed (PLN-3); indicators reworded (PLAN-2)");
        assertThat(migration.diff().changes())
                .extracting(ModelEdit::shown)
                .contains("REWORDED INDICATOR PLAN-2 TEXT [en]", "REMOVED INDICATOR PLN-3 WHOLE [en, pl, ru]")
                .allMatch(s -> s.contains("PLAN-2") || s.contains("PLN-3") || s.contains("NEEDS"));
        assertThat(migration.stayComparable()).hasSize(15);
        assertThat(migration)
                .hasToString("key-account-manager " + KAM.version()
                        + " -> key-account-manager 9.0: 15 of 15 competencies stay comparable");
        assertThat(migration.replacedBy()).hasSize(3);
    }

    @Test
    void withoutTheAuthorsWordARenamedCompetencyIsAnother() {
        CompetencyModel newer = draft().renameCompetency("PLN", "PLAN").model();
        List<Comparability> all = ModelDiff.between(KAM, newer).comparability();
        assertThat(all).hasSize(16);
        assertThat(all.get(7)).hasToString("PLN → -: not comparable: competency removed");
        assertThat(all.get(15)).hasToString("- → PLAN: not comparable: competency added");
        assertThat(all.stream().filter(c -> c.grade() == Grade.COMPARABLE)).hasSize(14);
        assertThat(ModelMigration.of(KAM, newer, Map.of("PLN", "PLAN")).diff().changes())
                .isEmpty();
    }

    @Test
    void codesMayChangePlaces() {
        CompetencyModel newer = draft().renameCompetency("PLN", "X")
                .renameCompetency("TRK", "PLN")
                .renameCompetency("X", "TRK")
                .model();
        ModelMigration migration = ModelMigration.of(KAM, newer, Map.of("PLN", "TRK", "TRK", "PLN"));
        assertThat(migration.diff().changes()).isEmpty();
        assertThat(migration.comparability("TRK").newer()).contains("PLN");
    }

    @Test
    void aReplacementMustMakeSense() {
        CompetencyModel newer = draft().renameCompetency("PLN", "PLAN").model();
        assertThatExceptionOfType(UnknownCodeException.class)
                .isThrownBy(() -> ModelMigration.of(KAM, newer, Map.of("PLX", "PLAN")));
        assertThatExceptionOfType(UnknownCodeException.class)
                .isThrownBy(() -> ModelMigration.of(KAM, newer, Map.of("PLN", "PLX")));
        assertThatExceptionOfType(UnknownCodeException.class)
                .isThrownBy(() -> ModelMigration.of(KAM, newer, Map.of("PLN", "REL-1")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ModelMigration.of(KAM, newer, Map.of("PLN", "REL")))
                .withMessage("New code (REL) must not stand for both REL and PLN.");
        ModelMigration migration = ModelMigration.of(KAM, newer, Map.of());
        assertThatExceptionOfType(UnknownCodeException.class).isThrownBy(() -> migration.newItem("PLN"));
        assertThatExceptionOfType(UnknownCodeException.class).isThrownBy(() -> migration.newCompetency("PLAN"));
        assertThatExceptionOfType(UnknownCodeException.class).isThrownBy(() -> migration.comparability("PLAN"));
    }

    @Test
    void everyReasonIsSaidInEveryLanguage() {
        for (Rule rule : Rule.values()) {
            Comparability one = new Comparability("A", "B", List.of(new Comparability.Reason(rule, List.of("C"))));
            List<String> lines = new ArrayList<>();
            Language.BUNDLED.forEach(language -> lines.add(one.render(language.toLocale())));
            assertThat(lines).doesNotHaveDuplicates().allMatch(line -> !line.contains("{") && line.contains("(C)"));
            assertThat(one.grade()).isEqualTo(rule.grade());
        }
        assertThat(ModelMigration.of(KAM, KAM, Map.of())
                        .render(Locale.forLanguageTag("ru"))
                        .lines())
                .hasSize(15)
                .allMatch(line -> line.endsWith(": сопоставимо"));
    }
}
