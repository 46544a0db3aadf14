package io.gatehouse.idpsync.reconcile;

import java.util.function.Supplier;

/** Runs several changes as one: all of them are kept, or none. */
public interface UnitOfWork {
    /** Runs the work in one transaction, joining one that is there; an exception undoes everything. */
    <T> T inOne(Supplier<T> work);
}
