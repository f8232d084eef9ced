package org.openkam.core.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openkam.core.exchange.OnetRatingsTest.places;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openkam.core.finding.RowCounts;
import org.openkam.core.text.Language;

/** Reading of ESCO's files. One address and its labels: ESCO v1.2.0, European Commission; the rest is made up. */
class EscoFilesTest {
    private static final Language POLISH = new Language("pl");
    private static final String SALES = "http://data.europa.eu/esco/occupation/2eac08c2-a81a-46fc-8d75-eb0e0f3e0f6d";
    private static final String A = "http://data.europa.eu/esco/skill/a";
    private static final String B = "http://data.europa.eu/esco/skill/b";
    private static final String OCCUPATIONS =
            "conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,inScheme,code\n"
                    + "Occupation," + SALES
                    + ",1420,sales account manager,\"key account manager\nnational account manager\","
                    + "\"http://x.eu/one,\nhttp://x.eu/two\",1420.3\n";
    private static final String SKILLS = "conceptUri,skillType,reuseLevel,preferredLabel,altLabels,inScheme\n"
            + A + ",skill/competence,transversal,first skill,one | two,\"http://x.eu/one\nhttp://x.eu/two\"\n"
            + B + ",knowledge,cross-sector,\"second, quoted \"\"skill\"\"\",,\n";
    private static final String RELATIONS = "skillUri,occupationUri,relationType,skillType\n"
            + B + "," + SALES + ",optional,knowledge\n"
            + A + "," + SALES + ",essential,skill/competence\n";

    @TempDir
    Path folder;

    private Path file(String name, String text) {
        return OnetFile.write(folder, name, text);
    }

    private EscoFiles english(String relations) {
        return EscoFiles.none()
                .occupations(Language.ENGLISH, file("occupations_en.csv", OCCUPATIONS))
                .skills(Language.ENGLISH, file("skills_en.csv", SKILLS))
                .relations(file("relations.csv", relations));
    }

    @Test
    void anOccupationHasEssentialAndOptionalSkillsAndNoLevels() {
        EscoCatalog read = english(RELATIONS).read();
        assertThat(places(read.findings())).containsExactly("ESCO_WITHOUT_LEVELS relations.csv");
        EscoOccupation sales = read.occupation(SALES).orElseThrow();
        assertThat(sales.code()).isEqualTo("1420.3");
        assertThat(sales.label()).hasToString("sales account manager");
        assertThat(sales.altLabels().get(Language.ENGLISH))
                .containsExactly("key account manager", "national account manager");
        assertThat(sales.schemes()).containsExactly("http://x.eu/one", "http://x.eu/two");
        assertThat(sales.essential()).extracting(EscoSkill::uri).containsExactly(A);
        assertThat(sales.optional()).extracting(EscoSkill::uri).containsExactly(B);
        EscoSkill first = sales.essential().get(0);
        assertThat(first.altLabels().get(Language.ENGLISH)).containsExactly("one", "two");
        assertThat(first.schemes()).containsExactly("http://x.eu/one", "http://x.eu/two");
        EscoSkill second = sales.optional().get(0);
        assertThat(second.label()).hasToString("second, quoted \"skill\"");
        assertThat(second.type()).isEqualTo("knowledge");
        assertThat(second.altLabels()).isEmpty();
        assertThat(second.schemes()).isEmpty();
        assertThat(read.files())
                .extracting(FileRows::counts)
                .containsExactly(new RowCounts(1, 1, 0, 0), new RowCounts(2, 2, 0, 0), new RowCounts(2, 2, 0, 0));
    }

