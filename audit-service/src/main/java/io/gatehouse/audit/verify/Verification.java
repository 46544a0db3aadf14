package io.gatehouse.audit.verify;

import io.gatehouse.audit.entry.ChainFault;
import io.gatehouse.audit.entry.ChainHead;
import io.gatehouse.audit.entry.ChainVerifier;
import io.gatehouse.audit.entry.Entry;
import io.gatehouse.audit.signing.VerifyingKeys;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Checks entries one by one as they come, in the order of their chains. A chain may begin anywhere, since old entries go; what
 * lies before its first entry is not checked.
 */
public final class Verification {
    private final ChainVerifier verifier;
    private final boolean gaps;
    private final Map<Integer, ChainHead> expected;
    private final Map<Integer, ChainHead> reached = new TreeMap<>();
    private long entries;

    /**
     * @param gaps whether entries may be missing, as in an export with filters
     * @param expected heads of chains that were kept elsewhere and must be reached, by partition
     */
    public Verification(VerifyingKeys keys, boolean gaps, Map<Integer, ChainHead> expected) {
        this.verifier = new ChainVerifier(keys);
        this.gaps = gaps;
        this.expected = Map.copyOf(expected);
    }

    /** What is wrong with the next entry; empty when all is well. */
    public Optional<String> next(Entry entry) {
        entries++;
        var chain = entry.fact().source().partition();
        var itself = new ChainHead(entry.sequence() - 1, entry.previousHash());
        var before = reached.getOrDefault(chain, itself);
        var fault = verifier.check(before, entry);
        if (gaps && fault.orElse(null) instanceof ChainFault.Missing) {
            fault = verifier.check(itself, entry);
        }
        reached.put(chain, entry.head());
        return fault.map(ChainFault::description)
                .or(() -> replaced(chain, entry))
                .map(description -> "chain " + chain + ": " + description);
    }

    private Optional<String> replaced(int chain, Entry entry) {
        var head = expected.get(chain);
        return head == null
                        || head.sequence() != entry.sequence()
                        || head.hash().equals(entry.hash())
                ? Optional.empty()
                : Optional.of("entry " + entry.sequence() + " (" + entry.fact().entryId() + ") has the hash "
                        + entry.hash() + " (expected, from the heads: " + head.hash() + ")");
    }

    /** What is missing when no more entries come; empty when all is well. */
    public Optional<String> end() {
        return expected.entrySet().stream()
                .filter(head -> sequence(head.getKey()) < head.getValue().sequence())
                .map(head -> "chain " + head.getKey() + ": entries " + (sequence(head.getKey()) + 1) + " to "
                        + head.getValue().sequence() + " are missing at the end")
                .findFirst();
    }

    private long sequence(int chain) {
        return reached.getOrDefault(chain, ChainHead.EMPTY).sequence();
    }

    /** How many entries were checked. */
    public long entries() {
        return entries;
    }
}
