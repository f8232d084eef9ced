package org.openkam.examples.springboot;

import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openkam.examples.springboot.ReleaseWriter.Kind;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows what was released, byte by byte as it was written then. */
@RestController
@RequestMapping("/programmes/{programme}")
class ReleaseController {
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    private static final String PERSON = "/people/{assessee}";

    private final ReleaseStore releases;
    private final ProgrammeStore programmes;
    private final Access access;

    ReleaseController(ReleaseStore releases, ProgrammeStore programmes, Access access) {
        this.releases = releases;
        this.programmes = programmes;
        this.access = access;
    }

    /** Lists the people whose release the caller may see. */
    @GetMapping("/people")
    List<String> people(@PathVariable String programme, Principal caller) {
        return programmes.assessees(programme).stream()
                .filter(assessee -> access.maySee(caller.getName(), programme, assessee))
                .toList();
    }

    /** The released profile, in the library's own format. */
    @GetMapping(path = PERSON + "/profile", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> profile(@PathVariable String programme, @PathVariable String assessee, Locale locale) {
        return json(releases.document(programme, assessee, Kind.PROFILE, ""), locale);
    }

    /** How the person compares with the target role. */
    @GetMapping(path = PERSON + "/fit", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> fit(@PathVariable String programme, @PathVariable String assessee, Locale locale) {
        return json(releases.document(programme, assessee, Kind.FIT, ""), locale);
    }

    /** The proposed development plan, in the library's own format. */
    @GetMapping(path = PERSON + "/plan", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> plan(@PathVariable String programme, @PathVariable String assessee, Locale locale) {
        return json(releases.document(programme, assessee, Kind.PLAN, ""), locale);
    }

    /** A page for people, in the caller's language. It needs no script, and is allowed none. */
    @GetMapping(path = PERSON + "/report", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<byte[]> report(@PathVariable String programme, @PathVariable String assessee, Locale locale) {
        String language = Words.language(locale).code();
        byte[] page = found(releases.document(programme, assessee, Kind.REPORT, language), locale);
        return ResponseEntity.ok()
                .contentType(HTML)
                .header(HttpHeaders.CONTENT_LANGUAGE, language)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'")
                .body(page);
    }

    /** The analyst's view. */
    @GetMapping(path = "/analyst", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> analyst(@PathVariable String programme, Locale locale) {
        return json(releases.analyst(programme), locale);
    }

    private static ResponseEntity<byte[]> json(Optional<String> document, Locale locale) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(found(document, locale));
    }

    private static byte[] found(Optional<String> document, Locale locale) {
        return document.orElseThrow(() -> ProblemAnswers.problem(HttpStatus.NOT_FOUND, "problem.release", locale))
                .getBytes(StandardCharsets.UTF_8);
    }
}
