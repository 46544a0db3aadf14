package io.gatehouse.benchmarks;

import java.util.List;

/** One thing that is measured. */
interface Row {
    String name();

    /** Measures it on a running stack and says on standard error how far it is. */
    List<Result> measure(LocalStack stack);
}
