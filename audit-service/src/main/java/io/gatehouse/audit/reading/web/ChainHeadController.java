package io.gatehouse.audit.reading.web;

import io.gatehouse.audit.reading.CopiedEntries;
import io.gatehouse.audit.reading.CopiedHead;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The heads of the chains. Kept elsewhere, they prove later that no end of a chain was cut off. */
@RestController
@RequestMapping("/v2/audit-log-chain-heads")
class ChainHeadController {
    private final CopiedEntries entries;

    ChainHeadController(CopiedEntries entries) {
        this.entries = entries;
    }

    @GetMapping
    HeadsView heads() {
        return new HeadsView(entries.heads().stream().map(HeadView::of).toList());
    }

    record HeadsView(List<HeadView> data) {}

    record HeadView(
            int partition,
            long sequence,
            String hash,
            UUID entryId,
            String keyId,
            String signature,
            Instant recordedAt) {
        static HeadView of(CopiedHead head) {
            return new HeadView(
                    head.partition(),
                    head.sequence(),
                    head.hash(),
                    head.entryId(),
                    head.keyId(),
                    head.signature(),
                    head.recordedAt());
        }
    }
}
