package org.openkam.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openkam.core.model.CompetencyModel.Identity;
import org.openkam.core.model.CompetencyModel.Parts;
import org.openkam.core.scale.ProficiencyLevel;
import org.openkam.core.scale.ProficiencyScale;
import org.openkam.core.scale.RatingScale;
import org.openkam.core.text.LocalizedText;

class CompetencyModelTest {
    private static final LocalizedText TEXT = LocalizedText.of("text");
    private static final Identity IDENTITY = new Identity("small", ModelVersion.parse("1.0"), TEXT);
    private static final ProficiencyScale SCALE = new ProficiencyScale(
            RatingScale.of(1, 2), List.of(new ProficiencyLevel(1, TEXT, TEXT), new ProficiencyLevel(2, TEXT, TEXT)));

    private static Competency competency(String code, String cluster) {
        return new Competency(
                code,
                cluster,
                false,
                new Competency.Label(TEXT, TEXT),
                List.of(new BehavioralIndicator(code + "-1", Polarity.POSITIVE, Provenance.INFERRED, TEXT)),
                List.of());
    }

    private static RoleProfile role(String competency, int target) {
        return new RoleProfile(
                "R", TEXT, List.of(new RoleRequirement(competency, target, BigDecimal.valueOf(100), true)));
    }

    private static CompetencyModel model(List<Competency> competencies, RoleProfile role) {
        Parts parts = new Parts(List.of(new Cluster("C", TEXT)), competencies, List.of(), List.of(role));
        return CompetencyModel.of(IDENTITY, SCALE, parts);
    }

    private static CompetencyModel small() {
        return model(List.of(competency("A", "C"), competency("B", "C")), role("A", 2));
    }

    @Test
    void findsItsPartsByCode() {
        CompetencyModel model = small();
        assertThat(model.competency("B").code()).isEqualTo("B");
        assertThat(model.cluster("C").name()).isEqualTo(TEXT);
        assertThat(model.role("R").requirements()).hasSize(1);
        assertThat(model.hasRole("R")).isTrue();
        assertThat(model.hasRole("S")).isFalse();
        assertThat(model.indicators().keySet()).containsExactly("A-1", "B-1");
        assertThat(model.competencyOfIndicator("B-1")).contains(model.competency("B"));
        assertThat(model.competencyOfIndicator("X")).isEmpty();
        assertThat(model.ratingScale()).isEqualTo(RatingScale.of(1, 2));
        assertThat(model).hasToString("small 1.0 (2 competencies, 2 indicators, 1 roles)");
    }

    @Test
    void equalPartsMakeEqualModels() {
        assertThat(small()).isEqualTo(small()).hasSameHashCodeAs(small());
        assertThat(small()).isNotEqualTo(model(List.of(competency("A", "C"), competency("B", "C")), role("B", 2)));
        assertThat(small()).isNotEqualTo(model(List.of(competency("B", "C"), competency("A", "C")), role("A", 2)));
    }

    @Test
    void nothingItReturnsCanBeChanged() {
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> small().indicators().clear());
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> small().competencies().clear());
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> small().roles().clear());
    }

    @Test
    void case02ADuplicateCodeIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> model(List.of(competency("A", "C"), competency("A", "C")), role("A", 2)))
                .withMessage("Code of competency (A) must be unique.");
    }

    @Test
    void case04AReferenceToNothingIsRefusedWithTheNearestCode() {
        assertThatExceptionOfType(UnknownCodeException.class)
                .isThrownBy(() -> model(List.of(competency("A", "D")), role("A", 2)))
                .withMessage("Cluster (D) must be one of [C].\nMaybe C was meant.");
        assertThatExceptionOfType(UnknownCodeException.class)
                .isThrownBy(() -> model(List.of(competency("A", "C")), role("X", 2)));
    }

    @Test
    void case12ATargetOutsideTheScaleIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> model(List.of(competency("A", "C")), role("A", 3)))
                .withMessage("Target of competency A in role R (3) must lie between 1 and 2.");
    }
}
