package org.openkam.core.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.finding.RowCounts;
import org.openkam.core.instrument.AssessmentDesign;
import org.openkam.core.instrument.MultiSourceFeedback;
import org.openkam.core.library.ModelLibrary;
import org.openkam.core.model.CompetencyModel;
import org.openkam.core.programme.BlockChoice;

/** Forced choices from a file: each fault is found, no row is lost, and what was left out stays told apart from an answer. */
class ForcedChoiceCsvTest {
    private static final CompetencyModel MODEL = ModelLibrary.keyAccountManager();
    private static final String CLIENT = "CLIENT_RELATION-1-DRAWS_ME"; // first of block 1
    private static final String STRATEGY = "COOP_STRATEGY-2-DRAWS_ME"; // second of block 1

    @TempDir
    private Path folder;

    private RecordReading<BlockChoice> read(AssessmentDesign design, String... lines) throws IOException {
        Path file = folder.resolve("forced-choice.csv");
        Files.write(file, List.of(lines));
        return ForcedChoiceCsv.read(CsvFile.of(file), RecordScope.of(MODEL, design, List.of("A", "B", "C")));
    }

    @Test
    void goodAndBadRows() throws IOException {
        RecordReading<BlockChoice> reading = read(
                AssessmentDesign.standard(MODEL),
                "assessee,block,most,least",
                "B,FC-1," + CLIENT + ",",
                "A,FC-1," + CLIENT + "," + STRATEGY,
                "A,FC-1," + CLIENT + "," + STRATEGY,
                "C,FC-1,,",
                "A,FC-2," + CLIENT + ",",
                "A,FC-20," + CLIENT + ",",
                "A,FC-1," + CLIENT + "," + CLIENT,
                "D,FC-1," + CLIENT + ",",
                "B,FC-2,COOP_STRATEGY-1-DRAWS_ME,",
                "B,FC-2,,COOP_STRATEGY-1-DRAWS_ME");

        assertThat(reading.records())
                .containsExactly(
                        new BlockChoice("A", "FC-1", CLIENT, STRATEGY),
                        new BlockChoice("B", "FC-1", CLIENT, ""),
                        new BlockChoice("C", "FC-1", "", ""));
        assertThat(reading.records().get(2).isOmitted()).isTrue();
        assertThat(reading.rejected())
                .extracting(r -> r.finding().code())
                .containsExactly(
                        FindingCode.CHOICE_STATEMENT,
                        FindingCode.CHOICE_BLOCK,
                        FindingCode.CHOICE_SAME,
                        FindingCode.RATING_ASSESSEE,
                        FindingCode.RATING_CONFLICT,
                        FindingCode.RATING_CONFLICT);
        assertThat(reading.counts()).isEqualTo(new RowCounts(10, 3, 6, 1));
        reading.findings().list().forEach(f -> assertThat(f.toString()).doesNotContain("{", "}"));
    }

    @Test
    void withoutQuestionnaireThereAreNoBlocks() throws IOException {
        AssessmentDesign design = new AssessmentDesign(List.of(MultiSourceFeedback.of(MODEL, MODEL.competencies())));
        RecordReading<BlockChoice> reading = read(design, "assessee,block,most,least", "A,FC-1," + CLIENT + ",");
        assertThat(reading.rejected()).extracting(r -> r.finding().code()).containsExactly(FindingCode.CHOICE_BLOCK);
    }

    @Test
    void aChoiceNamesTwoStatements() {
        assertThatThrownBy(() -> new BlockChoice("A", "FC-1", CLIENT, CLIENT))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BlockChoice("A", "FC-1", "no code", ""))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
