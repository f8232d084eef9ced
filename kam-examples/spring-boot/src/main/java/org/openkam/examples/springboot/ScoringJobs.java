package org.openkam.examples.springboot;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import org.openkam.core.finding.Finding;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.finding.Findings;
import org.openkam.core.finding.FindingsException;
import org.openkam.examples.springboot.ReleaseStore.StoredLedger;
import org.openkam.examples.springboot.ScoringJob.State;
import org.openkam.scoring.ScoredProgramme;
import org.openkam.scoring.Scoring;
import org.openkam.scoring.release.ReleaseLedger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Scores programmes one after the other. A release is stored with all its documents and the ledger that knows it, or not at
 * all; so a cancelled job leaves nothing. Jobs live as long as the service, what they released longer.
 */
@Component
class ScoringJobs {
    private static final Logger LOG = LoggerFactory.getLogger(ScoringJobs.class);
    private static final Set<FindingCode> FROZEN =
            EnumSet.of(FindingCode.RELEASE_FROZEN, FindingCode.RELEASE_CLOSED, FindingCode.RELEASE_ERRORS);

    private final Map<String, ScoringJob> jobs = new ConcurrentHashMap<>();
    private final Stores stores;
    private final Scoring scoring;
    private final ReleaseWriter writer;
    private final ExecutorService thread;

    /** Where programmes come from and releases go. */
    @Component
    record Stores(ProgrammeStore programmes, ReleaseStore releases, LedgerKeyFile key) {}

    ScoringJobs(Stores stores, Scoring scoring, ReleaseWriter writer, ExecutorService thread) {
        this.stores = stores;
        this.scoring = scoring;
        this.writer = writer;
        this.thread = thread;
    }

    /** Starts a job, or returns the one under way. */
    ScoringJob start(String programme) {
        return jobs.compute(programme, (code, earlier) -> {
            if (earlier != null && !earlier.status().state().isOver()) {
                return earlier;
            }
            ScoringJob job = new ScoringJob();
            thread.execute(() -> run(code, job));
            return job;
        });
    }

    /** Returns the latest job of a programme since the service started. */
    Optional<ScoringJob> job(String programme) {
        return Optional.ofNullable(jobs.get(programme));
    }

    private void run(String programme, ScoringJob job) {
        try {
            job.begin();
            release(programme, job);
        } catch (CancellationException e) {
            LOG.info("Scoring of {} was cancelled.", programme);
            job.cancel();
        } catch (FindingsException e) {
            job.end(State.REFUSED, e.findings());
        } catch (IOException | RuntimeException | Error e) { // a job that nobody ends could never be started again
            LOG.error("Scoring of {} failed.", programme, e);
            job.end(State.FAILED, Findings.none());
        }
    }

    private void release(String programme, ScoringJob job) throws IOException {
        StoredLedger stored = stores.releases().ledger();
        ReleaseLedger ledger = stores.key().open(stored);
        ScoredProgramme scored = scoring.with(ledger)
                .progress(job)
                .score(ProgrammeFiles.of(stores.programmes().files(programme)).programme());
        refuseFrozen(scored.findings());
        String after = LedgerKeyFile.text(scored.ledger().orElseThrow());
        boolean first = stores.releases().replace(programme, new StoredLedger(after, stored.version()), shelf -> {
            writer.write(scored, shelf, job::written);
            job.store();
        });
        if (first) {
            job.end(State.RELEASED, scored.findings());
        } else {
            LOG.warn("Scoring of {} must be started again: another release came between.", programme);
            job.end(State.FAILED, Findings.none());
        }
    }

    /** A new release for some people beside the old one of others would be taken for one, so nothing is released at all. */
    private static void refuseFrozen(Findings findings) {
        Findings frozen = Findings.of(
                findings.list().stream().filter(ScoringJobs::isFrozen).toList());
        if (!frozen.isEmpty()) {
            throw new FindingsException(frozen);
        }
    }

    private static boolean isFrozen(Finding finding) {
        return FROZEN.contains(finding.code());
    }
}
