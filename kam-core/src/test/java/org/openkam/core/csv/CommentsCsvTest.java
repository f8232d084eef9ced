package org.openkam.core.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openkam.core.finding.Finding;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.finding.RowCounts;
import org.openkam.core.library.ModelLibrary;
import org.openkam.core.programme.Comment;
import org.openkam.core.programme.RaterSource;

class CommentsCsvTest {
    @TempDir
    private Path folder;

    private CommentsCsv.Result read(String... rows) throws IOException {
        Path file = folder.resolve("comments.csv");
        Files.writeString(file, "assessee,rater,source,competency,text\n" + String.join("\n", rows) + "\n");
        RaterSource coach = new RaterSource("COACH", false);
        var scope = new CommentsCsv.Scope(ModelLibrary.keyAccountManager(), List.of("A"), List.of(coach));
        return CommentsCsv.read(CsvFile.of(file), scope);
    }

    @Test
    void textsStayAsTheyWereWritten() throws IOException {
        CommentsCsv.Result result =
                read("A,r2,PEER,REL,\" =SUM(A1)\n\"\"said\"\" ${1+1} \"", "A,r1,COACH,REL,short", "A,A,SELF,PLN,own");
        assertThat(result.findings()).isEmpty();
        assertThat(result.comments().comments())
                .extracting(Comment::text)
                .containsExactly("short", " =SUM(A1)\n\"said\" ${1+1} ", "own");
        assertThat(result.comments().comments().get(0).source().anonymous()).isFalse();
        assertThat(result.comments()).hasToString("3 comments");
        assertThat(result.comments().comments().toString()).doesNotContain("r1", "short");
    }

    @Test
    void everyRowIsAccountedForAndNoFindingQuotesOne() throws IOException {
        CommentsCsv.Result result = read(
                "A,secret1,PEER,REL,fine",
                "A,secret1,PEER,REL,fine",
                "B,secret1,PEER,REL,secret text",
                "A,secret code,PEER,REL,secret text",
                "A,secret1,a secret,REL,secret text",
                "A,secret1,SELF,REL,secret text",
                "A,secret1,PEER,secret,secret text",
                "A,secret1,PEER,REL,  ",
                "A,secret2,PEER,REL,secret text",
                "A,secret2,CLIENT,REL,secret text",
                "A,secret3,PEER,REL");
        assertThat(result.counts()).isEqualTo(new RowCounts(11, 1, 9, 1));
        assertThat(result.rejected()).hasSize(9);
        assertThat(result.findings().list())
                .extracting(Finding::code)
                .containsExactlyInAnyOrder(
                        FindingCode.ROW_DUPLICATE,
                        FindingCode.RATING_ASSESSEE,
                        FindingCode.ID_INVALID,
                        FindingCode.RATING_SOURCE,
                        FindingCode.RATING_SELF,
                        FindingCode.COMMENT_COMPETENCY,
                        FindingCode.COMMENT_EMPTY,
                        FindingCode.RATING_TWO_SOURCES,
                        FindingCode.RATING_TWO_SOURCES,
                        FindingCode.CSV_FIELDS);
        assertThat(result.findings().render()).doesNotContain("secret");
        assertThat(result.rejected().toString()).doesNotContain("secret");
    }
}