    @Test
    void languagesMeetAtTheAddress() {
        String polish = "code,altLabels,preferredLabel,conceptUri\n1420.3,KAM,kierownik kont," + SALES + "\n";
        String skills = SKILLS.replace("first skill", "pierwsza").replace("one | two", "");
        EscoCatalog read = english(RELATIONS)
                .occupations(POLISH, file("occupations_pl.csv", polish))
                .skills(POLISH, file("skills_pl.csv", skills))
                .relations(file("relations_pl.csv", RELATIONS))
                .read();
        assertThat(read.occupations()).hasSize(1);
        EscoOccupation sales = read.occupations().get(0);
        assertThat(sales.label().in(POLISH)).isEqualTo("kierownik kont");
        assertThat(sales.label().in(Language.ENGLISH)).isEqualTo("sales account manager");
        assertThat(sales.altLabels().get(POLISH)).containsExactly("KAM");
        assertThat(sales.essential()).hasSize(1);
        assertThat(sales.essential().get(0).label().in(POLISH)).isEqualTo("pierwsza");
        assertThat(sales.essential().get(0).altLabels()).containsOnlyKeys(Language.ENGLISH);
        assertThat(read.files())
                .allSatisfy(f -> assertThat(f.counts().rejected()).isZero());
    }

    @Test
    void danglingAndUnknownRelationsArePutAside() {
        EscoCatalog read = english(RELATIONS
                        + "http://x.eu/nothing," + SALES + ",optional,\n"
                        + A + ",http://x.eu/nobody,optional,\n"
                        + A + "," + SALES + ",useful,\n"
                        + B + "," + SALES + ",optional,knowledge\n")
                .read();
        assertThat(places(read.findings()))
                .containsExactly(
                        "ESCO_REFERENCE relations.csv:4:skillUri",
                        "ESCO_REFERENCE relations.csv:5:occupationUri",
                        "EXCHANGE_VALUE relations.csv:6:relationType",
                        "ESCO_WITHOUT_LEVELS relations.csv",
                        "ROW_DUPLICATE relations.csv:7");
        assertThat(read.findings().list().get(0).message()).contains("(http://x.eu/nothing) in column (skillUri)");
        assertThat(read.files().get(2).counts()).isEqualTo(new RowCounts(6, 2, 3, 1));
        assertThat(read.occupations().get(0).optional()).hasSize(1);
    }

    @Test
    void aSkillIsNotBothEssentialAndOptional() {
        EscoCatalog read = english(RELATIONS + A + "," + SALES + ",optional,\n").read();
        assertThat(places(read.findings()))
                .containsExactly(
                        "EXCHANGE_CONFLICT relations.csv:3:skillUri",
                        "EXCHANGE_CONFLICT relations.csv:4:skillUri",
                        "ESCO_WITHOUT_LEVELS relations.csv");
        assertThat(read.occupations().get(0).essential()).isEmpty();
    }

    @Test
    void ofFilesThatDisagreeTheFirstIsBelieved() {
        EscoCatalog read = english(RELATIONS)
                .occupations(POLISH, file("occupations_pl.csv", OCCUPATIONS.replace("1420.3", "1420.4")))
                .skills(
                        Language.ENGLISH,
                        file(
                                "more_en.csv",
                                SKILLS.replace("first skill", "other").replace(B, B + "2")))
                .read();
        assertThat(places(read.findings()))
                .containsExactly(
                        "EXCHANGE_CONFLICT more_en.csv:2:conceptUri",
                        "EXCHANGE_CONFLICT occupations_pl.csv:2:conceptUri",
                        "ESCO_WITHOUT_LEVELS relations.csv");
        assertThat(read.occupations().get(0).code()).isEqualTo("1420.3");
        assertThat(read.occupations().get(0).label().languages()).containsExactly(Language.ENGLISH);
        assertThat(read.skills()).extracting(EscoSkill::uri).containsExactly(A, B, B + "2");
    }

    @Test
    void faultsOfFilesAreFindings() {
        EscoCatalog read = EscoFiles.none()
                .occupations(Language.ENGLISH, file("o.csv", OCCUPATIONS + "Occupation,no address,1,x,,,1\n"))
                .skills(Language.ENGLISH, file("s.csv", SKILLS + B + ",knowledge,x,\" \",,\n" + A + ",\"open\n"))
                .relations(folder.resolve("none.csv"))
                .read();
        assertThat(places(read.findings()))
                .containsExactly(
                        "FILE_MISSING none.csv",
                        "CSV_QUOTE s.csv:6",
                        "EXCHANGE_VALUE o.csv:5:conceptUri",
                        "EXCHANGE_VALUE s.csv:5:preferredLabel");
        assertThat(read.occupations()).hasSize(1);
        assertThat(read.skills()).hasSize(2);
    }
}
