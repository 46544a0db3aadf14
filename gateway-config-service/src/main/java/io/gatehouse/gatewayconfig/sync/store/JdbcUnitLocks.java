package io.gatehouse.gatewayconfig.sync.store;

import io.gatehouse.gatewayconfig.sync.UnitLockLostException;
import io.gatehouse.gatewayconfig.sync.UnitLocks;
import io.gatehouse.gatewayconfig.wanted.UnitKey;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Locks in PostgreSQL, all of an instance in one session of the database. They last as long as the session: those of an instance
 * that died are free at once, those of one that stands still are not.
 */
class JdbcUnitLocks implements UnitLocks, AutoCloseable {
    private final LockSession session;
    private final Set<UnitKey> held = new HashSet<>();

    JdbcUnitLocks(LockSession session) {
        this.session = session;
    }

    @Override
    public <T> Optional<T> alone(UnitKey unit, Function<Fence, T> work) {
        if (!reserve(unit)) {
            return Optional.empty();
        }
        try {
            var token = session.lock(name(unit));
            return token.isEmpty() ? Optional.empty() : Optional.of(fenced(unit, token.getAsLong(), work));
        } finally {
            free(unit);
        }
    }

    private <T> T fenced(UnitKey unit, long token, Function<Fence, T> work) {
        try {
            return work.apply(() -> {
                if (!session.isAlive(token)) {
                    throw new UnitLockLostException("the lock of " + name(unit) + " was lost with its session");
                }
            });
        } finally {
            session.unlock(name(unit), token);
        }
    }

    /** The database gives a session the same lock twice. */
    private synchronized boolean reserve(UnitKey unit) {
        return held.add(unit);
    }

    private synchronized void free(UnitKey unit) {
        held.remove(unit);
    }

    private static String name(UnitKey unit) {
        return unit.kind() + "/" + unit.controlPlaneId() + "/" + unit.ownerId();
    }

    @Override
    public void close() {
        session.close();
    }
}
