package io.gatehouse.idpsync.client.okta;

import com.okta.sdk.cache.Cache;
import com.okta.sdk.cache.CacheManager;
import org.jspecify.annotations.Nullable;

/** Keeps nothing: what Okta holds is asked for each time. */
final class NoCache implements CacheManager {
    @Override
    public <K, V> Cache<K, V> getCache(String name) {
        return new Empty<>();
    }

    private static final class Empty<K, V> implements Cache<K, V> {
        @Override
        public @Nullable V get(K key) {
            return null;
        }

        @Override
        public @Nullable V put(K key, V value) {
            return null;
        }

        @Override
        public @Nullable V remove(K key) {
            return null;
        }
    }
}
