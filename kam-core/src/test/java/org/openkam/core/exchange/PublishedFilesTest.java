package org.openkam.core.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.openkam.core.exchange.OnetRatingsTest.places;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.finding.Reading;
import org.openkam.core.finding.RowCounts;
import org.openkam.core.scale.RatingScale;
import org.openkam.core.text.Language;
import org.openkam.core.text.LocalizedText;

/** The publishers' own files, in {@code shared/data}: O*NET 29.2 (CC BY 4.0) and ESCO v1.2.0, extracts on sales. */
class PublishedFilesTest {
    private static final Path DATA = Path.of("..", "..", "shared", "data");
    private static final String SALES_MANAGERS = "11-2022.00";

    private static Path data(String folder, String file) {
        Path path = DATA.resolve(folder).resolve(file);
        assumeTrue(Files.isRegularFile(path), "shared/data isn't here");
        return path;
    }

    private static OnetRatings skills() {
        return OnetRatings.read(data("onet", "Skills_sales-subset_29.2.txt"));
    }

    private static OnetRatings styles() {
        return OnetRatings.read(data("onet", "Work_Styles_sales-subset_29.2.txt"));
    }

    @Test
    void everyRowOfSkillsAndWorkStylesIsRead() {
        assertThat(skills().findings()).isEmpty();
        assertThat(skills().rows().counts()).isEqualTo(new RowCounts(280, 280, 0, 0));
        assertThat(skills().ratings()).filteredOn(OnetRating::isNotRelevant).hasSize(22);
        assertThat(styles().findings()).isEmpty();
        assertThat(styles().rows().counts()).isEqualTo(new RowCounts(64, 64, 0, 0));
        assertThat(styles().ratings())
                .filteredOn(r -> r.standardError().isEmpty())
                .hasSize(16);
        assertThat(skills().occupations()).hasSize(4).isEqualTo(styles().occupations());
    }

    @Test
    void salesManagersGetAWholeRole() {
        Reading<OnetRoleProfile> reading =
                OnetRoleProfile.propose(skills().ratings(), SALES_MANAGERS, RatingScale.of(1, 5), 2);
        OnetRoleProfile profile = reading.orThrow();
        assertThat(reading.findings().of(FindingCode.ONET_NOT_RELEVANT)).hasSize(5);
        assertThat(profile.requirements())
                .hasSize(30)
                .isSortedAccordingTo((a, b) -> a.elementId().compareTo(b.elementId()));
        ProposedRequirement persuasion = profile.requirements().stream()
                .filter(r -> r.name().equals("Persuasion"))
                .findFirst()
                .orElseThrow();
        assertThat(persuasion.importance().standardError()).contains(new BigDecimal("0.1250"));
        assertThat(profile.toRole("SALES", LocalizedText.of("Sales manager"))).isPresent();
    }

    @Test
    void withWorkStylesNoTargetIsMadeUp() {
        List<OnetRating> both = new ArrayList<>(skills().ratings());
        both.addAll(styles().ratings());
        Reading<OnetRoleProfile> reading = OnetRoleProfile.propose(both, SALES_MANAGERS, RatingScale.of(1, 5), 2);
        assertThat(reading.orThrow().requirements()).hasSize(46);
        assertThat(reading.findings().of(FindingCode.ONET_WITHOUT_LEVEL)).hasSize(16);
        assertThat(reading.findings().of(FindingCode.ONET_WITHOUT_ERROR)).hasSize(16);
    }

    @Test
    void everyRowOfEscoIsRead() {
        EscoCatalog read = EscoFiles.none()
                .occupations(Language.ENGLISH, data("esco", "occupations_en_sales-subset.csv"))
                .skills(Language.ENGLISH, data("esco", "transversalSkillsCollection_en.csv"))
                .read();
        assertThat(places(read.findings())).isEmpty();
        assertThat(read.files())
                .extracting(FileRows::counts)
                .containsExactly(new RowCounts(93, 93, 0, 0), new RowCounts(95, 95, 0, 0));
        assertThat(read.occupations())
                .allSatisfy(o -> assertThat(o.schemes())
                        .hasSizeGreaterThan(1)
                        .allMatch(s -> s.startsWith("http://data.europa.eu/") && !s.endsWith(",")));
        EscoOccupation sales = read.occupations().stream()
                .filter(o -> o.code().equals("1420.3"))
                .findFirst()
                .orElseThrow();
        assertThat(sales.altLabels().get(Language.ENGLISH))
                .hasSize(23)
                .contains("key account manager", "national account manager");
        assertThat(read.skills())
                .filteredOn(s -> s.label().toString().equals("show initiative"))
                .singleElement()
                .satisfies(s -> assertThat(s.altLabels().get(Language.ENGLISH)).hasSize(7));
    }
}
