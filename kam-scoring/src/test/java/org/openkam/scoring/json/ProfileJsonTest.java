package org.openkam.scoring.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.openkam.core.ProgrammeFolder;
import org.openkam.core.instrument.StyleQuestionnaire.Aspect;
import org.openkam.core.json.ModelDigest;
import org.openkam.core.library.ModelLibrary;
import org.openkam.scoring.Evidenced;
import org.openkam.scoring.Panel;
import org.openkam.scoring.RandomPanel;
import org.openkam.scoring.ScoredProgramme;
import org.openkam.scoring.Scoring;
import org.openkam.scoring.norm.NormDistribution;
import org.openkam.scoring.norm.NormLookup;
import org.openkam.scoring.norm.NormWarning;
import org.openkam.scoring.policy.NormedScore;
import org.openkam.scoring.profile.AspectScore;
import org.openkam.scoring.profile.BlockStyle;
import org.openkam.scoring.profile.CompetencyProfile;
import org.openkam.scoring.profile.CompetencyScore.Scored;
import org.openkam.scoring.profile.ComponentChoice;
import org.openkam.scoring.profile.ComponentStyleScore;
import org.openkam.scoring.profile.InstrumentEvidence;
import org.openkam.scoring.profile.ScoringProvenance;
import org.openkam.scoring.profile.StyleFlag;
import org.openkam.scoring.profile.StyleProfile;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Interval;
import org.openkam.scoring.statistic.Reason;
import org.openkam.scoring.statistic.StandardError;

/** A released profile as JSON: a small one by hand, and the digest that stays the same. */
class ProfileJsonTest {
    private static final Path PROGRAMME = Path.of("..", "kam-examples", "quickstart", "programme-a");
    private static final JsonMapper JSON = new JsonMapper();

    private static Panel tiny() {
        return Panel.of(3, "REL-1")
                .rate("A", "A", "SELF", 4)
                .rate("A", "m", "MANAGER", 3)
                .rate("A", "p1", "PEER", 2)
                .rate("A", "p2", "PEER", 4)
                .rate("A", "p3", "PEER", 4);
    }

    private static String text(CompetencyProfile profile) throws IOException {
        StringWriter out = new StringWriter();
        ProfileJson.write(profile, out);
        return out.toString();
    }

    /** The manager's 3 and the peers' 10/3 weigh 1/2 each, which is 19/6; self is 5/6 above. Too few people for an error. */
    @Test
    void aSmallProfileByHand() throws IOException {
        CompetencyProfile profile = Scoring.standard().score(tiny().programme()).profile("A");
        String written = text(profile);
        // Version 1.1 only adds, so apart from its number nothing differs where nothing is added.
        assertThat(written.replace("\"schemaVersion\" : \"1.1\"", "\"schemaVersion\" : \"1.0\""))
                .isEqualTo(golden("profile-1.0.json", profile, written));
    }

    /** The golden file, with what depends on the build put in. */
    private static String golden(String file, CompetencyProfile profile, String written) throws IOException {
        JsonNode provenance = JSON.readTree(written).get("provenance");
        try (InputStream in = ProfileJsonTest.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("${library}", ScoringProvenance.libraryVersion())
                    .replace("${version}", profile.model().version().toString())
                    .replace("${model}", ModelDigest.of(ModelLibrary.keyAccountManager()))
                    .replace("${policy}", provenance.get("policy").get("digest").textValue())
                    .replace("${seal}", profile.score("REL").trace().facts().get("seal"));
        }
    }

    private static StyleProfile style() {
        Estimate nothing = Estimate.notComputable(Reason.NO_DATA);
        Estimate noNorm = Estimate.notComputable(Reason.NO_NORM);
        NormLookup sellers = new NormLookup(
                "sellers",
                LocalDate.of(2026, 1, 31),
                new NormDistribution.Stated(100, 3, 0.5),
                null,
                Set.of(NormWarning.SMALL_GROUP));
        AspectScore drawsMe = new AspectScore(
                Estimate.of(3.5, new StandardError(0.25, 29, false), new Interval(3, 4, 0.95)),
                4,
                Estimate.of(0.25),
                Estimate.of(1),
                new NormedScore(
                        Estimate.of(7, new Interval(5, 9, 0.95)),
                        Estimate.of(7),
                        Estimate.of(60),
                        Estimate.of(84.13447460685429),
                        sellers));
        AspectScore doWell = new AspectScore(
                nothing,
                0,
                nothing,
                nothing,
                new NormedScore(noNorm, noNorm, noNorm, noNorm, NormLookup.none(Reason.NO_NORM)));
        return new StyleProfile(
                "A",
                List.of(new ComponentStyleScore("CLOSING", drawsMe, doWell)),
                List.of(new BlockStyle("SALES", Estimate.of(3.5), nothing, 1)),
                List.of(new StyleFlag(StyleFlag.Kind.DESIRABILITY, Estimate.of(4.5), 4.2, 6, true)),
                10,
                List.of(new ComponentChoice("CLOSING", 2, 3, Estimate.of(2 / 3d), Estimate.of(1))));
    }

