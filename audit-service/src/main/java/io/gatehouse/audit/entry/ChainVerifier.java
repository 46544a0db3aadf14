package io.gatehouse.audit.entry;

import io.gatehouse.audit.signing.VerifyingKeys;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Checks a stretch of one chain: hashes, links, signatures, gaps and repeats. */
public final class ChainVerifier {
    private final VerifyingKeys keys;

    public ChainVerifier(VerifyingKeys keys) {
        this.keys = keys;
    }

    /** The first fault of a chain from its very first entry; empty when all is well. */
    public Optional<ChainFault> verify(List<Entry> chain) {
        return verify(ChainHead.EMPTY, chain);
    }

    /** The first fault of a stretch that follows {@code head}; empty when all is well. */
    public Optional<ChainFault> verify(ChainHead head, List<Entry> stretch) {
        var before = head;
        for (var entry : stretch) {
            var fault = check(before, entry);
            if (fault.isPresent()) {
                return fault;
            }
            before = entry.head();
        }
        return Optional.empty();
    }

    /** What is wrong with an entry that should follow {@code before}; empty when all is well. */
    public Optional<ChainFault> check(ChainHead before, Entry entry) {
        var expected = before.sequence() + 1;
        if (entry.sequence() > expected) {
            return Optional.of(new ChainFault.Missing(entry, expected));
        }
        if (entry.sequence() < expected) {
            return Optional.of(new ChainFault.Repeated(entry, expected));
        }
        return checkContent(before, entry);
    }

    private Optional<ChainFault> checkContent(ChainHead before, Entry entry) {
        var form = CanonicalEntry.of(entry.fact(), entry.sequence(), entry.previousHash(), entry.keyId());
        var digest = CanonicalEntry.digest(form);
        var hash = Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        if (!hash.equals(entry.hash())) {
            return Optional.of(new ChainFault.Changed(entry, hash));
        }
        if (!entry.previousHash().equals(before.hash())) {
            return Optional.of(new ChainFault.Unlinked(entry, before.hash()));
        }
        return keys.verify(entry.keyId(), digest, entry.signature())
                ? Optional.empty()
                : Optional.of(new ChainFault.Unsigned(entry));
    }
}
