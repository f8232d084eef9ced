package org.openkam.core.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.openkam.core.programme.Rows.row;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openkam.core.library.ModelLibrary;
import org.openkam.core.model.UnknownCodeException;
import org.openkam.core.scale.Answer;
import org.openkam.core.scale.RatingScale;
import org.openkam.core.text.Language;

class ProgrammeTest {
    private static final Programme.Terms TERMS = Programme.Terms.of(ModelLibrary.keyAccountManager());

    private static Participant participant(String assessee) {
        return new Participant(assessee, "ACCOUNT_MANAGER", "KEY_ACCOUNT_MANAGER", "", Language.ENGLISH, Map.of());
    }

    private static AnswerTable answersAbout(String assessee) {
        return Rows.read(List.of(row(assessee, "P1", "PEER", "PLN-1", 4))).table();
    }

    @Test
    void oneAssesseeIsAProgramme() {
        Programme programme = Programme.of(TERMS, List.of(participant("A1")), answersAbout("A1"));
        assertThat(programme.participant("A1")).isEqualTo(participant("A1"));
        assertThat(programme.styleAnswers()).isEmpty();
        assertThat(programme)
                .hasToString("programme of 1 participants, cycle 1, 1 answers about 1 assessees by 1 raters");
    }

    @Test
    void participantsStandByCode() {
        Programme programme = Programme.of(TERMS, List.of(participant("A2"), participant("A1")), answersAbout("A1"));
        assertThat(programme.byAssessee().keySet()).containsExactly("A1", "A2");
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> programme.byAssessee().clear());
    }

    @Test
    void answersAreAboutParticipantsOnly() {
        assertThatExceptionOfType(UnknownCodeException.class)
                .isThrownBy(() -> Programme.of(TERMS, List.of(participant("A1")), answersAbout("A2")))
                .withMessage("Assessee (A2) must be one of [A1].\nMaybe A1 was meant.");
        Programme programme = Programme.of(TERMS, List.of(participant("A1")), answersAbout("A1"));
        assertThat(programme.withStyleAnswers(answersAbout("A1")).styleAnswers())
                .isPresent();
        assertThatExceptionOfType(UnknownCodeException.class)
                .isThrownBy(() -> programme.withStyleAnswers(answersAbout("A2")));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> Programme.of(TERMS, List.of(participant("A1"), participant("A1")), answersAbout("A1")))
                .withMessage("Assessee (A1) must be unique.");
    }

    @Test
    void peopleAndRatersCanBeTakenOut() {
        AnswerTable about = answers("A1,P1,PEER", "A1,A2,PEER", "A2,P1,PEER", "A2,A2,SELF");
        Programme programme = Programme.of(TERMS, List.of(participant("A1"), participant("A2")), about)
                .withStyleAnswers(answers("A1,A1,SELF", "A2,A2,SELF"))
                .withComments(CommentTable.of(List.of(comment("A1", "A2"), comment("A2", "P1"))));
        Programme one = programme.without("A2");
        assertThat(Rows.lines(one.answers())).isEqualTo(Rows.lines(answers("A1,P1,PEER", "A1,A2,PEER")));
        assertThat(one.answers().assessees()).containsExactly("A1");
        assertThat(Rows.lines(one.styleAnswers().orElseThrow())).isEqualTo(Rows.lines(answers("A1,A1,SELF")));
        assertThat(one.comments().comments()).containsExactly(comment("A1", "A2"));
        Programme without = programme.withoutRater("P1");
        assertThat(Rows.lines(without.answers())).isEqualTo(Rows.lines(answers("A1,A2,PEER", "A2,A2,SELF")));
        assertThat(without.comments().comments()).containsExactly(comment("A1", "A2"));
        assertThat(without.participants()).hasSize(2);
        assertThat(Rows.lines(programme.withoutRater("P9").answers())).isEqualTo(Rows.lines(about));
        assertThatExceptionOfType(UnknownCodeException.class).isThrownBy(() -> programme.without("A3"));
        assertThatIllegalArgumentException().isThrownBy(() -> one.without("A1"));
    }

    private static AnswerTable answers(String... sheets) {
        AnswerTableBuilder builder = AnswerTable.builder(RatingScale.of(1, 5), Rows.ITEMS);
        for (String sheet : sheets) {
            String[] parts = sheet.split(",");
            builder.add(parts[0], parts[1], parts[2], "PLN-1", Answer.of(4));
        }
        return builder.build().table();
    }

    private static Comment comment(String assessee, String rater) {
        return new Comment(assessee, rater, RaterSource.PEER, "PLN", "text");
    }

    @Test
    void insidersNeedOneRaterMore() {
        assertThat(new AnonymityPromise(3).leastRaters()).isEqualTo(3);
        assertThat(new AnonymityPromise(3, 5, 1).leastRaters()).isEqualTo(4);
        assertThat(new AnonymityPromise(3, 5, 1).leastWriters()).isEqualTo(6);
        assertThatIllegalArgumentException().isThrownBy(() -> new AnonymityPromise(3, 5, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> new AnonymityPromise(3, 2, 0));
    }

    @Test
    void answersAreOnTheScaleOfTheDesign() {
        AnswerTable otherScale = AnswerTable.builder(RatingScale.of(1, 10), Rows.ITEMS)
                .add("A1", "P1", "PEER", "PLN-1", Answer.of(9))
                .build()
                .table();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Programme.of(TERMS, List.of(participant("A1")), otherScale))
                .withMessage("Scale of answers (1..10) must be that of the design, 1..5.");
    }

    @Test
    void survivesSerialization() throws IOException, ClassNotFoundException {
        Programme programme = Programme.of(TERMS, List.of(participant("A1")), answersAbout("A1"));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(programme);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            Programme copy = (Programme) in.readObject();
            assertThat(copy.model()).isEqualTo(programme.model());
            assertThat(copy.participants()).isEqualTo(programme.participants());
            assertThat(Rows.lines(copy.answers())).isEqualTo(Rows.lines(programme.answers()));
        }
    }

    @Test
    void aParticipantKeepsFurtherColumnsOutOfItsText() {
        Map<String, String> further = new HashMap<>(Map.of("gender", "F"));
        Participant participant = new Participant("A1", "R", "S", "unit", Language.ENGLISH, further);
        further.clear();
        assertThat(participant.further()).containsEntry("gender", "F");
        assertThat(participant).hasToString("A1 (R -> S)");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 2, 21})
    void fewerThanThreeOrMoreThanTwentyAreNeverPromised(int k) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AnonymityPromise(k))
                .withMessage("Promised number of raters (" + k + ") must lie between 3 and 20.");
        assertThat(AnonymityPromise.standard().k()).isEqualTo(3);
    }

    @Test
    void everySourceButSelfAndManagerIsAnonymousUnlessDeclared() {
        assertThat(RaterSource.of("SELF")).isEqualTo(RaterSource.SELF);
        assertThat(RaterSource.of("MANAGER")).isEqualTo(RaterSource.MANAGER);
        assertThat(RaterSource.of("PROJECT_PEER").anonymous()).isTrue();
        assertThat(RaterSource.of("PEER")).isEqualTo(RaterSource.PEER).isNotEqualTo(new RaterSource("PEER", false));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RaterSource("SELF", true))
                .withMessage("Rater source (SELF) can't be anonymous.");
        assertThatIllegalArgumentException().isThrownBy(() -> RaterSource.of("a b"));
    }
}
