package dev.stoa.application.cache;

import dev.stoa.domain.cache.CacheName;
import java.util.random.RandomGenerator;

/// What all parts of one cache share.
record Setting(CacheName name, CachePolicy policy, CacheMeter meter, RandomGenerator dice) {}
