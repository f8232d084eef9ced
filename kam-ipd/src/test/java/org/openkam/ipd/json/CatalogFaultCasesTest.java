package org.openkam.ipd.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openkam.core.finding.Finding;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.finding.Findings;
import org.openkam.core.finding.FindingsException;
import org.openkam.core.finding.Reading;
import org.openkam.core.text.Language;
import org.openkam.ipd.action.ActionCatalog;
import org.openkam.ipd.action.Actions;
import org.openkam.ipd.action.DevelopmentAction;

/** Faults of catalogues, numbered as in the list of fault cases. */
class CatalogFaultCasesTest {
    private static final String ACTION = """
            {"code": "CODE", "competency": "REL", "mode": "EXPERIENCE", "owner": "ASSESSEE", "hours": 3, "weeks": 2, "cost": 1,
             "effect": {"points": 0.4, "source": {"en": "assumed"}}, "prerequisites": [BEFORE],
             "name": {"en": "n"}, "description": {"en": "d"}, "evidence": {"en": "e"}, "measure": {"en": "m"}}""";

    /** Writes {@code A<B,C} as an action A that needs B and C. */
    private static String action(String text) {
        int needs = text.indexOf('<');
        String before = needs < 0 ? "" : "\"" + text.substring(needs + 1).replace(",", "\", \"") + "\"";
        return ACTION.replace("CODE", needs < 0 ? text : text.substring(0, needs))
                .replace("BEFORE", before);
    }

    private static byte[] document(List<String> actions) {
        return """
                {"format": "openkam-action-catalog", "schemaVersion": "1.1", "code": "own", "version": "1.0", "currency": "EUR",
                 "actions": [%s]}""".formatted(String.join(",\n", actions)).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] actions(String... texts) {
        return document(
                List.of(texts).stream().map(CatalogFaultCasesTest::action).toList());
    }

    private static CatalogReading lenient(byte[] document) {
        return ActionCatalogReader.readLenient("own.json", document);
    }

    private static List<String> found(Findings findings) {
        return findings.list().stream().map(f -> f.code() + " " + f.place()).toList();
    }

    private static Findings refused(byte[] document) {
        Reading<ActionCatalog> reading = ActionCatalogReader.read("own.json", document);
        assertThat(reading.value()).isEmpty();
        assertThatThrownBy(reading::orThrow).isInstanceOf(FindingsException.class);
        return reading.findings();
    }

    @Test
    void case60ACycleIsNamedWithItsPathAndTheRestCanBePlanned() {
        byte[] document = actions("A<B", "B<C", "C<A", "D<A,E", "E", "F<E", "G<D");
        Finding cycle = refused(document).of(FindingCode.PLAN_CYCLE).get(0);
        assertThat(cycle.place()).hasToString("own.json#/actions/0");
        assertThat(cycle.message())
                .isEqualTo("Prerequisites must not lead back to where they began, but do (A -> B -> C -> A).");
        CatalogReading reading = lenient(document);
        assertThat(Actions.codes(reading.orThrow().actions())).containsExactly("E", "F");
        assertThat(reading.leftOut()).extracting(LeftOutAction::code).containsExactly("A", "B", "C", "D", "G");
        assertThat(found(reading.findings()))
                .containsExactly(
                        "PLAN_CYCLE own.json#/actions/0",
                        "PLAN_LEFT_OUT own.json#/actions/1",
                        "PLAN_LEFT_OUT own.json#/actions/2",
                        "PLAN_LEFT_OUT own.json#/actions/3",
                        "PLAN_LEFT_OUT own.json#/actions/6");
        assertThat(refused(document)).isEqualTo(reading.findings());
    }

    @Test
    void case60AnActionThatNeedsItselfAndTwoCyclesAtOnce() {
        CatalogReading reading = lenient(actions("S<S", "A<B", "B<A", "C"));
        assertThat(reading.findings().of(FindingCode.PLAN_CYCLE))
                .extracting(f -> f.facts().get("path"))
                .containsExactly("S -> S", "A -> B -> A");
        assertThat(Actions.codes(reading.orThrow().actions())).containsExactly("C");
    }

