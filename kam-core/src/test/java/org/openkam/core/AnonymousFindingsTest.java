package org.openkam.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openkam.core.finding.Findings;
import org.openkam.core.finding.FindingsException;
import org.openkam.core.text.Language;

/** Whatever is wrong with an anonymous rater's row, no finding says who the rater is or what was answered. */
class AnonymousFindingsTest {
    private static final String RATER = "RATER-77";

    @TempDir
    Path path;

    private void assertSilentAbout(String secret, String ratings) {
        Findings findings = Folder.sound(path).with("ratings-360.csv", ratings).findings();
        assertThat(findings.isEmpty()).isFalse();
        List<String> texts =
                new ArrayList<>(List.of(findings.toString(), new FindingsException(findings).getMessage()));
        Language.BUNDLED.forEach(l -> texts.add(findings.render(l)));
        findings.forEach(f -> texts.add(f.toString() + f.facts()));
        assertThat(texts).noneMatch(text -> text.contains(secret));
    }

    private void assertSilentAboutRow(String row) {
        assertSilentAbout(RATER, Folder.RATINGS + row + "\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A009,RATER-77,PEER,PLN-1,4",
                "A001,RATER-77,PEER,PLN-99,4",
                "A001,RATER-77,PEER,PLN-1,6",
                "A001,RATER-77,PEER,PLN-1,four",
                "A001,RATER-77,MY PEERS,PLN-1,4",
                "A001,RATER-77,SELF,PLN-1,4",
                "A001,RATER-77,PEER,PLN-1",
                "A001,RATER-77,PEER,PLN-1,4,5",
                "A001,RATER-77 x,PEER,PLN-1,4",
                "A001,RATER-77,PEER,PLN-1,4\nA001,RATER-77,PEER,PLN-1,3",
                "A001,RATER-77,PEER,PLN-1,4\nA001,RATER-77,PEER,PLN-1,4",
                "A001,RATER-77,PEER,PLN-1,4\nA001,RATER-77,CLIENT,PLN-1,4"
            })
    void noFaultOfARowShowsTheRater(String row) {
        assertSilentAboutRow(row);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A001,P01,PEER,PLN-1,\"4\nA001,RATER-77,PEER,PLN-1,5",
                "A001,P01,PEER,PLN-1,\"4\nA001,RATER-77,PEER,PLN-1,5\"",
                "A001,P01,PEER,\"PLN-1,4\nA001,RATER-77,PEER,PLN-1,5\",3",
                "A001,P01,PEER,PLN-1,\"4\nRATER-77\"x"
            })
    void noRowSwallowedByAQuoteIsShown(String rows) {
        assertSilentAboutRow(rows);
    }

    @Test
    void noRaterIsShownBehindAColumnSwappedWithAnother() {
        String rows = "A001," + RATER + ",PEER,PLN-1,4\n" + "A002," + RATER + ",PEER,PLN-1,4\n";
        for (String header : List.of(
                "rater,assessee,source,item,value\n",
                "assessee,item,source,rater,value\n",
                "assessee,source,rater,item,value\n")) {
            assertSilentAbout(RATER, header + rows);
        }
        assertSilentAbout("ann@client.org", "assessee,source,rater,item,value\nA001,ann@client.org,PEER,PLN-1,4\n");
        assertSilentAbout("ann@client.org", "rater,assessee,source,item,value\nA001,ann@client.org,PEER,PLN-1,4\n");
        assertSilentAbout(RATER, "assessee,value,source,item,rater\n" + rows);
    }

    @Test
    void aMisspeltAssesseeIsShownThoughTheRaterIsAParticipantToo() {
        String rows = Folder.RATINGS + "A002,M1,MANAGER,PLN-1,4\nA00X,A001,PEER,PLN-1,4\n";
        assertThat(Folder.sound(path).with("ratings-360.csv", rows).findings().render())
                .contains("Assessee (A00X) must be a participant");
    }

    @Test
    void noLegalValueIsShownInAConflict() {
        Findings findings = Folder.sound(path)
                .with("ratings-360.csv", Folder.HEADER + "A001,P01,PEER,PLN-1,2\nA001,P01,PEER,PLN-1,5\n")
                .findings();
        findings.forEach(f -> assertThat(f.facts()).isEmpty());
    }
}
