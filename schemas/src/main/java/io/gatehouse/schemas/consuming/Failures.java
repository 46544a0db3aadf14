package io.gatehouse.schemas.consuming;

import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.SerializationException;
import org.springframework.kafka.support.converter.ConversionException;
import org.springframework.kafka.support.serializer.DeserializationException;
import org.springframework.messaging.converter.MessageConversionException;

/** Tells failures that lie in the record from those that lie in the world. */
final class Failures {
    private static final List<Class<? extends Throwable>> OF_THE_RECORD = List.of(
            UnusableRecordException.class,
            DeserializationException.class,
            ConversionException.class,
            MessageConversionException.class,
            ClassCastException.class);

    private Failures() {}

    /** Whether trying again cannot help. A registry that could not be asked is no fault of the record. */
    static boolean liesInTheRecord(Throwable failure) {
        return chain(failure).noneMatch(RetriableException.class::isInstance)
                && chain(failure).anyMatch(cause -> OF_THE_RECORD.stream().anyMatch(type -> type.isInstance(cause)));
    }

    /** Why, in words that may be logged: only messages that never hold data. */
    static String reason(Throwable failure) {
        return chain(failure)
                .filter(cause -> cause instanceof UnusableRecordException || cause instanceof SerializationException)
                .reduce((outer, inner) -> inner)
                .map(cause -> String.valueOf(cause.getMessage()))
                .orElseGet(() -> root(failure).getClass().getName());
    }

    /** The innermost cause. */
    static Throwable root(Throwable failure) {
        return chain(failure).reduce(failure, (outer, inner) -> inner);
    }

    private static Stream<Throwable> chain(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(50);
    }
}
