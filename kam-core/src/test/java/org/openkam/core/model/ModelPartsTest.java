package org.openkam.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openkam.core.text.LocalizedText;

class ModelPartsTest {
    private static final LocalizedText TEXT = LocalizedText.of("text");

    private static RoleRequirement requirement(String competency, String weight) {
        return new RoleRequirement(competency, 3, new BigDecimal(weight), false);
    }

    @Test
    void case06WeightsAreAddedAsExactDecimals() {
        List<RoleRequirement> exact =
                List.of(requirement("A", "70.1"), requirement("B", "19.9"), requirement("C", "10"));
        assertThat(new RoleProfile("R", TEXT, exact).requirement("B")).contains(exact.get(1));
        assertThat(new RoleProfile("R", TEXT, exact).requirement("X")).isEmpty();
    }

    @Test
    void case05WeightsThatDoNotSumTo100AreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RoleProfile("R", TEXT, List.of(requirement("A", "99.99"))))
                .withMessage("Sum of weights of role R (99.99) must be 100.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.1", "100.1", "1E+999999999", "1E-999999999", "0E-999999999", "0.1234567891"})
    void case07And08WeightsOutsideTheirBoundsAreRefusedBeforeTheyAreAdded(String weight) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> requirement("PLN", weight))
                .withMessageStartingWith("Weight of competency PLN (")
                .withMessageEndingWith(") must lie between 0 and 100 and have at most nine decimals.");
    }

    @ParameterizedTest
    @CsvSource({"12, 12.0", "100, 1E+2", "0, 0.000", "0.5, 0.50"})
    void equalWeightsAreEqualHoweverTheyAreWritten(String one, String other) {
        assertThat(requirement("A", one)).isEqualTo(requirement("A", other));
        assertThat(requirement("A", other).weight()).hasToString(one);
    }

    @Test
    void aRoleAsksForACompetencyOnlyOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RoleProfile("R", TEXT, List.of(requirement("A", "50"), requirement("A", "50"))))
                .withMessage("Competency (A) must stand only once in a role.");
        assertThatIllegalArgumentException().isThrownBy(() -> new RoleProfile("R", TEXT, List.of()));
        assertThat(new RoleRequirement("PLN", 4, new BigDecimal("12.50"), true)).hasToString("PLN>=4 (12.5*)");
    }

    @Test
    void listsAreCopies() {
        List<RoleRequirement> requirements = new ArrayList<>(List.of(requirement("A", "100")));
        RoleProfile role = new RoleProfile("R", TEXT, requirements);
        requirements.clear();
        assertThat(role.requirements()).hasSize(1);
        List<String> codes = new ArrayList<>(List.of("A"));
        RoleComponent component = new RoleComponent("C", TEXT, codes, Delegability.NO, null);
        codes.clear();
        assertThat(component.competencies()).containsExactly("A");
        assertThat(component.backup()).isEmpty();
    }

    @Test
    void everyPartRefusesABadCodeAndAMissingText() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Cluster("a b", TEXT));
        assertThatIllegalArgumentException().isThrownBy(() -> new Cluster("A", null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BehavioralIndicator("../x", Polarity.POSITIVE, Provenance.INFERRED, TEXT))
                .withMessageStartingWith("Code of indicator (../x) must be 1 to 64 letters");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new Competency("A", "C", false, new Competency.Label(TEXT, TEXT), List.of(), List.of()))
                .withMessage("Indicators of competency A (empty) must have at least one element.");
    }

    @ParameterizedTest
    @CsvSource({"1.0, 1, 0", "0.9, 0, 9", "9999.9999, 9999, 9999"})
    void versionsParseWhatTheyWrite(String text, int major, int minor) {
        assertThat(ModelVersion.parse(text))
                .isEqualTo(new ModelVersion(major, minor))
                .hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1.", ".1", "1.0.0", "v1.0", "1.x", "-1.0", "１.0", "10000.0"})
    void versionsRefuseEverythingElse(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ModelVersion.parse(text))
                .withMessage("Version (" + text + ") must look like 1.0.");
    }

    @Test
    void versionsOrderAsNumbers() {
        assertThat(ModelVersion.parse("1.10")).isGreaterThan(ModelVersion.parse("1.9"));
        assertThat(ModelVersion.parse("2.0")).isGreaterThan(ModelVersion.parse("1.99"));
    }

    @ParameterizedTest
    @CsvSource({"kitten, sitting, 3", "PLN, PLN, 0", "PLN, PLM, 1", "PLN, PN, 1", "'', ABC, 3"})
    void distanceIsLevenshteins(String a, String b, int edits) {
        assertThat(CodeDistance.between(a, b)).isEqualTo(edits).isEqualTo(CodeDistance.between(b, a));
    }

    @Test
    void theNearestCodeIsTheFirstByCodeAmongEqualOnes() {
        assertThat(CodeDistance.nearest("PLX", List.of("PLN", "PLA", "REL"))).contains("PLA");
        assertThat(CodeDistance.nearest("x".repeat(65), List.of("PLN"))).isEmpty();
        assertThat(CodeDistance.nearest("PLN", List.of())).isEmpty();
    }

    @Test
    void anUnknownCodeSaysWhatMayHaveBeenMeant() {
        UnknownCodeException e = new UnknownCodeException("Role", "KAN", List.of("KAM", "AM"));
        assertThat(e.code()).isEqualTo("KAN");
        assertThat(e).hasMessage("Role (KAN) must be one of [AM, KAM].\nMaybe KAM was meant.");
        assertThat(new UnknownCodeException("Role", "x".repeat(9999), List.of()))
                .hasMessage("Role (xxxxxxxxxxxxxxxxx...) must be one of [].\nMaybe the wrong object was asked.");
    }
}
