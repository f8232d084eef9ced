package org.openkam.scoring.generalizability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FacetDesignTest {

    /** Effects as Brennan, R. L. (2001) lists them for these designs. */
    @ParameterizedTest
    @CsvSource({
        "p x r, p r, pr",
        "p x i x r, p i r pi pr ir, pir",
        "r:p, p, r:p",
        "p x (r:t), p t pt r:t, pr:t",
        "(p:c) x (i:r), c r p:c cr i:r pr:c ci:r, pi:cr",
        "r:t:p, p t:p, r:t:p",
        "r:(p x h), p h ph, r:ph",
        "ratee x rater, ratee rater, ratee*rater",
    })
    void effectsOfADesign(String design, String effects, String residual) {
        FacetDesign parsed = FacetDesign.parse(design);
        assertThat(parsed.effects()).extracting(Effect::name).containsExactlyInAnyOrder(effects.split(" "));
        assertThat(parsed.residual()).hasToString(residual);
        assertThat(parsed).hasToString(design);
        assertThat(FacetDesign.parse(" " + design.replace(" x ", "*"))).isEqualTo(parsed);
    }

    @Test
    void chosenEffectsLeaveTheRestToTheResidual() {
        FacetDesign design = FacetDesign.ofEffects("ratee", "rater", "item", "ratee*rater");
        assertThat(design.facets()).isEqualTo(List.of("ratee", "rater", "item"));
        assertThat(design.residual()).hasToString("e");
        assertThat(design.effect("rater*ratee").facets()).isEqualTo(List.of("ratee", "rater"));
        assertThat(design.effect("residual")).isEqualTo(design.residual());
    }

    @Test
    void effectsAreFoundInAnyNotation() {
        FacetDesign design = FacetDesign.parse("p x (r:t)");
        for (String name : List.of("r:t", "rt", "tr", "t*r")) {
            assertThat(design.effect(name)).hasToString("r:t");
        }
        assertThatThrownBy(() -> design.effect("r")).hasMessageContaining("(r)").hasMessageContaining("r:t");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "p",
                "p x",
                "x",
                "p x p",
                "(p x r",
                "p x r)",
                "p r",
                "p & r",
                "p::r",
                "1 x 2",
                "a x b x c x d x e x f x g x h x i"
            })
    void whatIsNoDesignIsRefused(String text) {
        assertThatThrownBy(() -> FacetDesign.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsNoEffectIsRefused() {
        assertThatThrownBy(FacetDesign::ofEffects).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> FacetDesign.ofEffects("p", "p**r")).isInstanceOf(IllegalArgumentException.class);
    }
}
