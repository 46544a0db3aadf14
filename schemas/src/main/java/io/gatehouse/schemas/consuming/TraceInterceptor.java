package io.gatehouse.schemas.consuming;

import io.gatehouse.schemas.event.TraceParent;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.listener.RecordInterceptor;

/** Makes the trace of a record that of the thread while it is handled. */
class TraceInterceptor implements RecordInterceptor<Object, Object> {
    private static final ThreadLocal<TraceParent.@Nullable Scope> SCOPE = new ThreadLocal<>();

    @Override
    public ConsumerRecord<Object, Object> intercept(
            ConsumerRecord<Object, Object> record, Consumer<Object, Object> consumer) {
        var header = record.headers().lastHeader(TraceParent.NAME);
        var given =
                header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
        leave();
        SCOPE.set(TraceParent.enter(given));
        return record;
    }

    @Override
    public void afterRecord(ConsumerRecord<Object, Object> record, Consumer<Object, Object> consumer) {
        leave();
    }

    private void leave() {
        var entered = SCOPE.get();
        if (entered != null) {
            entered.close();
            SCOPE.remove();
        }
    }
}
