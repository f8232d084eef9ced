package org.openkam.core.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openkam.core.check.DesignChecks;
import org.openkam.core.check.KitChecks;
import org.openkam.core.finding.Finding;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.finding.Findings;
import org.openkam.core.finding.Reading;
import org.openkam.core.instrument.AssessmentCentre;
import org.openkam.core.instrument.AssessmentDesign;
import org.openkam.core.instrument.AssessmentKit;
import org.openkam.core.json.ModelReader;
import org.openkam.core.json.ModelWriter;
import org.openkam.core.text.Language;

/** Model, designs and questions of each bundled model. */
class AssessmentKitsTest {
    private static final Path PROGRAMME = Path.of("..", "kam-examples", "quickstart", "programme-a");

    private static AssessmentKit kit(String code) {
        return ModelLibrary.kit(code).orElseThrow();
    }

    private static AssessmentDesign full() {
        return kit(ModelLibrary.KEY_ACCOUNT_MANAGER).design("full");
    }

    /** Returns the distinct values of some columns of a file of the sample programme, which has no quoted field. */
    private static List<List<String>> rows(String file, String... columns) throws IOException {
        List<String> lines = Files.readAllLines(PROGRAMME.resolve(file));
        List<String> header = List.of(lines.get(0).split(","));
        return lines.stream()
                .skip(1)
                .map(line -> List.of(line.split(",", -1)))
                .map(row -> List.of(columns).stream()
                        .map(c -> row.get(header.indexOf(c)))
                        .toList())
                .distinct()
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {ModelLibrary.KEY_ACCOUNT_MANAGER, ModelLibrary.KNOWLEDGE_MANAGER, ModelLibrary.SALES_TEAM_LEAD})
    void whatIsWrittenReadsBackEqual(String code) throws IOException {
        StringWriter out = new StringWriter();
        ModelWriter.write(kit(code), out);
        Reading<AssessmentKit> back =
                ModelReader.readKit("kit.json", out.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(back.findings()).isEmpty();
        assertThat(back.orThrow()).isEqualTo(kit(code));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {ModelLibrary.KEY_ACCOUNT_MANAGER, ModelLibrary.KNOWLEDGE_MANAGER, ModelLibrary.SALES_TEAM_LEAD})
    void everyDesignSeesEveryCompetencyWithTwoInstruments(String code) {
        AssessmentKit kit = kit(code);
        assertThat(kit.designCodes()).startsWith("standard", "two-views");
        for (AssessmentDesign design : kit.designs()) {
            assertThat(kit.model().competencies())
                    .filteredOn(c -> !c.extension())
                    .allMatch(c -> design.seenBy(c).size() >= 2, design.code());
            assertThat(design.name().languages())
                    .extracting(Language::code)
                    .containsExactlyInAnyOrder("en", "ru", "pl");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {ModelLibrary.KEY_ACCOUNT_MANAGER, ModelLibrary.KNOWLEDGE_MANAGER, ModelLibrary.SALES_TEAM_LEAD})
    void theStandardDesignIsThatOfTheLibrary(String code) {
        assertThat(kit(code).design("standard"))
                .isEqualTo(AssessmentDesign.standard(kit(code).model()));
        assertThat(DesignChecks.standard().check(kit(code).model(), kit(code).design("standard")))
                .isEmpty();
        assertThat(DesignChecks.standard().check(kit(code).model(), kit(code).design("two-views")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {ModelLibrary.KEY_ACCOUNT_MANAGER, ModelLibrary.KNOWLEDGE_MANAGER, ModelLibrary.SALES_TEAM_LEAD})
    void everyInterviewHasEnoughQuestionsFromEnoughAngles(String code) {
        assertThat(kit(code).designs()).anyMatch(d -> d.competencyInterview().isPresent());
        assertThat(KitChecks.standard().check(kit(code))).isEmpty();
    }

    @Test
    void theFullDesignHasTheExercisesOfTheSampleProgramme() throws IOException {
        AssessmentCentre centre = full().assessmentCentre().orElseThrow();
        Map<String, Set<String>> found = new TreeMap<>();
        rows("assessment-centre.csv", "exercise", "competency")
                .forEach(r ->
                        found.computeIfAbsent(r.get(0), e -> new TreeSet<>()).add(r.get(1)));
        Map<String, Set<String>> designed = new TreeMap<>();
        centre.exercises().forEach(e -> designed.put(e.code(), e.competencies()));
        assertThat(designed).isEqualTo(found);
        Map<List<String>, Long> assessors = rows("assessment-centre.csv", "assessee", "exercise", "assessor").stream()
                .collect(Collectors.groupingBy(r -> r.subList(0, 2), Collectors.counting()));
        assertThat(assessors.values()).containsOnly((long) centre.assessors());
        assertThat(centre.hasSimulation()).isTrue();
    }

    @Test
    void theFullDesignHasTheTestAndTheInterviewOfTheSampleProgramme() throws IOException {
        Map<String, Integer> items = new TreeMap<>();
        rows("hybrid-test-key.csv", "item", "competency").forEach(r -> items.merge(r.get(1), 1, Integer::sum));
        assertThat(full().hybridTest().orElseThrow().items()).isEqualTo(items);
        var interview = full().competencyInterview().orElseThrow();
        assertThat(rows("interview.csv", "competency").stream().map(r -> r.get(0)))
                .containsExactlyInAnyOrderElementsOf(interview.competencies());
        assertThat(rows("interview.csv", "assessee", "competency", "assessor").stream()
                        .collect(Collectors.groupingBy(r -> r.subList(0, 2), Collectors.counting()))
                        .values())
                .containsOnly((long) interview.assessors());
        assertThat(rows("interview.csv", "assessee", "competency", "angle").stream()
                        .collect(Collectors.groupingBy(r -> r.subList(0, 2), Collectors.counting()))
                        .values())
                .allMatch(angles -> angles >= interview.depth().angles());
    }

    /** The sample programme shows six competencies in one exercise each, and says so in notes; nothing else is found. */
    @Test
    void theFullDesignHasNoWarning() throws IOException {
        Map<String, Long> exercises = rows("assessment-centre.csv", "exercise", "competency").stream()
                .collect(Collectors.groupingBy(r -> r.get(1), Collectors.counting()));
        Findings found = DesignChecks.standard()
                .check(kit(ModelLibrary.KEY_ACCOUNT_MANAGER).model(), full());
        assertThat(found.list())
                .allMatch(f -> f.code() == FindingCode.DESIGN_CENTRE_ONE_EXERCISE)
                .extracting((Finding f) -> f.facts().get("competency"))
                .containsExactlyInAnyOrderElementsOf(exercises.keySet().stream()
                        .filter(c -> exercises.get(c) == 1)
                        .toList());
    }

    @Test
    void isReadOnceAndSharesItsModel() {
        assertThat(kit(ModelLibrary.KEY_ACCOUNT_MANAGER)).isSameAs(kit(ModelLibrary.KEY_ACCOUNT_MANAGER));
        assertThat(kit(ModelLibrary.KEY_ACCOUNT_MANAGER).model()).isSameAs(ModelLibrary.keyAccountManager());
        assertThat(ModelLibrary.kit("none")).isEmpty();
    }
}
