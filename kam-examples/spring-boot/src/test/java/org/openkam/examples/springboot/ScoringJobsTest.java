package org.openkam.examples.springboot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.finding.Findings;
import org.openkam.examples.springboot.ReleaseStore.StoredLedger;
import org.openkam.examples.springboot.ReleaseWriter.Kind;
import org.openkam.examples.springboot.ScoringJob.State;
import org.openkam.examples.springboot.ScoringJobs.Stores;
import org.openkam.scoring.ScoredProgramme;
import org.openkam.scoring.Scoring;

/** Jobs tell how far they are, can be cancelled at any time before the release, and store all or nothing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScoringJobsTest {
    private RunningService service;

    /** Keeps work until the test runs it. */
    private static final class Bench extends AbstractExecutorService {
        private final Queue<Runnable> waiting = new ArrayDeque<>();

        @Override
        public void execute(Runnable work) {
            waiting.add(work);
        }

        void run() {
            waiting.remove().run();
        }

        @Override
        public void shutdown() {}

        @Override
        public List<Runnable> shutdownNow() {
            return List.of();
        }

        @Override
        public boolean isShutdown() {
            return false;
        }

        @Override
        public boolean isTerminated() {
            return false;
        }

        @Override
        public boolean awaitTermination(long timeout, TimeUnit unit) {
            return true;
        }
    }

    @BeforeAll
    void start(@TempDir Path folder) {
        service = RunningService.start("strangers", folder);
        service.upload("consultant", "autumn", RunningService.files(), "en");
    }

    @AfterAll
    void stop() {
        service.close();
    }

    private <T> T bean(Class<T> type) {
        return service.context().getBean(type);
    }

    private ScoringJobs jobs(Scoring scoring, Bench bench) {
        return new ScoringJobs(bean(Stores.class), scoring, bean(ReleaseWriter.class), bench);
    }

    private void assertNothingReleased() {
        assertThat(bean(ProgrammeStore.class).isReleased("autumn")).hasValue(false);
        assertThat(bean(ReleaseStore.class).analyst("autumn")).isEmpty();
        assertThat(bean(ReleaseStore.class).ledger().text()).isEmpty();
    }

    @Test
    void aWaitingJobIsCancelledAtOnce() {
        Bench bench = new Bench();
        ScoringJobs jobs = jobs(Scoring.standard(), bench);
        ScoringJob job = jobs.start("autumn");
        assertThat(jobs.start("autumn")).isSameAs(job);
        job.cancel();
        assertThat(job.status().state()).isEqualTo(State.CANCELLED);
        bench.run();
        assertThat(job.status().state()).isEqualTo(State.CANCELLED);
        assertNothingReleased();
        assertThat(jobs.start("autumn")).isNotSameAs(job);
    }

    @Test
    void aRunningJobStopsAtTheNextStep() {
        ScoringJob job = new ScoringJob();
        job.begin();
        job.progress(10, 96);
        assertThat(job.status()).isEqualTo(new ScoringJob.Status(State.RUNNING, 10, 144, Findings.none()));
        job.written(1, 48);
        assertThat(job.status().done()).isEqualTo(97);
        job.cancel();
        assertThatThrownBy(() -> job.progress(11, 96)).isInstanceOf(CancellationException.class);
        assertThatThrownBy(() -> job.written(2, 48)).isInstanceOf(CancellationException.class);
        assertThatThrownBy(job::store).isInstanceOf(CancellationException.class);
        assertThat(job.status().state()).isEqualTo(State.CANCELLED);
    }

    @Test
    void whatIsBeingStoredIsntCancelled() {
        ScoringJob job = new ScoringJob();
        job.begin();
        job.store();
        job.cancel();
        assertThat(job.status().state()).isEqualTo(State.STORING);
        job.end(State.RELEASED, Findings.none());
        job.cancel();
        assertThat(job.status().state()).isEqualTo(State.RELEASED);
    }

    /** Forty people's documents are written when it is cancelled, and the ledger as well: all of it goes again. */
    @Test
    void cancelledWhileWritingNothingIsStored() {
        ScoredProgramme scored = Scoring.standard()
                .score(ProgrammeFiles.of(RunningService.files()).programme());
        StoredLedger next = new StoredLedger("text", 0);
        assertThatThrownBy(() -> bean(ReleaseStore.class)
                        .replace(
                                "autumn",
                                next,
                                shelf -> bean(ReleaseWriter.class).write(scored, shelf, (done, total) -> {
                                    if (done == 40) {
                                        throw new CancellationException();
                                    }
                                })))
                .isInstanceOf(CancellationException.class);
        assertNothingReleased();
        assertThat(bean(ReleaseStore.class).document("autumn", "A001", Kind.PROFILE, ""))
                .isEmpty();
    }

    @Test
    void aReleaseThatAnotherOvertookIsntStored() {
        assertThat(bean(ReleaseStore.class).replace("autumn", new StoredLedger("text", 7), shelf -> {
                    throw new AssertionError("written beside another release");
                }))
                .isFalse();
        assertNothingReleased();
    }

    /** The files are asked for after the job began and before scoring: the cancellation then falls between two steps. */
    @Test
    void cancelledOnTheWayNothingIsStored() {
        Bench bench = new Bench();
        Stores stores = bean(Stores.class);
        ScoringJob[] job = new ScoringJob[1];
        ProgrammeStore cancelling = new ProgrammeStore(null, null) {
            @Override
            Map<String, byte[]> files(String code) {
                job[0].cancel();
                return stores.programmes().files(code);
            }
        };
        ScoringJobs jobs = new ScoringJobs(
                new Stores(cancelling, stores.releases(), stores.key()),
                Scoring.standard(),
                bean(ReleaseWriter.class),
                bench);
        job[0] = jobs.start("autumn");
        bench.run();
        assertThat(job[0].status().state()).isEqualTo(State.CANCELLED);
        assertNothingReleased();
    }

    /** Whatever breaks, the job ends: one that goes on for ever couldn't be started again. */
    @Test
    void aJobThatBreaksIsOver() {
        Bench bench = new Bench();
        Stores stores = bean(Stores.class);
        ProgrammeStore breaking = new ProgrammeStore(null, null) {
            @Override
            Map<String, byte[]> files(String code) {
                throw new StackOverflowError();
            }
        };
        ScoringJobs jobs = new ScoringJobs(
                new Stores(breaking, stores.releases(), stores.key()),
                Scoring.standard(),
                bean(ReleaseWriter.class),
                bench);
        ScoringJob job = jobs.start("autumn");
        bench.run();
        assertThat(job.status().state()).isEqualTo(State.FAILED);
        assertThat(jobs.start("autumn")).isNotSameAs(job);
        assertNothingReleased();
    }

    /** Without one peer, the difference from the earlier release would tell what he said; so nothing is released. */
    @Test
    void aReleaseThatTellsTooMuchBesideAnEarlierOneIsRefused(@TempDir Path folder) {
        try (RunningService other = RunningService.start("strangers", folder)) {
            Map<String, byte[]> files = new TreeMap<>(RunningService.files());
            other.upload("consultant", "autumn", files, "en");
            assertThat(other.score("consultant", "autumn").get("state").asString())
                    .isEqualTo("RELEASED");
            String ratings = new String(files.get("ratings-360.csv"), StandardCharsets.UTF_8);
            String rater = ratings.lines()
                    .filter(line -> line.startsWith("A001,") && line.contains(",PEER,"))
                    .findFirst()
                    .orElseThrow()
                    .split(",")[1];
            String without = String.join(
                    "\n",
                    ratings.lines()
                            .filter(line -> !line.startsWith("A001," + rater + ","))
                            .toList());
            files.put("ratings-360.csv", (without + "\n").getBytes(StandardCharsets.UTF_8));
            assertThat(other.upload("consultant", "spring", files, "en").statusCode())
                    .isEqualTo(201);
            var job = other.score("consultant", "spring");
            assertThat(job.get("state").asString()).isEqualTo("REFUSED");
            assertThat(job.get("findings").get(0).get("code").asString()).isEqualTo(FindingCode.RELEASE_FROZEN.name());
            assertThat(other.send("consultant", "GET", "/programmes/spring/people/A002/profile")
                            .statusCode())
                    .isEqualTo(404);
            assertThat(other.send("consultant", "GET", "/programmes/autumn/people/A001/profile")
                            .statusCode())
                    .isEqualTo(200);
        }
    }
}
