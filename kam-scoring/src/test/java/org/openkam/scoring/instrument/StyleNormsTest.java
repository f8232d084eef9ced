package org.openkam.scoring.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.openkam.core.ProgrammeFolder;
import org.openkam.core.library.ModelLibrary;
import org.openkam.core.model.UnknownCodeException;
import org.openkam.core.programme.Participant;
import org.openkam.core.programme.Programme;
import org.openkam.scoring.norm.NormTable;
import org.openkam.scoring.norm.NormTerms;
import org.openkam.scoring.norm.NormWarning;
import org.openkam.scoring.norm.ScaleNorm;
import org.openkam.scoring.policy.NormedScore;
import org.openkam.scoring.profile.AspectScore;
import org.openkam.scoring.profile.StyleFlag.Kind;
import org.openkam.scoring.profile.StyleProfile;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Reason;

/** Norms of the style questionnaire: none at first, stated ones, those of the own programme, and by tenure. */
class StyleNormsTest {
    private static final Programme PROGRAMME =
            ProgrammeFolder.read(Path.of("..", "kam-examples", "quickstart", "programme-a"));
    private static final LocalDate DAY = LocalDate.of(2026, 1, 31);
    private static final NormTerms TERMS = NormTerms.standard(DAY);

    private static StyleProfileScorer scorer(StyleOptions options) {
        return StyleProfileScorer.of(PROGRAMME, options).orElseThrow();
    }

    private static AspectScore closing(StyleProfileScorer scorer, String assessee) {
        return scorer.profile(assessee)
                .orElseThrow()
                .component("CLOSING")
                .orElseThrow()
                .drawsMe();
    }

    private static StyleOptions with(NormTable table) {
        return StyleOptions.standard().withNorms(new StyleOptions.Norms(table, TERMS, Map.of()));
    }

    @Test
    void withoutNormsTheRestStands() {
        AspectScore score = closing(scorer(StyleOptions.standard()), "A001");
        assertThat(score.norm().sten()).isEqualTo(Estimate.notComputable(Reason.NO_NORM));
        assertThat(score.raw()).isInstanceOf(Estimate.Computed.class);
        assertThat(score.ipsative()).isInstanceOf(Estimate.Computed.class);
        assertThat(score.norm().group()).hasToString("no norm (NO_NORM)");
    }

    /** A manual's norm of mean 3 and standard deviation 0.5: a raw mean of 3.25 lies at z = 0.5, where sten 7 begins. */
    @Test
    void aStatedNorm() {
        StyleProfileScorer scorer =
                scorer(with(NormTable.of("sellers", DAY, Map.of("CLOSING-DRAWS_ME", ScaleNorm.stated(400, 3, 0.5)))));
        int placed = 0;
        for (String assessee : scorer.assessees()) {
            AspectScore score = closing(scorer, assessee);
            double sten = Math.max(1, Math.min(10, Math.floor(6 + (score.raw().value() - 3) / 0.5 * 2)));
            assertThat(score.norm().sten().value()).isEqualTo(sten);
            Estimate.Computed computed = (Estimate.Computed) score.norm().sten();
            assertThat(computed.interval().contains(sten)).isTrue();
            assertThat(scorer.profile(assessee)
                            .orElseThrow()
                            .component("HUNTING")
                            .orElseThrow()
                            .drawsMe()
                            .norm()
                            .isPlaced())
                    .isFalse();
            placed += score.norm().isPlaced() ? 1 : 0;
        }
        assertThat(placed).isEqualTo(48);
    }

    /** One round's answers are the next one's norm; T scores of the group itself have mean 50 and standard deviation 10. */
    @Test
    void aProgrammeMakesItsOwnNorms() {
        NormTable own = scorer(StyleOptions.standard()).norms().counted("programme A", DAY);
        assertThat(own.scales()).hasSize(39);
        StyleProfileScorer scorer = scorer(with(own));
        List<Double> scores = scorer.assessees().stream()
                .map(a -> closing(scorer, a).norm().t().value())
                .toList();
        double mean = scores.stream().mapToDouble(t -> t).sum() / scores.size();
        double squares =
                scores.stream().mapToDouble(t -> (t - mean) * (t - mean)).sum();
        assertThat(mean).isCloseTo(50, within(1e-9));
        assertThat(Math.sqrt(squares / (scores.size() - 1))).isCloseTo(10, within(1e-9));
        NormedScore place = closing(scorer, "A001").norm();
        assertThat(place.group().warnings()).containsExactly(NormWarning.SMALL_GROUP);
        assertThat(place.group().n()).isEqualTo(48);
        StyleProfile profile = scorer.profile("A001").orElseThrow();
        assertThat(profile.flag(Kind.DESIRABILITY_NORM).value()).isInstanceOf(Estimate.Computed.class);
    }

