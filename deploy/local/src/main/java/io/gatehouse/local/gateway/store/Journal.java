package io.gatehouse.local.gateway.store;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Where changes are kept over restarts. */
public interface Journal extends AutoCloseable {
    /** Hands over all changes of the past, oldest first. */
    void replay(Consumer<Change> change);

    /** Keeps changes: all of them or, after a crash, none. */
    void append(List<Change> changes);

    /** Gives the journal an opportunity to replace its history by the changes that lead to the present. */
    void compact(Supplier<List<Change>> present);

    @Override
    void close();

    /** A journal that forgets. */
    static Journal none() {
        return new Journal() {
            @Override
            public void replay(Consumer<Change> change) {}

            @Override
            public void append(List<Change> changes) {}

            @Override
            public void compact(Supplier<List<Change>> present) {}

            @Override
            public void close() {}
        };
    }
}