    @Test
    void case60NothingOfALeftOutActionIsLost() throws IOException {
        String action = action("A<A").replace("\"weeks\": 2", "\"weeks\": 2, \"future\": {\"x\": [1.50]}");
        LeftOutAction left = lenient(document(List.of(action))).leftOut().get(0);
        assertThat(left.finding().code()).isEqualTo(FindingCode.PLAN_CYCLE);
        assertThat(left).hasToString(left.finding().toString());
        ObjectMapper json = new ObjectMapper();
        assertThat(json.readTree(left.json())).isEqualTo(json.readTree(action));
    }

    @Test
    void case61AMissingPrerequisiteIsNamedWithTheNearestCode() {
        byte[] document = actions("REL-A1", "REL-A2<REL-A9", "REL-A3<REL-A2");
        Finding missing = refused(document).of(FindingCode.PLAN_REF).get(0);
        assertThat(missing.place()).hasToString("own.json#/actions/1");
        assertThat(missing.message())
                .isEqualTo("Action (REL-A2) must need only actions of its catalogue, but (REL-A9) isn't one.");
        assertThat(missing.advice()).isEqualTo("Maybe REL-A1 was meant.");
        assertThat(missing.advice(new Language("ru"))).startsWith("Возможно");
        assertThat(missing.message(new Language("pl"))).contains("(REL-A2)", "(REL-A9)");
        assertThat(Actions.codes(lenient(document).orThrow().actions())).containsExactly("REL-A1");
        assertThat(lenient(document).leftOut()).extracting(LeftOutAction::code).containsExactly("REL-A2", "REL-A3");
    }

    @ParameterizedTest
    @CsvSource({
        "'\"hours\": 3', '\"hours\": 0', hours, 0, >= 1",
        "'\"hours\": 3', '\"hours\": -1', hours, -1, >= 1",
        "'\"hours\": 3', '\"hours\": 10001', hours, 10001, <= 10000",
        "'\"hours\": 3', '\"hours\": 2147483648', hours, 2147483648, <= 10000",
        "'\"weeks\": 2', '\"weeks\": 0', weeks, 0, >= 1",
        "'\"weeks\": 2', '\"weeks\": -9223372036854775809', weeks, -9223372036854775809, >= 1",
        "'\"cost\": 1', '\"cost\": -1', cost, -1, >= 0",
        "'\"cost\": 1', '\"cost\": 1000000000001', cost, 1000000000001, <= 1000000000000",
        "'\"cost\": 1', '\"cost\": 99999999999999999999999999999', cost, 99999999999999999..., <= 1000000000000",
        "'0.4', '0', effect/points, 0, >= 0.000001",
        "'0.4', '-0.1', effect/points, -0.1, >= 0.000001",
        "'0.4', '1e400', effect/points, 1E+400, <= 200",
        "'0.4', '1e-400', effect/points, 1E-400, >= 0.000001",
        "'\"cost\": 1', '\"lowestLevel\": 3, \"highestLevel\": 2', highestLevel, 2, >= 3",
        "'\"cost\": 1', '\"lowestLevel\": -101', lowestLevel, -101, >= -100",
        "'\"cost\": 1', '\"highestLevel\": 99999999999', highestLevel, 99999999999, <= 100",
    })
    void case64ANumberOutOfItsRangeIsNamedAndTheRestCanBePlanned(
            String piece, String instead, String field, String value, String rule) {
        byte[] document = document(List.of(action("A"), action("B").replace(piece, instead), action("C<B")));
        Finding range = refused(document).of(FindingCode.PLAN_RANGE).get(0);
        assertThat(range.place()).hasToString("own.json#/actions/1/" + field);
        assertThat(range.message()).isEqualTo("Number (" + value + ") must keep the rule (" + rule + "), but doesn't.");
        assertThat(Actions.codes(lenient(document).orThrow().actions())).containsExactly("A");
        assertThat(found(lenient(document).findings()))
                .containsExactly("PLAN_RANGE own.json#/actions/1/" + field, "PLAN_LEFT_OUT own.json#/actions/2");
    }

