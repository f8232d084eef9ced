package org.openkam.examples.springboot;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openkam.core.ProgrammeReading;
import org.openkam.examples.springboot.ProblemAnswers.FindingDocument;
import org.openkam.examples.springboot.ScoringJob.State;
import org.openkam.examples.springboot.ScoringJob.Status;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Upload and scoring of programmes. */
@RestController
@RequestMapping("/programmes/{programme}")
class ProgrammeController {
    private final ProgrammeStore programmes;
    private final ScoringJobs jobs;
    private final long largestUpload;

    ProgrammeController(ProgrammeStore programmes, ScoringJobs jobs, ServiceProperties properties) {
        this.programmes = programmes;
        this.jobs = jobs;
        this.largestUpload = properties.largestUpload().toBytes();
    }

    /**
     * What was stored.
     *
     * @param findings what there is to say about it, nothing grave
     */
    record Uploaded(String programme, int people, List<FindingDocument> findings) {}

    /** How far scoring is, for the caller. */
    record JobDocument(String state, long done, long total, List<FindingDocument> findings) {
        static JobDocument of(Status status, Locale locale) {
            return new JobDocument(
                    status.state().name(),
                    status.done(),
                    status.total(),
                    FindingDocument.of(status.findings(), Words.language(locale)));
        }
    }

    /** Stores a programme that is entirely in order, under a code that is free. */
    @PutMapping(consumes = "multipart/form-data")
    ResponseEntity<Uploaded> upload(
            @PathVariable String programme,
            @RequestParam(name = "file", required = false) @Nullable List<MultipartFile> parts,
            Locale locale)
            throws IOException {
        ProgrammeFiles files = ProgrammeUpload.files(parts == null ? List.of() : parts, largestUpload);
        ProgrammeReading reading = files.read();
        if (!programmes.add(programme, reading.programme(), files.content())) {
            throw ProblemAnswers.problem(HttpStatus.CONFLICT, "problem.taken", locale);
        }
        int people = reading.programme().participants().size();
        Uploaded uploaded =
                new Uploaded(programme, people, FindingDocument.of(reading.findings(), Words.language(locale)));
        return ResponseEntity.created(URI.create("/programmes/" + programme)).body(uploaded);
    }

    /** Starts scoring, or finds it under way. */
    @PutMapping("/job")
    ResponseEntity<JobDocument> start(@PathVariable String programme, Locale locale) {
        isReleased(programme, locale);
        Status status = jobs.start(programme).status();
        return ResponseEntity.accepted().body(JobDocument.of(status, locale));
    }

    /** Says how far scoring is. */
    @GetMapping("/job")
    JobDocument job(@PathVariable String programme, Locale locale) {
        boolean released = isReleased(programme, locale);
        return jobs.job(programme)
                .map(job -> JobDocument.of(job.status(), locale))
                .orElseGet(() -> new JobDocument(released ? State.RELEASED.name() : "NONE", 0, 0, List.of()));
    }

    /** Cancels scoring; one that is over stays as it ended. */
    @DeleteMapping("/job")
    JobDocument cancel(@PathVariable String programme, Locale locale) {
        isReleased(programme, locale);
        jobs.job(programme).ifPresent(ScoringJob::cancel);
        return job(programme, locale);
    }

    private boolean isReleased(String programme, Locale locale) {
        return programmes
                .isReleased(programme)
                .orElseThrow(() -> ProblemAnswers.problem(HttpStatus.NOT_FOUND, "problem.programme", locale));
    }
}
