package org.openkam.core.csv;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openkam.core.csv.RatingFile.HEADER;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openkam.core.csv.Utf8Reader.NotUtf8Exception;
import org.openkam.core.finding.Finding;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.finding.Findings;
import org.openkam.core.finding.RowCounts;
import org.openkam.core.library.ModelLibrary;
import org.openkam.core.programme.AnswerTable;
import org.openkam.core.programme.AnswerTableBuilder;
import org.openkam.core.programme.Comment;
import org.openkam.core.scale.Answer;
import org.openkam.core.scale.RatingScale;

/** Faults of whole files, numbered as in the list of fault cases. */
class FileFaultCasesTest {
    private static final String ONE = "A001,P01,PEER,PLN-1,4\n";
    private static final String TWO = "A001,P02,PEER,PLN-1,3\n";

    @TempDir
    Path folder;

    @Test
    void case45AByteOrderMarkIsDropped() {
        RatingFile file = RatingFile.read(folder, "\uFEFF" + HEADER + ONE);
        assertThat(file.found()).isEmpty();
        assertThat(file.counts()).isEqualTo(new RowCounts(1, 1, 0, 0));
    }

    @Test
    void case45Utf16IsNamed() {
        for (Charset charset : List.of(UTF_16, UTF_16LE, UTF_16BE)) {
            RatingFile file = RatingFile.read(folder, (HEADER + ONE).getBytes(charset));
            assertThat(file.found()).as(charset.name()).containsExactly("ENCODING ratings-360.csv:1");
            assertThat(file.findings().list().get(0).message())
                    .isEqualTo("Text must be UTF-8, but isn't at byte (0: UTF-16).");
        }
    }

    @Test
    void case46WrongBytesArePlacedAndTheRowsBeforeAreKept() {
        byte[] latin = (HEADER + ONE + "A001,Pé,PEER,PLN-1,3\n").getBytes(ISO_8859_1);
        RatingFile file = RatingFile.read(folder, latin);
        assertThat(file.found()).containsExactly("ENCODING ratings-360.csv:3");
        int offset = HEADER.length() + ONE.length() + "A001,P".length();
        assertThat(file.only(FindingCode.ENCODING).facts()).isEqualTo(Map.of("offset", Integer.toString(offset)));
        assertThat(file.counts()).isEqualTo(new RowCounts(1, 1, 0, 0));
    }

    @Test
    void case46OverlongFormsAndLoneSurrogatesAreWrongBytes() {
        for (String wrong : List.of("\u00C0\u00AF", "\u00ED\u00A0\u0080", "\u00FF", "\u00E2\u0082")) {
            RatingFile file = RatingFile.read(folder, (HEADER + ONE + wrong).getBytes(ISO_8859_1));
            assertThat(file.found()).containsExactly("ENCODING ratings-360.csv:3");
            assertThat(file.counts().accepted()).isEqualTo(1);
        }
    }

    @Test
    void case46AWrongByteFarBehindIsPlacedToo() {
        int rows = 20_000;
        String text = HEADER + "A001,P01,PEER,PLN-1,4\r\n".repeat(rows);
        RatingFile file = RatingFile.read(folder, (text + "\u00E9").getBytes(ISO_8859_1));
        assertThat(file.only(FindingCode.ENCODING).place().line()).isEqualTo(rows + 2);
        assertThat(file.only(FindingCode.ENCODING).facts().get("offset")).isEqualTo(Integer.toString(text.length()));
        assertThat(file.counts()).isEqualTo(new RowCounts(rows, 1, 0, rows - 1));
    }

    @Property(tries = 300)
    void everyTextIsDecodedAsThePlatformDecodesIt(@ForAll String text) throws IOException {
        String valid = new String(("-" + text).getBytes(UTF_8), UTF_8);
        if (valid.length() > 1 && valid.charAt(1) == 0) {
            return;
        }
        StringBuilder read = new StringBuilder();
        try (Utf8Reader reader = new Utf8Reader(new ByteArrayInputStream(valid.getBytes(UTF_8)))) {
            char[] one = new char[1];
            while (reader.read(one, 0, 1) == 1) {
                read.append(one);
            }
        }
        assertThat(read).hasToString(valid);
    }

