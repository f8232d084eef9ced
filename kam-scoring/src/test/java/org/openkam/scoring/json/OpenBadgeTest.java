package org.openkam.scoring.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openkam.scoring.json.Badges.CASE;
import static org.openkam.scoring.json.Badges.ISSUER;
import static org.openkam.scoring.json.Badges.SUBJECT;
import static org.openkam.scoring.json.Badges.TERMS;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openkam.core.text.Language;
import org.openkam.core.text.LocalizedText;
import org.openkam.scoring.Panel;
import org.openkam.scoring.Scoring;
import org.openkam.scoring.profile.CompetencyProfile;

class OpenBadgeTest {
    private static final Language RUSSIAN = new Language("ru");
    private static final Language GERMAN = new Language("de");

    private static LocalizedText name(Map<String, String> texts) {
        return LocalizedText.ofCodes(texts);
    }

    private static String golden() throws IOException {
        try (InputStream in = OpenBadgeTest.class.getResourceAsStream("openbadge.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /**
     * The file was written by hand. The ratings 3, 3, 4 and 4 have the mean 3.5. The policy states a rater variance of 0.16,
     * so four raters have an error of sqrt(0.16 / 4) = 0.2; t with 30 degrees of freedom is 2.04227 for 95 %, and 3.5 -+
     * 0.40845 is 3.09155 and 3.90845. The identifiers are uuid5 of Python 3: of issuer and then {@code
     * achievement\ntiny\n1.0\nstated\n95\n3\nhttps://example.org\nen}, and of publisher and then {@code
     * tiny\nCompetency\nREL\nen}.
     */
    @Test
    void writtenByHand() throws IOException {
        OpenBadge badge = OpenBadge.of(Badges.profile(), TERMS).alignedTo(CASE);
        assertThat(Badges.written(badge)).isEqualTo(golden());
        assertThat(badge.isEmpty()).isFalse();
    }

    @Test
    void theMachinesLanguageDoesNotMatter() throws IOException {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(Badges.written(OpenBadge.of(Badges.profile(), TERMS).alignedTo(CASE)))
                    .isEqualTo(golden());
        } finally {
            Locale.setDefault(before);
        }
    }

    /** Two raters of three needed: PLN has no score. Neither their answers nor the own ones change a byte. */
    @Test
    void whatIsWithheldHasNoResultAndNoInfluence() throws IOException {
        LocalizedText name = Badges.profile().model().name();
        for (int first = 1; first <= 5; first++) {
            for (int second = 1; second <= 5; second++) {
                OpenBadge badge = OpenBadge.of(Badges.profile(name, "en", first, second), TERMS)
                        .alignedTo(CASE);
                assertThat(Badges.written(badge)).isEqualTo(golden());
            }
        }
        assertThat(Badges.results(Badges.parsed(golden())))
                .containsOnlyKeys(
                        "REL/score", "REL/assumed-standard-error", "REL/interval-lower", "REL/interval-upper");
    }

    @Test
    void threeLanguagesSayTheSame() {
        for (Language language : Language.BUNDLED) {
            JsonNode credential = Badges.parsed(
                    OpenBadge.of(Badges.profile(), TERMS).alignedTo(CASE).in(language));
            JsonNode achievement = credential.at("/credentialSubject/achievement");
            assertThat(achievement.get("inLanguage").asText()).isEqualTo(language.code());
            assertThat(credential.get("name").asText())
                    .endsWith(Badges.profile().model().name().in(language));
            assertThat(Badges.results(credential)).containsEntry("REL/score", "3.5000");
            assertThat(achievement.findValuesAsText("narrative"))
                    .singleElement()
                    .asString()
                    .doesNotContain("{")
                    .contains("95");
        }
    }

    @Test
    void theEditionsInOtherLanguagesAreNamed() {
        OpenBadge english = OpenBadge.of(Badges.profile(), TERMS).alignedTo(CASE);
        JsonNode related = Badges.parsed(english).at("/credentialSubject/achievement/related");
        assertThat(related).hasSize(2);
        for (JsonNode edition : related) {
            Language language = new Language(edition.get("inLanguage").asText());
            assertThat(Badges.parsed(english.in(language)).at("/credentialSubject/achievement/id"))
                    .isEqualTo(edition.get("id"));
        }
    }

    @Test
    void thePersonsLanguageUnlessAnotherIsAsked() {
        LocalizedText name = Badges.profile().model().name();
        OpenBadge badge = OpenBadge.of(Badges.profile(name, "ru", 1, 1), TERMS);
        assertThat(badge)
                .hasToString(
                        "Open Badges 3.0 credential urn:uuid:6b84b429-31ee-4dac-9d20-e5c55881f80e in ru, unsigned");
        assertThat(Badges.written(badge)).contains("\"Отношения: балл\"");
        assertThat(Badges.written(badge.in(GERMAN))).contains("\"inLanguage\" : \"en\"");
    }

    @Test
    void aModelNamedInOneLanguageHasOneEdition() {
        OpenBadge german = OpenBadge.of(Badges.profile(name(Map.of("de", "Modell")), "ru", 1, 1), TERMS);
        JsonNode achievement = Badges.parsed(german.in(RUSSIAN)).at("/credentialSubject/achievement");
        assertThat(achievement.get("inLanguage").asText()).isEqualTo("de");
        assertThat(achievement.has("related")).isFalse();
    }

    @Test
    void namesComeBackAsTheyAre() {
        String awkward = "</script><script>alert(\"1\")</script> \\ \n\u2028\u0000 {model} {k} %s \uD835\uDC51";
        JsonNode credential =
                Badges.parsed(OpenBadge.of(Badges.profile(name(Map.of("en", awkward)), "en", 1, 1), TERMS));
        assertThat(credential.get("name").asText()).isEqualTo("360-degree feedback: " + awkward);
        assertThat(credential
                        .at("/credentialSubject/achievement/criteria/narrative")
                        .asText())
                .doesNotContain("script");
    }

    @Test
    void theAchievementIsTheSameForEverybody() {
        Panel panel = Panel.of(3, "REL-1", "PLN-1")
                .rate("A", "a", "PEER", 3, 4)
                .rate("A", "b", "PEER", 3, 4)
                .rate("A", "c", "PEER", 4, 4)
                .rate("B", "d", "PEER", 1, 0);
        var scored = Scoring.standard().score(panel.programme());
        JsonNode one = Badges.parsed(OpenBadge.of(scored.profile("A"), TERMS));
        JsonNode other = Badges.parsed(OpenBadge.of(scored.profile("B"), TERMS));
        assertThat(other.at("/credentialSubject/achievement")).isEqualTo(one.at("/credentialSubject/achievement"));
        assertThat(Badges.results(one)).isEqualTo(Map.of("REL/score", "3.3333", "PLN/score", "4.0000"));
        assertThat(other.get("credentialSubject").has("result")).isFalse();
        assertThat(OpenBadge.of(scored.profile("B"), TERMS).isEmpty()).isTrue();
    }

    @Test
    void whoeverIssuesAnotherAchievementGivesItAnotherUri() {
        CompetencyProfile profile = Badges.profile();
        var other = new OpenBadge.Issuer(URI.create("did:web:example.org"), "Example Ltd");
        var terms = new OpenBadge.Terms(other, TERMS.credentialId(), TERMS.recipient(), TERMS.validFrom());
        assertThat(Badges.parsed(OpenBadge.of(profile, terms)).at("/credentialSubject/achievement/id"))
                .isNotEqualTo(Badges.parsed(OpenBadge.of(profile, TERMS)).at("/credentialSubject/achievement/id"));
    }

    /** The example of the specification, appendix B.7, IdentityHash. */
    @Test
    void anAddressIsHashedWithItsSalt() {
        BadgeRecipient recipient = BadgeRecipient.ofEmail("a@example.com", "Kosher");
        var terms = new OpenBadge.Terms(ISSUER, TERMS.credentialId(), recipient, TERMS.validFrom());
        JsonNode subject = Badges.parsed(OpenBadge.of(Badges.profile(), terms)).get("credentialSubject");
        assertThat(subject.has("id")).isFalse();
        assertThat(subject.at("/identifier/0/identityHash").asText())
                .isEqualTo("sha256$b5809d8a92f8858436d7e6b87c12ebc0ae1eac4baecc2c0b913aee2c922ef399");
        assertThat(subject.at("/identifier/0/hashed").isBoolean()).isTrue();
        assertThat(subject.at("/identifier/0/salt").asText()).isEqualTo("Kosher");
        assertThat(recipient.toString()).doesNotContain("example.com");
    }

    @Test
    void theTermsAreChecked() {
        URI id = TERMS.credentialId();
        Instant start = TERMS.validFrom();
        BadgeRecipient recipient = BadgeRecipient.of(SUBJECT);
        assertThatThrownBy(() -> BadgeRecipient.of(URI.create("A001")))
                .hasMessage("Id of recipient (A001) must be an absolute URI of ASCII characters.");
        assertThatThrownBy(() -> new OpenBadge.Issuer(URI.create("https://example.org/ключ"), "Example"))
                .hasMessageContaining("must be an absolute URI of ASCII characters");
        assertThatThrownBy(() -> new OpenBadge.Issuer(URI.create("https://example.org"), " "))
                .hasMessage("Name of issuer ( ) must not be blank.");
        assertThatThrownBy(() -> new OpenBadge.Terms(ISSUER, id, recipient, Instant.MAX))
                .hasMessageContaining("must lie in the years 0 to 9999");
        assertThatThrownBy(() -> new OpenBadge.Terms(ISSUER, URI.create("1"), recipient, start))
                .hasMessageStartingWith("Id of credential (1)");
        assertThatThrownBy(() -> new BadgeRecipient.HashedEmail("md5$00", "s")).hasMessageContaining("sha256$");
        assertThatThrownBy(() -> BadgeRecipient.ofEmail("a@example.org", "")).hasMessageStartingWith("Salt");
    }
}
