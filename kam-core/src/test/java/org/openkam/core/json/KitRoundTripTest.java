package org.openkam.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.openkam.core.finding.Reading;
import org.openkam.core.instrument.AssessmentCentre;
import org.openkam.core.instrument.AssessmentDesign;
import org.openkam.core.instrument.AssessmentKit;
import org.openkam.core.instrument.CaseStudy;
import org.openkam.core.instrument.CompetencyInterview;
import org.openkam.core.instrument.ExerciseKind;
import org.openkam.core.instrument.HybridTest;
import org.openkam.core.instrument.Instrument;
import org.openkam.core.instrument.Item;
import org.openkam.core.instrument.MultiSourceFeedback;
import org.openkam.core.instrument.StyleQuestionnaire;
import org.openkam.core.library.ModelLibrary;
import org.openkam.core.model.Competency;
import org.openkam.core.model.CompetencyModel;
import org.openkam.core.text.LocalizedText;

/** Whatever a kit is made of, it comes back equal, and the same bytes are written again. */
class KitRoundTripTest {
    private static final CompetencyModel MODEL = ModelLibrary.salesTeamLead();
    private static final List<String> CODES =
            MODEL.competencies().stream().map(Competency::code).toList();

    private static Arbitrary<Set<String>> codes() {
        return Arbitraries.of(CODES).set().ofMinSize(1);
    }

    private static Arbitrary<Instrument> feedback() {
        List<Item> items = new ArrayList<>(
                MultiSourceFeedback.of(MODEL, MODEL.competencies()).items().values());
        return Arbitraries.of(items).set().ofMinSize(1).map(i -> MultiSourceFeedback.of(MODEL.ratingScale(), i));
    }

    private static Arbitrary<Instrument> style() {
        return Arbitraries.of(MODEL.roleComponents())
                .set()
                .ofMinSize(1)
                .map(c -> StyleQuestionnaire.of(MODEL.ratingScale(), new ArrayList<>(c)));
    }

    private static Arbitrary<Instrument> interview() {
        Arbitrary<CompetencyInterview.Depth> depth = Arbitraries.integers()
                .between(1, 9)
                .flatMap(q -> Arbitraries.integers().between(1, q).map(a -> new CompetencyInterview.Depth(q, a)));
        return Combinators.combine(codes(), Arbitraries.integers().between(1, 20), depth)
                .as((c, n, d) -> new CompetencyInterview(MODEL.ratingScale(), c, n, d));
    }

    private static Arbitrary<Instrument> test() {
        return Arbitraries.maps(Arbitraries.of(CODES), Arbitraries.integers().between(1, 1000))
                .ofMinSize(1)
                .map(HybridTest::new);
    }

    private static Arbitrary<Instrument> cases() {
        return Arbitraries.maps(Arbitraries.of(CODES), Arbitraries.integers().between(1, 1000))
                .ofMinSize(1)
                .map(CaseStudy::new);
    }

    private static Arbitrary<Instrument> centre() {
        Arbitrary<AssessmentCentre.Exercise> exercise = Combinators.combine(
                        Arbitraries.of("E1", "E2", "E3"), Arbitraries.of(ExerciseKind.class), codes())
                .as((code, kind, c) -> new AssessmentCentre.Exercise(code, LocalizedText.of(code), kind, c));
        return exercise.list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .uniqueElements(AssessmentCentre.Exercise::code)
                .flatMap(e -> Arbitraries.integers()
                        .between(1, 20)
                        .map(n -> new AssessmentCentre(MODEL.ratingScale(), e, n)));
    }

    @Provide
    Arbitrary<AssessmentKit> kits() {
        Arbitrary<Instrument> any = Arbitraries.oneOf(feedback(), style(), interview(), test(), cases(), centre());
        Arbitrary<AssessmentDesign> design = any.list()
                .ofMinSize(1)
                .ofMaxSize(5)
                .uniqueElements(Instrument::code)
                .map(i -> new AssessmentDesign("d", LocalizedText.of("Design"), i));
        return Combinators.combine(design.list().ofMaxSize(3), Arbitraries.of(true, false))
                .as(KitRoundTripTest::kit);
    }

    private static AssessmentKit kit(List<AssessmentDesign> designs, boolean questions) {
        List<AssessmentDesign> named = new ArrayList<>();
        for (AssessmentDesign d : designs) {
            named.add(new AssessmentDesign("d" + named.size(), d.name(), d.instruments()));
        }
        AssessmentKit kit = new AssessmentKit(MODEL, null, named);
        return questions
                ? kit.withQuestions(ModelLibrary.questionBank(MODEL.code()).orElseThrow())
                : kit;
    }

    private static String written(AssessmentKit kit) throws IOException {
        StringWriter out = new StringWriter();
        ModelWriter.write(kit, out);
        return out.toString();
    }

    @Property(tries = 60)
    void whatIsWrittenReadsBackEqual(@ForAll("kits") AssessmentKit kit) throws IOException {
        String text = written(kit);
        Reading<AssessmentKit> back = ModelReader.readKit("kit.json", text.getBytes(StandardCharsets.UTF_8));
        assertThat(back.findings()).isEmpty();
        assertThat(back.orThrow()).isEqualTo(kit);
        assertThat(written(back.orThrow())).isEqualTo(text);
    }

    @Property(tries = 20)
    void theOrderInWhichCompetenciesAreNamedDoesNotMatter(@ForAll("kits") AssessmentKit kit) throws IOException {
        List<AssessmentDesign> turned = kit.designs().stream()
                .map(d -> new AssessmentDesign(
                        d.code(),
                        d.name(),
                        d.instruments().stream().map(KitRoundTripTest::turned).toList()))
                .toList();
        AssessmentKit other = new AssessmentKit(kit.model(), kit.questionsOrNull(), turned);
        assertThat(other).isEqualTo(kit);
        assertThat(written(other)).isEqualTo(written(kit));
    }

    private static Instrument turned(Instrument instrument) {
        if (instrument instanceof MultiSourceFeedback f) {
            List<Item> items = new ArrayList<>();
            f.items().values().forEach(i -> items.add(0, i));
            return MultiSourceFeedback.of(f.scale(), items);
        } else if (instrument instanceof CompetencyInterview i) {
            return new CompetencyInterview(i.scale(), turned(i.competencies()), i.assessors(), i.depth());
        } else if (instrument instanceof HybridTest t) {
            Map<String, Integer> items = new LinkedHashMap<>();
            turned(t.competencies()).forEach(c -> items.put(c, t.itemCount(c)));
            return new HybridTest(items);
        } else if (instrument instanceof CaseStudy s) {
            Map<String, Integer> criteria = new LinkedHashMap<>();
            turned(s.competencies()).forEach(c -> criteria.put(c, s.itemCount(c)));
            return new CaseStudy(criteria);
        }
        return instrument;
    }

    private static Set<String> turned(Set<String> codes) {
        List<String> turned = new ArrayList<>();
        codes.forEach(c -> turned.add(0, c));
        return new LinkedHashSet<>(turned);
    }
}
