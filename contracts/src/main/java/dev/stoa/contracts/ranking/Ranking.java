package dev.stoa.contracts.ranking;

import dev.stoa.domain.ranking.Leaderboards;
import dev.stoa.domain.ranking.Seasons;

/// The two ports that act on the same boards.
public record Ranking(Leaderboards leaderboards, Seasons seasons) {}
