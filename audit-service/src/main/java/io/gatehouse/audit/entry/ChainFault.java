package io.gatehouse.audit.entry;

/** The first thing that is wrong with a chain. */
public sealed interface ChainFault {
    /** The entry at which it shows. */
    Entry entry();

    /** What is wrong, for people. */
    String description();

    /** Entries between {@code expected} and this one are missing. */
    record Missing(Entry entry, long expected) implements ChainFault {
        @Override
        public String description() {
            return "entries " + expected + " to " + (entry.sequence() - 1) + " are missing before " + name(entry);
        }
    }

    /** An entry that was there before, or stands out of order. */
    record Repeated(Entry entry, long expected) implements ChainFault {
        @Override
        public String description() {
            return name(entry) + " is repeated or out of order (expected: entry " + expected + ")";
        }
    }

    /** The content of the entry was changed after it was hashed. */
    record Changed(Entry entry, String expectedHash) implements ChainFault {
        @Override
        public String description() {
            return name(entry) + " was changed: its content has the hash " + expectedHash + ", it says " + entry.hash();
        }
    }

    /** The entry does not build on the one before it: one of them was replaced. */
    record Unlinked(Entry entry, String expectedPrevious) implements ChainFault {
        @Override
        public String description() {
            return name(entry) + " does not build on the entry before it: previous_hash is " + entry.previousHash()
                    + " (expected: " + expectedPrevious + ")";
        }
    }

    /** The signature is not of the key that the entry names, or that key is not published. */
    record Unsigned(Entry entry) implements ChainFault {
        @Override
        public String description() {
            return name(entry) + " has no valid signature of key " + entry.keyId();
        }
    }

    private static String name(Entry entry) {
        return "entry " + entry.sequence() + " (" + entry.fact().entryId() + ")";
    }
}
