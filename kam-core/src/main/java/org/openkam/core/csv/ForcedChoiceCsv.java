package org.openkam.core.csv;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openkam.core.finding.Finding;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.instrument.ForcedChoiceBlock;
import org.openkam.core.instrument.ForcedChoiceBlock.Statement;
import org.openkam.core.programme.BlockChoice;

/**
 * Reads {@code forced-choice.csv}: one row for each block that a person answered, with the codes of the most and the least fitting
 * statement. An empty field says that none was named. The blocks are those that {@link ForcedChoiceBlock#of} makes of the
 * design's style questionnaire; a design without one has none.
 */
public final class ForcedChoiceCsv {
    /** The columns that the file must have. */
    public static final List<String> COLUMNS = List.of("assessee", "block", "most", "least");

    private ForcedChoiceCsv() {}

    /** Reads the file. */
    public static RecordReading<BlockChoice> read(CsvFile file, RecordScope scope) {
        Collector collector = new Collector(file.name(), scope);
        return collector.reading(file.read(COLUMNS, collector));
    }

    private static final class Collector extends RecordCollector<BlockChoice> {
        private final Map<String, List<String>> blocks = new LinkedHashMap<>(); // codes of statements

        Collector(String file, RecordScope scope) {
            super(file, scope);
            for (ForcedChoiceBlock block : scope.design()
                    .styleQuestionnaire()
                    .map(ForcedChoiceBlock::standard)
                    .orElse(List.of())) {
                blocks.put(
                        block.code(),
                        block.statements().stream().map(Statement::code).toList());
            }
        }

        @Override
        @Nullable
        Finding fault(CsvRow row) {
            return first(
                    row,
                    this::assesseeFault,
                    this::blockFault,
                    r -> statementFault(r, "most"),
                    r -> statementFault(r, "least"),
                    this::sameFault);
        }

        private @Nullable Finding blockFault(CsvRow row) {
            return blocks.containsKey(row.field("block"))
                    ? null
                    : finding(FindingCode.CHOICE_BLOCK, row, "block", "blocks", Integer.toString(blocks.size()));
        }

        private @Nullable Finding statementFault(CsvRow row, String column) {
            List<String> statements = blocks.getOrDefault(row.field("block"), List.of());
            String named = row.field(column);
            return named.isEmpty() || statements.contains(named)
                    ? null
                    : finding(FindingCode.CHOICE_STATEMENT, row, column, "known", String.join(", ", statements));
        }

        private @Nullable Finding sameFault(CsvRow row) {
            boolean same = row.field("most").equals(row.field("least"));
            return same && !row.field("most").isEmpty() ? finding(FindingCode.CHOICE_SAME, row, "least") : null;
        }

        @Override
        BlockChoice record(CsvRow row) {
            return new BlockChoice(row.field("assessee"), row.field("block"), row.field("most"), row.field("least"));
        }
    }
}
