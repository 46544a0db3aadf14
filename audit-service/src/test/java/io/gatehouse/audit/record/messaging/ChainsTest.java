package io.gatehouse.audit.record.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.audit.entry.ChainHead;
import org.junit.jupiter.api.Test;

class ChainsTest {
    private static final ChainHead COPIED = new ChainHead(7, "copied");

    @Test
    void aChainWhoseEntriesTheTopicHasDroppedGoesOnFromItsCopy() {
        assertThat(new Chains(partition -> ChainHead.EMPTY, partition -> COPIED).head(3))
                .isEqualTo(COPIED);
    }

    @Test
    void whatTheTopicHoldsIsNewerThanAnyCopy() {
        var newest = new ChainHead(9, "on the topic");
        assertThat(new Chains(partition -> newest, partition -> COPIED).head(3)).isEqualTo(newest);
    }
}
