package org.openkam.core.csv;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openkam.core.finding.Finding;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.programme.KpiMonth;

/** Reads {@code kpi.csv}: one row for each person and month, numbers with a decimal point. */
public final class KpiCsv {
    /** The columns that the file must have. */
    public static final List<String> COLUMNS = List.of("assessee", "month", "plan", "actual");

    private static final Pattern MONTH = Pattern.compile("[0-9]{4}-(0[1-9]|1[0-2])");
    private static final Pattern AMOUNT = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,6})?");

    private KpiCsv() {}

    /** Reads the file. */
    public static RecordReading<KpiMonth> read(CsvFile file, RecordScope scope) {
        Collector collector = new Collector(file.name(), scope);
        return collector.reading(file.read(COLUMNS, collector));
    }

    private static final class Collector extends RecordCollector<KpiMonth> {

        Collector(String file, RecordScope scope) {
            super(file, scope);
        }

        @Override
        @Nullable
        Finding fault(CsvRow row) {
            return first(
                    row,
                    this::assesseeFault,
                    r -> MONTH.matcher(r.field("month")).matches() ? null : finding(FindingCode.KPI_MONTH, r, "month"),
                    r -> amountFault(r, "plan"),
                    r -> amountFault(r, "actual"));
        }

        private @Nullable Finding amountFault(CsvRow row, String column) {
            String text = row.field(column);
            boolean sound = AMOUNT.matcher(text).matches() && !(column.equals("plan") && text.startsWith("-"));
            return sound ? null : finding(FindingCode.KPI_AMOUNT, row, column);
        }

        @Override
        KpiMonth record(CsvRow row) {
            return new KpiMonth(
                    row.field("assessee"),
                    YearMonth.parse(row.field("month")),
                    new BigDecimal(row.field("plan")),
                    new BigDecimal(row.field("actual")));
        }
    }
}