    /** Ten thousand times the highest cost is 10^16, which a long holds exactly. */
    @Test
    void case64SumsOfTheHighestCostsDoNotOverflow() {
        List<String> most = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            most.add(action("A" + i).replace("\"cost\": 1", "\"cost\": 1000000000000"));
        }
        ActionCatalog catalog =
                ActionCatalogReader.read("own.json", document(most)).orThrow();
        assertThat(catalog.actions().stream().mapToLong(a -> a.effort().cost()).sum())
                .isEqualTo(10_000_000_000_000_000L);
    }

    @Test
    void allFaultsAreFoundAtOnce() {
        String text = String.join(",", action("A<B"), action("B<A"), action("C<NONE"), action("A"))
                .replaceFirst("\"hours\": 3", "\"hours\": 0")
                .replaceFirst("\"cost\": 1", "\"cost\": -1");
        Findings findings = refused(document(List.of(text)));
        assertThat(found(findings))
                .contains(
                        "MODEL_DUPLICATE_CODE own.json#/actions/3",
                        "PLAN_RANGE own.json#/actions/0/hours",
                        "PLAN_RANGE own.json#/actions/0/cost",
                        "PLAN_REF own.json#/actions/2");
        assertThat(lenient(document(List.of(text))).catalog()).isEmpty();
        assertThat(lenient(document(List.of(text))).leftOut()).isEmpty();
        assertThatThrownBy(() -> lenient(document(List.of(text))).orThrow()).isInstanceOf(FindingsException.class);
    }

    @Test
    void costsNeedACurrency() {
        String document = new String(actions("A"), StandardCharsets.UTF_8).replace("\"currency\": \"EUR\",", "");
        assertThat(found(refused(document.getBytes(StandardCharsets.UTF_8))))
                .containsExactly("DOCUMENT_MISSING own.json#/currency");
        String free = document.replace("\"cost\": 1", "\"cost\": 0");
        assertThat(ActionCatalogReader.read("own.json", free.getBytes(StandardCharsets.UTF_8))
                        .findings())
                .isEmpty();
        String euro = document.replace("\"code\": \"own\"", "\"currency\": \"Euro\", \"code\": \"own\"");
        assertThat(found(refused(euro.getBytes(StandardCharsets.UTF_8))))
                .containsExactly("DOCUMENT_VALUE own.json#/currency");
    }

    @Test
    void filesAreReadLikeMemory(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("own.json"), actions("A", "B<A", "C<D"));
        assertThat(ActionCatalogReader.readLenient(file)).isEqualTo(lenient(actions("A", "B<A", "C<D")));
        assertThat(found(ActionCatalogReader.read(folder.resolve("none.json")).findings()))
                .containsExactly("FILE_MISSING none.json");
        assertThat(ActionCatalogReader.readLenient(folder.resolve("none.json")).catalog())
                .isEmpty();
    }

    @Property(tries = 100)
    void theOrderOfActionsDoesNotMatterAndEachIsInOrLeftOut(@ForAll long seed) {
        Random random = new Random(seed);
        int size = random.nextInt(12);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            String before = random.nextBoolean() ? "" : "<A" + random.nextInt(size + 1);
            String text = action("A" + i + before);
            texts.add(random.nextInt(8) == 0 ? text.replace("\"hours\": 3", "\"hours\": 0") : text);
        }
        CatalogReading reading = lenient(document(texts));
        assertThat(reading.orThrow().actions().size() + reading.leftOut().size())
                .isEqualTo(size);
        Collections.shuffle(texts, random);
        CatalogReading shuffled = lenient(document(texts));
        assertThat(shuffled.orThrow().byCode()).isEqualTo(reading.orThrow().byCode());
        assertThat(withoutPlaces(shuffled.findings())).isEqualTo(withoutPlaces(reading.findings()));
    }

    private static List<String> withoutPlaces(Findings findings) {
        return findings.list().stream()
                .map(f -> f.code() + " " + f.facts())
                .sorted()
                .collect(Collectors.toList());
    }

    /** Every one of ten thousand needs the one before it, and the last but one action is the only wrong one. */
    @Test
    void tenThousandActionsInOneChain() {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            texts.add(i == 0 ? "A0" : "A" + i + "<A" + (i - 1));
        }
        Collections.reverse(texts);
        ActionCatalog catalog = ActionCatalogReader.read("own.json", actions(texts.toArray(new String[0])))
                .orThrow();
        assertThat(catalog.actions()).hasSize(10_000);
        DevelopmentAction last = catalog.action("A9999").orElseThrow();
        assertThat(catalog.only(List.of(last))).isEqualTo(catalog);
        texts.set(9_999, "A0<A9999");
        CatalogReading circle = lenient(actions(texts.toArray(new String[0])));
        assertThat(circle.orThrow().actions()).isEmpty();
        assertThat(circle.leftOut()).hasSize(10_000);
    }
}
