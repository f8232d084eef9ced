package org.openkam.scoring.fit;

import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openkam.core.internal.Arguments;
import org.openkam.core.model.CareerPath;
import org.openkam.core.model.UnknownCodeException;
import org.openkam.scoring.profile.CompetencyProfile;

/**
 * Where a person can go from a role along the model's career paths (source case, H7): the next steps with their gaps, and the
 * shortest way to any role. All matches are with today's profile; what earlier steps of a way would teach isn't foretold.
 * Immutable and thread-safe.
 *
 * @param assessee code of the person
 * @param from code of the role to start from
 * @param steps the first step that leads to each role that can be reached, by code of that role; nearest first, ties by code along the way
 */
public record CareerMap(String assessee, String from, Map<String, CareerStep> steps) implements Serializable {
    private static final long serialVersionUID = 1L;

    public CareerMap {
        Arguments.code(assessee, "assessee");
        Arguments.code(from, "role to start from");
        steps = Collections.unmodifiableMap(new LinkedHashMap<>(steps));
    }

    /** Returns where a person can go from the role held, by the standard policy; nowhere if the model doesn't have that role. */
    public static CareerMap of(CompetencyProfile profile) {
        return of(profile, profile.participant().role(), RoleMatchPolicy.standard());
    }

    /** Returns where a person can go from a role. */
    public static CareerMap of(CompetencyProfile profile, String from, RoleMatchPolicy policy) {
        Arguments.notNull(profile, "profile");
        Arguments.code(from, "role to start from");
        List<CareerPath> paths = profile.model().careerPaths().stream()
                .sorted(Comparator.comparing(CareerPath::from).thenComparing(CareerPath::to))
                .toList();
        Map<String, CareerStep> steps = new LinkedHashMap<>();
        Deque<String> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            String at = open.remove();
            for (CareerPath path : paths) {
                if (path.from().equals(at) && !path.to().equals(from) && !steps.containsKey(path.to())) {
                    RoleMatch match = RoleMatch.of(profile, profile.model().role(path.to()), policy);
                    steps.put(path.to(), new CareerStep(path, match));
                    open.add(path.to());
                }
            }
        }
        return new CareerMap(profile.assessee(), from, steps);
    }

    /** Returns the roles that follow at once, by code. */
    public List<CareerStep> next() {
        return steps.values().stream().filter(s -> s.path().from().equals(from)).toList();
    }

    /** Returns the codes of all roles that can be reached, nearest first, ties by the codes along the way. */
    public List<String> reachable() {
        return List.copyOf(steps.keySet());
    }

    /**
     * Returns a way with the fewest steps to a role, in order; of several the one whose codes come first. Empty if there is none,
     * or if it is the role to start from.
     */
    public Optional<List<CareerStep>> wayTo(String role) {
        LinkedList<CareerStep> way = new LinkedList<>();
        for (CareerStep step = steps.get(role);
                step != null;
                step = steps.get(step.path().from())) {
            way.addFirst(step);
        }
        return way.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(way));
    }

    /**
     * Returns how far the person is from a role that can be reached.
     *
     * @throws UnknownCodeException if it can't be reached
     */
    public RoleMatch match(String role) {
        CareerStep step = steps.get(role);
        if (step == null) {
            throw new UnknownCodeException("Reachable role", role, steps.keySet());
        }
        return step.match();
    }

    @Override
    public String toString() {
        return assessee + " from " + from + ": " + next().size() + " next roles, " + steps.size() + " within reach";
    }
}
