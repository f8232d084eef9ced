/**
 * People taken together: what a team covers, how much hangs on one person, and a unit at a glance. Everything is computed from
 * released profiles, from role fits, or from numbers of the host; nothing here sees answers or demographics, and nothing
 * decides about a person.
 *
 * <p>Start at {@link org.openkam.scoring.team.TeamSolution} for teams, at {@link org.openkam.scoring.team.KeyPersonRisk} and
 * {@link org.openkam.scoring.team.ExpertiseConcentration} for dependence on single people, and at
 * {@link org.openkam.scoring.team.UnitHeatMap} for units. {@link org.openkam.scoring.team.PortfolioTiers} and
 * {@link org.openkam.scoring.team.ClientConcentration} look at clients in the same way.
 */
@NullMarked
package org.openkam.scoring.team;

import org.jspecify.annotations.NullMarked;
