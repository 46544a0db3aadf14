package io.gatehouse.gatewayconfig.sync;

import io.gatehouse.gatewayconfig.wanted.UnitKey;
import java.util.Optional;
import java.util.function.Function;

/** Lets each unit be worked on by one thread of one instance of the service at a time. */
public interface UnitLocks {
    /** Does work alone; empty, and the work not begun, when somebody else is at the unit. */
    <T> Optional<T> alone(UnitKey unit, Function<Fence, T> work);

    /** Tells whether the work is still alone. */
    interface Fence {
        /**
         * To be called before each write.
         *
         * @throws UnitLockLostException if somebody else may be at the unit by now
         */
        void check();
    }
}