    /** What version 1.1 adds, and behind it everything as it was. */
    @Test
    void aStyleProfileByHand() throws IOException {
        CompetencyProfile without = Scoring.standard().score(tiny().programme()).profile("A");
        CompetencyProfile profile = Evidenced.with(without, InstrumentEvidence.NONE.withStyle(style()));
        String written = text(profile);
        String golden = golden("profile-1.1.json", profile, written)
                .replace(
                        "${drawsMe}",
                        style().trace("CLOSING", Aspect.DRAWS_ME).orElseThrow().seal())
                .replace(
                        "${doWell}",
                        style().trace("CLOSING", Aspect.DO_WELL).orElseThrow().seal());
        assertThat(written).isEqualTo(golden);
        ObjectNode known = (ObjectNode) JSON.readTree(written);
        known.remove("styleProfile");
        assertThat(known).isEqualTo(JSON.readTree(text(without)));
    }

    /** The sample programme has no norms, and says so. */
    @Test
    void aColdStartIsWrittenAsOne() throws IOException {
        CompetencyProfile profile =
                Scoring.standard().score(ProgrammeFolder.read(PROGRAMME)).profile("A001");
        JsonNode style = JSON.readTree(ProfileJson.canonical(profile)).get("styleProfile");
        assertThat(style.get("components")).hasSize(19).allSatisfy(c -> {
            assertThat(c.get("drawsMe").get("norm")).isEqualTo(JSON.readTree("{\"notComputable\":\"NO_NORM\"}"));
            assertThat(c.get("drawsMe").get("score").get("standardError").doubleValue())
                    .isPositive();
        });
        assertThat(style.get("blocks")).hasSize(2);
        assertThat(style.get("flags")).hasSize(StyleFlag.Kind.values().length);
    }

    @Test
    void theVersionOfTheLibraryIsTheOneBuilt() {
        assertThat(ScoringProvenance.libraryVersion()).matches("[0-9]+\\.[0-9]+\\.[0-9]+(-.+)?");
    }

    @Property(tries = 15)
    void theDigestDependsOnTheAnswersOnly(@ForAll long seed) {
        Panel panel = RandomPanel.of(seed, 3, 12);
        List<Panel.Row> shuffled = new ArrayList<>(panel.rows());
        Collections.shuffle(shuffled, new Random(seed));
        String digest = ProfileJson.digest(Scoring.standard().score(panel.programme()));
        assertThat(ProfileJson.digest(Scoring.standard().threads(3).score(panel.programme(shuffled))))
                .isEqualTo(digest);
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(ProfileJson.digest(Scoring.standard().score(panel.programme())))
                    .isEqualTo(digest);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Property(tries = 15)
    void whatIsWrittenForPeopleHasTheSameCanonicalForm(@ForAll long seed) throws IOException {
        for (CompetencyProfile profile : Scoring.standard()
                .score(RandomPanel.of(seed, 3, 12).programme())
                .profiles()) {
            assertThat(CanonicalJson.of(text(profile))).isEqualTo(ProfileJson.canonical(profile));
            assertThat(CanonicalJson.of(new String(ProfileJson.canonical(profile), StandardCharsets.UTF_8)))
                    .isEqualTo(ProfileJson.canonical(profile));
        }
    }

    /** Shows that composing the profiles one by one gives the canonical form of the whole. */
    @Test
    void theProgrammeIsCanonicalAsAWhole() throws IOException {
        ScoredProgramme scored = Scoring.standard().score(ProgrammeFolder.read(PROGRAMME));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ProfileJson.writeCanonical(scored, out);
        assertThat(CanonicalJson.of(out.toString(StandardCharsets.UTF_8))).isEqualTo(out.toByteArray());
        assertThat(CanonicalJson.digest(out.toByteArray())).isEqualTo(ProfileJson.digest(scored));
        assertThat(JSON.readTree(out.toByteArray()).get("profiles")).hasSize(48);
    }

    @Test
    void numbersAreReadBackToTheBit() throws IOException {
        ScoredProgramme scored = Scoring.standard().score(ProgrammeFolder.read(PROGRAMME));
        for (CompetencyProfile profile : scored.profiles()) {
            for (JsonNode score : JSON.readTree(ProfileJson.canonical(profile)).get("scores")) {
                if (profile.score(score.get("competency").textValue()) instanceof Scored s) {
                    Estimate.Computed e = (Estimate.Computed) s.estimate();
                    JsonNode others = score.get("others");
                    assertThat(others.get("value").doubleValue()).isEqualTo(e.value());
                    assertThat(others.get("standardError").doubleValue())
                            .isEqualTo(e.standardError().value());
                    assertThat(others.get("lower").doubleValue())
                            .isEqualTo(e.interval().lower());
                    assertThat(others.get("upper").doubleValue())
                            .isEqualTo(e.interval().upper());
                }
            }
        }
    }

    /** Raters' codes, and the ratings of those who are withheld, stand nowhere. */
    @Test
    void nothingIsSaidAboutARater() throws IOException {
        Panel panel = Panel.of(3, "REL-1").rate("A", "RATER-ONE", "PEER", 2).rate("A", "RATER-TWO", "PEER", 5);
        ScoredProgramme scored = Scoring.standard().score(panel.programme());
        String text = text(scored.profile("A")) + scored.provenance();
        assertThat(text).doesNotContain("RATER-").contains("TOO_FEW_RATERS").contains("\"answers\" : 0");
    }

    @Test
    void oneRatingMoreIsAnotherDigest() {
        String digest = ProfileJson.digest(Scoring.standard().score(tiny().programme()));
        Panel other = tiny().rate("A", "p4", "PEER", 4);
        assertThat(ProfileJson.digest(Scoring.standard().score(other.programme())))
                .isNotEqualTo(digest);
    }
}
