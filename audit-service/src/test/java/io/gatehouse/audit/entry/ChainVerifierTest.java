package io.gatehouse.audit.entry;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.audit.Facts;
import io.gatehouse.audit.Golden;
import io.gatehouse.audit.signing.SigningKeys;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChainVerifierTest {
    private final SigningKeys keys = new SigningKeys(List.of(Facts.key("new"), Facts.key("old")));
    private final ChainVerifier verifier = new ChainVerifier(keys.verifying());
    private final List<Entry> chain = chain(new EntrySigner(keys.current()), ChainHead.EMPTY, 6);

    @Test
    void aWholeChainHasNoFault() {
        assertThat(verifier.verify(chain)).isEmpty();
    }

    @Test
    void theCanonicalFormAndTheSignatureAreAsDocumented() throws IOException {
        var fact = Facts.application();
        var entry = new EntrySigner(keys.current()).next(new ChainHead(6, "x".repeat(43)), fact);
        Golden.assertMatches(
                "entry.txt",
                CanonicalEntry.of(fact, entry.sequence(), entry.previousHash(), entry.keyId()) + "\nhash "
                        + entry.hash() + "\nsignature " + entry.signature() + "\n");
    }

    @Test
    void aStretchFromTheMiddleIsCheckedFromItsHead() {
        assertThat(verifier.verify(chain.get(2).head(), chain.subList(3, 6))).isEmpty();
    }

    @Test
    void aKeyMayChangeInTheMiddle() {
        var older = chain(new EntrySigner(Facts.key("old")), ChainHead.EMPTY, 3);
        var newer = chain(new EntrySigner(Facts.key("new")), older.getLast().head(), 3);
        assertThat(verifier.verify(joined(older, newer))).isEmpty();
    }

    @Test
    void aMissingEntryIsNamed() {
        var holed = new ArrayList<>(chain);
        holed.remove(2);
        assertThat(verifier.verify(holed)).contains(new ChainFault.Missing(chain.get(3), 3));
    }

    @Test
    void aRepeatedEntryIsNamed() {
        var doubled = new ArrayList<>(chain);
        doubled.add(3, chain.get(2));
        assertThat(verifier.verify(doubled)).contains(new ChainFault.Repeated(chain.get(2), 4));
    }

    @Test
    void aChangedEntryIsNamed() {
        var forged = with(
                3,
                new Entry(
                        Facts.numbered(99),
                        4,
                        chain.get(3).previousHash(),
                        "new",
                        chain.get(3).hash(),
                        chain.get(3).signature()));
        assertThat(verifier.verify(forged)).get().isInstanceOfSatisfying(ChainFault.Changed.class, fault -> {
            assertThat(fault.entry()).isEqualTo(forged.get(3));
            assertThat(fault.description()).contains("entry 4");
        });
    }

    @Test
    void anEntryThatWasReplacedByOneOfAnotherChainIsNamed() {
        var other = chain(new EntrySigner(keys.current()), new ChainHead(0, "somewhere else"), 6);
        assertThat(verifier.verify(with(3, other.get(3))))
                .contains(new ChainFault.Unlinked(other.get(3), chain.get(2).hash()));
    }

    @Test
    void aSignatureOfAnUnpublishedKeyIsNamed() {
        var stranger = new EntrySigner(Facts.key("stranger")).next(chain.get(2).head(), Facts.numbered(4));
        assertThat(verifier.verify(with(3, stranger))).contains(new ChainFault.Unsigned(stranger));
    }

    @Test
    void aSignatureOfAnotherEntryIsNamed() {
        var entry = chain.get(3);
        var forged = new Entry(
                entry.fact(),
                4,
                entry.previousHash(),
                entry.keyId(),
                entry.hash(),
                chain.get(2).signature());
        assertThat(verifier.verify(with(3, forged))).contains(new ChainFault.Unsigned(forged));
    }

    private List<Entry> with(int index, Entry entry) {
        var changed = new ArrayList<>(chain);
        changed.set(index, entry);
        return changed;
    }

    private static List<Entry> joined(List<Entry> first, List<Entry> second) {
        var all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    private static List<Entry> chain(EntrySigner signer, ChainHead head, int length) {
        var chain = new ArrayList<Entry>();
        var before = head;
        for (var number = 1; number <= length; number++) {
            var entry = signer.next(before, Facts.numbered(number));
            chain.add(entry);
            before = entry.head();
        }
        return chain;
    }
}