    @Test
    void aFaultBehindAFullBlockIsPlacedToTheByte() throws IOException {
        for (int length : List.of(0, 1, 2, 65_534, 65_535, 65_536, 65_537, 131_072)) {
            byte[] bytes = ("a".repeat(length) + "\u00FF").getBytes(ISO_8859_1);
            long read = 0;
            long offset = -1;
            try (Utf8Reader reader = new Utf8Reader(new ByteArrayInputStream(bytes))) {
                while (reader.read() >= 0) {
                    read++;
                }
            } catch (NotUtf8Exception e) {
                offset = e.offset();
            }
            assertThat(List.of(read, offset)).containsExactly((long) length, (long) length);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\r\n"})
    void case47AnyLineEndIsReadAndLinesAreCountedRight(String end) {
        String text = (HEADER + ONE + "\n\n" + "A001,P02,PEER,PLN-1,9").replace("\n", end);
        RatingFile file = RatingFile.read(folder, text);
        assertThat(file.found()).containsExactly("RATING_RANGE ratings-360.csv:5:value");
        assertThat(file.counts()).isEqualTo(new RowCounts(2, 1, 1, 0));
    }

    @Test
    void case47MixedLineEndsAreRead() {
        RatingFile file = RatingFile.read(
                folder, HEADER + "A001,P01,PEER,PLN-1,4\r\nA001,P02,PEER,PLN-1,4\rA001,P03,PEER,PLN-1,9");
        assertThat(file.found()).containsExactly("RATING_RANGE ratings-360.csv:4:value");
        assertThat(file.counts().rows()).isEqualTo(3);
    }

    @Test
    void case48QuotesDoubledQuotesAndLineBreaksInFieldsAreKept() throws IOException {
        Path file = Files.writeString(folder.resolve("t.csv"), "a,b\n\"x,\"\"y\"\"\r\nz\",2\n,\"\"\n");
        List<List<String>> rows = new ArrayList<>();
        List<Long> lines = new ArrayList<>();
        Findings findings = CsvFile.of(file).read(List.of("a", "b"), new CsvFile.Rows() {
            @Override
            public void row(CsvRow row) {
                rows.add(row.fields());
                lines.add(row.line());
                assertThat(row).hasToString("line " + row.line());
            }

            @Override
            public void reject(Finding finding, List<String> fields) {
                throw new AssertionError(finding);
            }
        });
        assertThat(findings.isEmpty()).isTrue();
        assertThat(rows).containsExactly(List.of("x,\"y\"\r\nz", "2"), List.of("", ""));
        assertThat(lines).containsExactly(2L, 4L);
    }

    @Test
    void case49AnUnclosedQuoteNamesItsRowAndSwallowsNothing() {
        RatingFile file = RatingFile.read(folder, HEADER + ONE + TWO + "A001,P03,PEER,PLN-1,\"4\n" + ONE + TWO);
        assertThat(file.found()).containsExactly("CSV_QUOTE ratings-360.csv:4");
        assertThat(file.counts()).isEqualTo(new RowCounts(2, 2, 0, 0));
        assertThat(file.findings().render()).doesNotContain("P0");
    }

    @Test
    void case49AQuoteClosedFarBelowNamesTheRowItStartsIn() {
        RatingFile file = RatingFile.read(folder, HEADER + ONE + "\n\nA001,\"P03,PEER,PLN-1,4\n" + TWO + "\"x,y\n");
        assertThat(file.found()).containsExactly("CSV_QUOTE ratings-360.csv:5");
        assertThat(file.counts().accepted()).isEqualTo(1);
    }

    @Test
    void case49AFieldThatIsTooLongNamesItsRow() {
        RatingFile file = RatingFile.read(folder, HEADER + ONE + "A001,P02,PEER,PLN-1," + "9".repeat(100_001) + "\n");
        assertThat(file.found()).containsExactly("CSV_QUOTE ratings-360.csv:3");
        assertThat(file.counts().accepted()).isEqualTo(1);
    }

    @Test
    void case50ShortAndLongRowsArePutAside() {
        RatingFile file = RatingFile.read(folder, HEADER + "A001,P01\n" + ONE + "A001,P02,PEER,PLN-1,4,5\n");
        assertThat(file.found()).containsExactly("CSV_FIELDS ratings-360.csv:2", "CSV_FIELDS ratings-360.csv:4");
        assertThat(file.rejected())
                .containsExactly(List.of("A001", "P01"), List.of("A001", "P02", "PEER", "PLN-1", "4", "5"));
        assertThat(file.counts()).isEqualTo(new RowCounts(3, 1, 2, 0));
    }

    @Test
    void case50AnotherDelimiterIsGuessedAtInTheAdvice() {
        RatingFile file = RatingFile.read(folder, (HEADER + ONE).replace(',', ';'));
        assertThat(file.found()).containsExactly("CSV_COLUMNS ratings-360.csv:1");
        assertThat(file.only(FindingCode.CSV_COLUMNS).message()).contains("missing (assessee,rater,source,item,value)");
        assertThat(file.only(FindingCode.CSV_COLUMNS).advice()).contains("semicolon");
    }

    @Test
    void case50ColumnsThatAreMissingOrTwiceAreNamed() {
        Finding missing = RatingFile.read(folder, "assessee,rater,item,value\n").only(FindingCode.CSV_COLUMNS);
        assertThat(missing.facts()).containsEntry("missing", "source").containsEntry("twice", "");
        Finding twice = RatingFile.read(folder, "assessee,rater,source,item,value,x,x, value\n")
                .only(FindingCode.CSV_COLUMNS);
        assertThat(twice.facts()).containsEntry("missing", "").containsEntry("twice", "value,x");
    }

    @Test
    void case50AMissingHeaderShowsNoData() {
        Finding finding = RatingFile.read(folder, "A001,P77,PEER,P77,4\n" + ONE).only(FindingCode.CSV_COLUMNS);
        assertThat(finding.toString() + finding.advice()).doesNotContain("P77");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "\uFEFF"})
    void case50AnEmptyFileLacksItsColumns(String text) {
        assertThat(RatingFile.read(folder, text).found()).containsExactly("CSV_COLUMNS ratings-360.csv:1");
    }

    /** Reads rows shuffled and in order. The benchmarks do the same with ten million. */
    @Test
    void case41ManyRowsInAnyOrderAreTheSameTable() {
        List<String> lines = new ArrayList<>();
        for (int rater = 0; rater < 50_000; rater++) {
            for (int item = 1; item <= 3; item++) {
                lines.add("A001,R" + rater + ",PEER,PLN-" + item + "," + (rater * item % 101 == 0 ? 6 : 1 + rater % 5));
            }
        }
        RatingFile ordered = RatingFile.read(folder, HEADER + String.join("\n", lines));
        Collections.shuffle(lines, new Random(41));
        RatingFile shuffled = RatingFile.read(folder, HEADER + String.join("\n", lines));
        assertThat(ordered.counts().rows()).isEqualTo(150_000);
        assertThat(shuffled.counts()).isEqualTo(ordered.counts());
        assertThat(answers(shuffled)).isEqualTo(answers(ordered));
    }

    private static List<String> answers(RatingFile file) {
        AnswerTable table = file.result().table();
        List<String> answers = new ArrayList<>();
        for (int sheet = 0; sheet < table.sheetCount(); sheet++) {
            for (int a = table.answersFrom(sheet); a < table.answersTo(sheet); a++) {
                answers.add(table.raterCode(table.rater(sheet)) + " " + table.item(a) + " " + table.answer(a));
            }
        }
        return answers;
    }

    /** A text with a formula is a text: only what is written for a spreadsheet gets an apostrophe. */
    @Test
    void case51FormulasInCommentsAreReadAsTheyAre() throws IOException {
        List<String> formulas = List.of("=1+1", "+1", "-1", "@x", "\t=1", "\r=1", "＝1");
        StringBuilder text = new StringBuilder("assessee,rater,source,competency,text\n");
        for (int i = 0; i < formulas.size(); i++) {
            text.append("A001,P")
                    .append(i)
                    .append(",PEER,REL,\"")
                    .append(formulas.get(i))
                    .append("\"\n");
        }
        CsvFile file = CsvFile.of(Files.writeString(folder.resolve("comments.csv"), text));
        CommentsCsv.Result read = CommentsCsv.read(
                file, new CommentsCsv.Scope(ModelLibrary.keyAccountManager(), List.of("A001"), List.of()));
        assertThat(read.findings().isEmpty()).as(read.findings().render()).isTrue();
        assertThat(read.comments().comments()).extracting(Comment::text).containsExactlyElementsOf(formulas);
        assertThat(read.counts()).isEqualTo(new RowCounts(7, 7, 0, 0));
    }

    /** The disk fails after so many rows: those before are kept and counted, and the file is named. */
    @Test
    void case55AFailingDiskKeepsTheRowsBeforeAndSaysHowMany() throws IOException {
        Path zip = folder.resolve("ratings.zip");
        try (FileSystem made = FileSystems.newFileSystem(zip, Map.of("create", "true"))) {
            Files.writeString(made.getPath("ratings-360.csv"), HEADER + manyRows());
        }
        AnswerTableBuilder builder = AnswerTable.builder(RatingScale.of(1, 5), List.of("PLN-1"));
        AtomicLong handed = new AtomicLong();
        try (FileSystem failing = FileSystems.newFileSystem(zip)) {
            Findings findings = CsvFile.of(failing.getPath("ratings-360.csv"))
                    .read(AnswersCsv.RATINGS, new Taking(builder, row -> {
                        if (handed.incrementAndGet() == 1000) {
                            close(failing);
                        }
                    }));
            assertThat(findings.list())
                    .extracting(f -> f.code() + " " + f.place())
                    .containsExactly("FILE_UNREADABLE ratings-360.csv");
        }
        AnswerTableBuilder.Result kept = builder.build();
        assertThat(handed.get()).isBetween(1000L, 99_999L);
        assertThat(kept.counts()).isEqualTo(new RowCounts(handed.get(), handed.get(), 0, 0));
    }

    /** An interrupt ends the reading at a row; nothing of what was taken so far is half a row. */
    @Test
    void case55AnInterruptKeepsTheRowsBefore() throws IOException {
        Path file = Files.writeString(folder.resolve("ratings-360.csv"), HEADER + manyRows());
        AnswerTableBuilder builder = AnswerTable.builder(RatingScale.of(1, 5), List.of("PLN-1"));
        AtomicLong handed = new AtomicLong();
        try {
            assertThatThrownBy(() -> CsvFile.of(file).read(AnswersCsv.RATINGS, new Taking(builder, row -> {
                        if (handed.incrementAndGet() == 50_000) {
                            Thread.currentThread().interrupt();
                        }
                    })))
                    .isInstanceOf(CancellationException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(builder.build().counts()).isEqualTo(new RowCounts(50_000, 50_000, 0, 0));
    }

    private static String manyRows() {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 100_000; i++) {
            rows.append("A001,R")
                    .append(i)
                    .append(",PEER,PLN-1,")
                    .append(1 + i % 5)
                    .append('\n');
        }
        return rows.toString();
    }

    private static void close(FileSystem system) {
        try {
            system.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Hands rows on, and tells of each. */
    private record Taking(AnswerTableBuilder builder, Consumer<CsvRow> listener) implements CsvFile.Rows {
        @Override
        public void row(CsvRow row) {
            builder.add(
                    row.field("assessee"),
                    row.field("rater"),
                    row.field("source"),
                    row.field("item"),
                    Answer.of(Integer.parseInt(row.field("value"))));
            listener.accept(row);
        }

        @Override
        public void reject(Finding finding, List<String> fields) {
            throw new AssertionError(finding);
        }
    }

    @Test
    void aMissingFileAndAFolderAreFindings() throws IOException {
        CsvFile missing = CsvFile.of(folder.resolve("nope.csv"));
        assertThat(missing.exists()).isFalse();
        assertThat(read(missing)).containsExactly("FILE_MISSING nope.csv");
        Files.createDirectory(folder.resolve("dir.csv"));
        assertThat(read(CsvFile.of(folder.resolve("dir.csv")))).containsExactly("FILE_UNREADABLE dir.csv");
    }

    private static List<String> read(CsvFile file) {
        Findings findings = file.read(List.of("a"), new CsvFile.Rows() {
            @Override
            public void row(CsvRow row) {
                throw new AssertionError(row);
            }

            @Override
            public void reject(Finding finding, List<String> fields) {
                throw new AssertionError(finding);
            }
        });
        return findings.list().stream().map(f -> f.code() + " " + f.place()).toList();
    }
}
