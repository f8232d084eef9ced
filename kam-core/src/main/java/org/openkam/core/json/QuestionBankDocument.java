package org.openkam.core.json;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openkam.core.instrument.Question;
import org.openkam.core.instrument.QuestionBank;
import org.openkam.core.instrument.QuestionType;
import org.openkam.core.model.ForeignFields;
import org.openkam.core.model.ModelVersion;
import org.openkam.core.text.LocalizedText;

/**
 * A question bank as a person writes it: may be wrong, is checked as a whole. Field names are the component names; texts
 * are objects from language code to text. See {@link QuestionBankReader}.
 */
record QuestionBankDocument(
        String format,
        String schemaVersion,

        @NotNull @Pattern(regexp = CompetencyModelDocument.CODE)
        String code,

        @NotNull @Pattern(regexp = "[0-9]{1,4}\\.[0-9]{1,4}")
        String version,

        @NotNull @Pattern(regexp = CompetencyModelDocument.CODE)
        String model,

        @NotEmpty List<@NotNull @Valid QuestionDocument> questions)
        implements Document {

    static final String FORMAT = "openkam-question-bank";
    static final int MAJOR = 1;
    static final int MINOR = 0;

    private static final String LANGUAGE = CompetencyModelDocument.LANGUAGE;

    record QuestionDocument(
            @NotNull @Pattern(regexp = CompetencyModelDocument.CODE)
            String code,

            @NotNull @Pattern(regexp = CompetencyModelDocument.CODE)
            String competency,

            @NotNull QuestionType type,

            @NotNull @Pattern(regexp = CompetencyModelDocument.CODE)
            String angle,

            @NotEmpty Map<@Pattern(regexp = LANGUAGE) String, @NotBlank String> text,
            @Nullable List<@NotEmpty Map<@Pattern(regexp = LANGUAGE) String, @NotBlank String>> followUps,
            @Nullable List<@NotEmpty Map<@Pattern(regexp = LANGUAGE) String, @NotBlank String>> positiveSigns,
            @Nullable List<@NotEmpty Map<@Pattern(regexp = LANGUAGE) String, @NotBlank String>> negativeSigns) {

        Question question() {
            var wording = new Question.Wording(
                    LocalizedText.ofCodes(text), texts(followUps), texts(positiveSigns), texts(negativeSigns));
            return new Question(code, competency, type, angle, wording);
        }

        private static List<LocalizedText> texts(@Nullable List<Map<String, String>> texts) {
            return Objects.requireNonNullElse(texts, List.<Map<String, String>>of()).stream()
                    .map(LocalizedText::ofCodes)
                    .toList();
        }

        static QuestionDocument of(Question question) {
            return new QuestionDocument(
                    question.code(),
                    question.competency(),
                    question.type(),
                    question.angle(),
                    ModelDisassembly.texts(question.text()),
                    listOrNull(question.wording().followUps()),
                    listOrNull(question.wording().positiveSigns()),
                    listOrNull(question.wording().negativeSigns()));
        }

        private static @Nullable List<Map<String, String>> listOrNull(List<LocalizedText> texts) {
            return texts.isEmpty()
                    ? null
                    : texts.stream().map(ModelDisassembly::texts).toList();
        }
    }

    /** A bank inside the document of the model it asks about. */
    record QuestionSectionDocument(
            @NotNull @Pattern(regexp = CompetencyModelDocument.CODE)
            String code,

            @NotNull @Pattern(regexp = "[0-9]{1,4}\\.[0-9]{1,4}")
            String version,

            @NotEmpty List<@NotNull @Valid QuestionDocument> questions) {

        static QuestionSectionDocument of(QuestionBank bank) {
            return new QuestionSectionDocument(
                    bank.code(),
                    bank.version().toString(),
                    bank.questions().stream().map(QuestionDocument::of).toList());
        }
    }

    /**
     * Returns the bank of a sound document.
     *
     * @param foreign what the document doesn't know
     */
    QuestionBank bank(ForeignFields foreign) {
        return new QuestionBank(
                code,
                ModelVersion.parse(version),
                model,
                questions.stream().map(QuestionDocument::question).toList(),
                foreign);
    }

    /** Returns the document of a bank; what is empty is left out. */
    static QuestionBankDocument of(QuestionBank bank) {
        return new QuestionBankDocument(
                FORMAT,
                MAJOR + "." + MINOR,
                bank.code(),
                bank.version().toString(),
                bank.model(),
                bank.questions().stream().map(QuestionDocument::of).toList());
    }
}