    @Test
    void normsByTenure() {
        Map<String, Double> tenure = new TreeMap<>();
        PROGRAMME
                .participants()
                .forEach(p -> tenure.put(p.assessee(), p.number("tenure_years").orElseThrow()));
        NormTable table =
                scorer(StyleOptions.standard()).norms().continuous("programme A", DAY, "tenure_years", tenure);
        StyleProfileScorer scorer =
                scorer(StyleOptions.standard().withNorms(new StyleOptions.Norms(table, TERMS, tenure)));
        assertThat(closing(scorer, "A001").norm().isPlaced()).isTrue();
        double sum = scorer.assessees().stream()
                .mapToDouble(a -> closing(scorer, a).norm().t().value())
                .sum();
        assertThat(sum / 48).isCloseTo(50, within(1.0)); // least squares leave no mean residual
        tenure.remove("A001");
        StyleProfileScorer unknown =
                scorer(StyleOptions.standard().withNorms(new StyleOptions.Norms(table, TERMS, tenure)));
        assertThat(closing(unknown, "A001").norm().sten()).isEqualTo(Estimate.notComputable(Reason.INCOMPLETE_DATA));
        assertThat(closing(unknown, "A002").norm())
                .isEqualTo(closing(scorer, "A002").norm());
    }

    /** What programme.json doesn't name for norms stays out of their reach. */
    @Test
    void onlyNamedColumnsFeedNorms() {
        NormTable table = scorer(StyleOptions.standard()).norms().continuous("A", DAY, "tenure_years", Map.of());
        assertThatExceptionOfType(UnknownCodeException.class)
                .isThrownBy(() -> StyleOptions.standard().withNorms(table, TERMS, PROGRAMME));
        Programme named = renamed("M");
        assertThat(StyleOptions.standard()
                        .withNorms(table, TERMS, named)
                        .norms()
                        .orElseThrow()
                        .covariates())
                .hasSize(48);
        assertThat(StyleOptions.standard().withNorms(table, TERMS, renamed("F")))
                .isEqualTo(StyleOptions.standard().withNorms(table, TERMS, named));
    }

    /** The same programme with everybody of one gender, and tenure named for norms. */
    private static Programme renamed(String gender) {
        List<Participant> people = PROGRAMME.participants().stream()
                .map(p -> {
                    Map<String, String> further = new TreeMap<>(p.further());
                    further.put("gender", gender);
                    return new Participant(p.assessee(), p.role(), p.targetRole(), p.unit(), p.language(), further);
                })
                .toList();
        return Programme.of(PROGRAMME.terms().withNormColumns(List.of("tenure_years")), people, PROGRAMME.answers());
    }

    /** Five people are too few for a reliability of their own; the norm's stated one gives the error, and it is assumed. */
    @Test
    void theNormLendsItsReliability() {
        Programme small = PROGRAMME;
        for (Participant person : PROGRAMME.participants().subList(5, 48)) {
            small = small.without(person.assessee());
        }
        StyleOptions bare = StyleOptions.standard()
                .withItems(ModelLibrary.styleItems(small.model().code()).orElseThrow());
        StyleProfileScorer without = StyleProfileScorer.of(small, bare).orElseThrow();
        assertThat(((Estimate.Computed) closing(without, "A001").raw()).standardError())
                .isNull();
        NormTable table = NormTable.of(
                "sellers",
                DAY,
                Map.of("CLOSING-DRAWS_ME", ScaleNorm.stated(400, 3, 0.5).withReliability(0.84)));
        StyleProfileScorer lent = StyleProfileScorer.of(
                        small, bare.withNorms(new StyleOptions.Norms(table, TERMS, Map.of())))
                .orElseThrow();
        Estimate.Computed raw = (Estimate.Computed) closing(lent, "A001").raw();
        assertThat(raw.standardError().value()).isCloseTo(0.5 * Math.sqrt(0.16), within(1e-12));
        assertThat(raw.standardError().assumed()).isTrue();
        assertThat(raw.standardError().degreesOfFreedom()).isEqualTo(399);
    }
}
