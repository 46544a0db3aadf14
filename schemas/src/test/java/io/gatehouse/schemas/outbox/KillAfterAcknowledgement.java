package io.gatehouse.schemas.outbox;

import io.gatehouse.schemas.test.TestPostgres;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A real producer; once the broker has acknowledged, the relay's connection to its database is killed. */
final class KillAfterAcknowledgement {
    private final Producer<String, byte @Nullable []> producer;
    private final JdbcClient jdbc;

    KillAfterAcknowledgement(Producer<String, byte @Nullable []> producer, String database) {
        this.producer = producer;
        var address = TestPostgres.database(database);
        jdbc = JdbcClient.create(new DriverManagerDataSource(address.url(), address.user(), address.password()));
    }

    @SuppressWarnings("unchecked") // it does what the producer does
    Producer<String, byte @Nullable []> producer() {
        return (Producer<String, byte @Nullable []>)
                Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Producer.class}, this::call);
    }

    private @Nullable Object call(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            var answer = method.invoke(producer, arguments);
            if (answer instanceof Future<?> acknowledgement) {
                acknowledgement.get();
                kill();
            }
            return answer;
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }

    private void kill() {
        jdbc.sql("select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and database ="
                        + " (select oid from pg_database where datname = current_database())")
                .query(Boolean.class)
                .list();
    }
}
