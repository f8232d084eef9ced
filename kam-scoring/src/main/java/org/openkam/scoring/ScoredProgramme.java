package org.openkam.scoring;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openkam.core.finding.Findings;
import org.openkam.core.model.UnknownCodeException;
import org.openkam.core.programme.Programme;
import org.openkam.scoring.profile.CompetencyProfile;
import org.openkam.scoring.profile.ScoringProvenance;
import org.openkam.scoring.release.ReleaseLedger;

/** A programme with a released profile for every participant. Immutable and thread-safe. */
public final class ScoredProgramme {
    private final Programme programme;
    private final Map<String, CompetencyProfile> profiles = new LinkedHashMap<>();
    private final Findings findings;
    private final @Nullable ReleaseLedger ledger;

    ScoredProgramme(
            Programme programme, List<CompetencyProfile> profiles, Findings findings, @Nullable ReleaseLedger ledger) {
        this.programme = programme;
        this.findings = findings;
        this.ledger = ledger;
        profiles.forEach(p -> this.profiles.put(p.assessee(), p));
    }

    /** Returns the programme that was scored. */
    public Programme programme() {
        return programme;
    }

    /** Returns what there is to say about the scoring as a whole, such as a programme too small for errors of its own. */
    public Findings findings() {
        return findings;
    }

    /** Returns with what the programme was scored. */
    public ScoringProvenance provenance() {
        CompetencyProfile any = profiles.values().iterator().next(); // a programme has participants
        return any.provenance().with(ScoringProvenance.Counts.of(profiles()), findings);
    }

    /** Returns the profiles by code of the person. */
    public Collection<CompetencyProfile> profiles() {
        return Collections.unmodifiableCollection(profiles.values());
    }

    /**
     * Returns what may be said about a person.
     *
     * @throws UnknownCodeException if there is no such participant
     */
    public CompetencyProfile profile(String assessee) {
        CompetencyProfile profile = profiles.get(assessee);
        if (profile == null) {
            throw new UnknownCodeException("Assessee", assessee, profiles.keySet());
        }
        return profile;
    }

    /**
     * Returns the ledger with this release added, to be stored before anything of it is shown; empty if scored without one.
     */
    public Optional<ReleaseLedger> ledger() {
        return Optional.ofNullable(ledger);
    }

    /** Returns how well the programme measures, from released values only. */
    public ProgrammeQuality quality() {
        return ProgrammeQuality.of(this);
    }

    /** Returns the analyst's view, which goes down to the answers and is no part of any report. */
    public AnalystView analystView() {
        return new AnalystView(this);
    }

    @Override
    public String toString() {
        return profiles.size() + " profiles, cycle " + programme.terms().cycle() + "; " + findings;
    }
}
