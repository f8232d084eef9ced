package org.openkam.examples.springboot;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.openkam.core.finding.Finding;
import org.openkam.core.finding.Findings;
import org.openkam.core.finding.FindingsException;
import org.openkam.core.text.Language;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.databind.json.JsonMapper;

/** Everything that goes wrong is answered with problem details (RFC 9457) in the caller's language. */
@RestControllerAdvice
class ProblemAnswers extends ResponseEntityExceptionHandler {
    /** An answer has all findings up to this many, and always their number. */
    static final int MOST_FINDINGS = 10_000;

    private final JsonMapper json;
    private final LocaleResolver locales;

    ProblemAnswers(JsonMapper json, LocaleResolver locales) {
        this.json = json;
        this.locales = locales;
    }

    /** A finding as it is shown. It never names an anonymous rater or holds a legal answer. */
    record FindingDocument(String severity, String code, String place, String message, String advice) {
        static FindingDocument of(Finding finding, Language language) {
            return new FindingDocument(
                    finding.severity().name(),
                    finding.code().name(),
                    finding.place().toString(),
                    finding.message(language),
                    finding.advice(language));
        }

        static List<FindingDocument> of(Findings findings, Language language) {
            return findings.list().stream()
                    .limit(MOST_FINDINGS)
                    .map(finding -> of(finding, language))
                    .toList();
        }
    }

    /** A programme with faults: all of them, gravest first. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> findings(FindingsException e, Locale locale) {
        Language language = Words.language(locale);
        String number = Integer.toString(e.findings().size());
        ProblemDetail problem =
                problem(HttpStatus.UNPROCESSABLE_CONTENT, Words.text("problem.findings", language, "number", number));
        problem.setProperty("number", e.findings().size());
        problem.setProperty("findings", FindingDocument.of(e.findings(), language));
        return answer(problem, locale);
    }

    /** An upload that isn't the files of a programme folder. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(ProgrammeUpload.RefusedException e, Locale locale) {
        String detail = Words.text(e.key(), Words.language(locale), "name", e.value());
        return answer(problem(e.status(), detail), locale);
    }

    /** An upload that can't be taken apart, or is larger than the server takes. */
    @ExceptionHandler(MultipartException.class)
    ResponseEntity<ProblemDetail> malformed(Locale locale) {
        return answer(problem(HttpStatus.BAD_REQUEST, Words.text("upload.parts", Words.language(locale))), locale);
    }

    /** Whatever else breaks: the log tells what, the caller learns nothing of it. */
    @ExceptionHandler({RuntimeException.class, IOException.class})
    ResponseEntity<ProblemDetail> broken(Exception e, Locale locale) {
        logger.error("A request failed.", e);
        String detail = Words.text("problem.500", Words.language(locale));
        return answer(problem(HttpStatus.INTERNAL_SERVER_ERROR, detail), locale);
    }

    /** Says what is the matter in a sentence of the service. */
    static ResponseStatusException problem(HttpStatus status, String key, Locale locale) {
        return new ResponseStatusException(status, Words.text(key, Words.language(locale)));
    }

    /** Answers where no controller is reached. */
    void send(HttpServletRequest request, HttpServletResponse response, HttpStatus status) throws IOException {
        Locale locale = locales.resolveLocale(request);
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader("Content-Language", locale.getLanguage());
        String detail = Words.text("problem." + status.value(), Words.language(locale));
        response.getOutputStream().write(json.writeValueAsBytes(problem(status, detail)));
    }

    private static ProblemDetail problem(HttpStatus status, String detail) {
        return ProblemDetail.forStatusAndDetail(status, detail);
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem, Locale locale) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header("Content-Language", locale.getLanguage())
                .body(problem);
    }
}
