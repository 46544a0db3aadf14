package io.gatehouse.schemas.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShardsTest {
    /** Rows written by one version are relayed by the next: these may never change. */
    @ParameterizedTest
    @CsvSource({"'', 0", "application-1, 4", "portal:9d3c7a51, 7", "é, 1"})
    void aKeyKeepsItsShardForEver(String key, int shard) {
        assertThat(Shards.of(key)).isEqualTo(shard);
    }

    @Test
    void keysSpreadOverAllShards() {
        assertThat(IntStream.range(0, 1000)
                        .map(i -> Shards.of("application-" + i))
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(Shards.all().boxed().toList());
    }
}
