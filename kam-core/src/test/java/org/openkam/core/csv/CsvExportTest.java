package org.openkam.core.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvExportTest {

    private static String written(String... cells) throws IOException {
        StringWriter out = new StringWriter();
        try (CsvExport export = CsvExport.to(out)) {
            export.row(List.of(cells));
        }
        return out.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-x",
                "@SUM(A1)",
                "-",
                "-1+2",
                "--1",
                "＝1",
                "＋1",
                "－1",
                "＠x",
                " =1",
                "\u00A0=1",
                "\uFEFF=1",
                "\u200B=1",
                "'=1",
                "-1e5",
                "-1,5x"
            })
    void case51FormulasGetAnApostrophe(String cell) throws IOException {
        String field = written(cell, "end");
        assertThat(field.startsWith("'" + cell) || field.startsWith("\"'" + cell.replace("\"", "\"\"")))
                .isTrue();
    }

    @Test
    void case51FormulasBehindTabsLineBreaksAndQuotesGetAnApostrophe() throws IOException {
        assertThat(written("\t=1")).isEqualTo("'\t=1\n");
        assertThat(written("\n=1")).isEqualTo("\"'\n=1\"\n");
        assertThat(written("\r=1")).isEqualTo("\"'\r=1\"\n");
        assertThat(written("\"=1")).isEqualTo("\"'\"\"=1\"\n");
        assertThat(written("=HYPERLINK(\"x\",\"y\")")).isEqualTo("\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-2", "-2.5", "0", "12", "3.25", "-0.75"})
    void case51PlainNumbersStayNumbers(String cell) throws IOException {
        assertThat(written(cell)).isEqualTo(cell + "\n");
    }

    @Test
    void otherTextStaysAsItIs() throws IOException {
        assertThat(written("a-b", "Ёж", "<script>", "${1+1}", "", "1-2")).isEqualTo("a-b,Ёж,<script>,${1+1},,1-2\n");
        assertThat(written("a,b", "say \"hi\"", "two\nlines")).isEqualTo("\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\"\n");
    }
}
