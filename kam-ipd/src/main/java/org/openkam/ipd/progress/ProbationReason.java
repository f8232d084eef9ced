package org.openkam.ipd.progress;

/** Why a review of a probation recommends what it does, and what to look at before deciding. */
public enum ProbationReason {
    /** Attainment reaches the whole goal. */
    GOAL_REACHED,
    /** Attainment lies below the goal, but not far. */
    MOST_OF_GOAL_REACHED,
    /** Attainment lies below what more time is recommended for. */
    FAR_FROM_GOAL,
    /** The last day hasn't come. */
    WINDOW_OPEN,
    /** A client's turnover isn't known. */
    CLIENT_UNKNOWN,
    /** The goal is reached even if the unknown clients brought nothing. */
    REACHED_WITHOUT_UNKNOWN,
    /** A condition that the goal needs was missing. */
    CONDITION_MISSING,
    /** Nobody said whether a condition that the goal needs was there. */
    CONDITION_UNKNOWN,
    /** Without one of the clients the recommendation would be another. */
    HINGES_ON_ONE_CLIENT,
    /** A border of the recommendation lies within the error of the attainment. */
    WITHIN_ERROR,
    /** Too few clients to tell an error: how others would have gone can't be said. */
    TOO_FEW_CLIENTS_FOR_ERROR
}
