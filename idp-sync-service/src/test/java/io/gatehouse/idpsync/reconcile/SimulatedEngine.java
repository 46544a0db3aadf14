package io.gatehouse.idpsync.reconcile;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.github.kagkarlsson.scheduler.PollingStrategyConfig;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import com.zaxxer.hikari.HikariDataSource;
import io.gatehouse.idpsync.client.Clients;
import io.gatehouse.idpsync.client.IdentityProvider;
import io.gatehouse.idpsync.fixture.SimulatedTime;
import io.gatehouse.idpsync.provider.Catalog;
import io.gatehouse.idpsync.provider.IdentityProviders;
import io.gatehouse.idpsync.provider.limit.CallBudgets;
import io.gatehouse.idpsync.provider.limit.CallTurns;
import io.gatehouse.schemas.test.TestPostgres;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.slf4j.LoggerFactory;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.json.JsonMapper;

/**
 * The engine as the service wires it, on a real database, with the clock, the providers and the news in memory. One thread
 * does everything: whoever waits lets the time pass.
 */
final class SimulatedEngine implements AutoCloseable {
    final SimulatedTime time;
    final Map<String, IdentityProvider> providers;
    final RememberWanted remember;
    final UnitOfWork work;
    final CallBudgets budgets;

    private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    private final Level before = root.getLevel(); // a line for each of ten thousand clients is too much
    private final Map<String, Double> perSecond;
    private final JdbcTemplate jdbc;
    private final ClientTasks tasks;
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final ManualScheduler scheduler;

    /** @param perSecond calls per second by provider type */
    SimulatedEngine(Map<String, Double> perSecond) {
        this.perSecond = perSecond;
        root.setLevel(Level.ERROR);
        context.registerBean("perSecond", Limits.class, () -> new Limits(perSecond));
        context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor());
        context.register(Wiring.class);
        context.scan(
                "io.gatehouse.idpsync.reconcile.store",
                "io.gatehouse.idpsync.reconcile.scheduling",
                "io.gatehouse.idpsync.provider.limit");
        context.refresh();
        time = context.getBean(SimulatedTime.class);
        providers = context.getBean(MemoryProviders.class).byId;
        remember = context.getBean(RememberWanted.class);
        work = context.getBean(UnitOfWork.class);
        jdbc = context.getBean(JdbcTemplate.class);
        tasks = context.getBean(ClientTasks.class);
        budgets = context.getBean(CallBudgets.class);
        scheduler = context.getBean(ManualScheduler.class);
    }

    CallBudgets budgetsOfAnotherInstance() {
        return new CallBudgets(perSecond, context.getBean(CallTurns.class), time, time::pass);
    }

    /** Has many clients wanted, in order; the time passes from one to the next. */
    void wantAll(List<String> applicationIds, String providerId) {
        var wanted = applicationIds.stream()
                .map(id -> new Object[] {id, providerId, JsonMapper.shared().writeValueAsString(Clients.weather(id))})
                .toList();
        work.inOne(() -> {
            jdbc.batchUpdate("""
                    insert into wanted_client
                        (application_id, revision, deleted, dcr_provider_id, auth_strategy_id, spec)
                    values (?, 1, false, ?, 's', ?::jsonb)
                    """, wanted);
            applicationIds.forEach(id -> {
                tasks.wake(List.of(id), ClientTasks.Urgency.ROUTINE);
                time.pass(Duration.ofMillis(1));
            });
            return wanted;
        });
    }

    /** Picks what is due and may be worked on, and works on it. */
    void pick() {
        scheduler.runAnyDueExecutions();
    }

    @Override
    public void close() {
        context.close();
        root.setLevel(before);
    }

    private record Limits(Map<String, Double> perSecond) {}

    private record MemoryProviders(Map<String, IdentityProvider> byId) {}

    /** No {@code @Configuration}, which the service under test would find. */
    static class Wiring {
        private static final String DATABASE = "simulated_engine";
        private static final int PLACES = 8;
        private final Random random = new Random(1);

        @Bean
        SimulatedTime time() {
            return new SimulatedTime();
        }

        @Bean
        MemoryProviders providers() {
            return new MemoryProviders(new HashMap<>());
        }

        @Bean(destroyMethod = "close")
        HikariDataSource pool() {
            var database = TestPostgres.database(DATABASE);
            var pool = new HikariDataSource();
            pool.setJdbcUrl(database.url());
            pool.setUsername(database.user());
            pool.setPassword(database.password());
            pool.setMaximumPoolSize(4);
            Flyway.configure().dataSource(pool).cleanDisabled(false).load().clean();
            Flyway.configure().dataSource(pool).load().migrate();
            return pool;
        }

        @Bean
        JdbcTemplate jdbcTemplate(HikariDataSource pool) {
            return new JdbcTemplate(pool);
        }

        @Bean
        JdbcClient jdbcClient(JdbcTemplate jdbc) {
            return JdbcClient.create(jdbc);
        }

        @Bean
        PlatformTransactionManager transactions(HikariDataSource pool) {
            return new DataSourceTransactionManager(pool);
        }

        @Bean
        CallBudgets budgets(Limits limits, CallTurns turns, SimulatedTime time) {
            return new CallBudgets(limits.perSecond, turns, time, time::pass);
        }

        @Bean
        ProviderGate gate(CallBudgets budgets, Clock time) {
            return new ProviderGate(
                    PLACES, budgets::atOnce, time, new Backoff(Duration.ofSeconds(30), random::nextDouble));
        }

        @Bean
        RememberWanted rememberWanted(
                UnitOfWork work,
                ClientStore clients,
                SecretStore secrets,
                ProductRegistrations products,
                Catalog catalog,
                ClientTasks tasks) {
            return new RememberWanted(work, clients, secrets, products, catalog, tasks);
        }

        @Bean
        ReconcileClient reconcile(
                ClientStore clients,
                SecretStore secrets,
                ClientTasks tasks,
                AttemptLog log,
                ProviderGate gate,
                MemoryProviders providers,
                Clock time) {
            var news = ignoring(Announcements.class);
            var recordSecrets = new RecordSecrets(secrets, news, Duration.ofHours(24), time);
            var backoff = new Backoff(Duration.ofDays(1), random::nextDouble);
            IdentityProviders byId = settings -> Objects.requireNonNull(providers.byId.get(settings.providerId()));
            return new ReconcileClient(
                    clients,
                    byId,
                    gate,
                    new SyncClient(time),
                    new RecordOutcome(clients, recordSecrets, news, tasks, backoff, time),
                    log,
                    ignoring(SyncMeter.class));
        }

        @Bean
        ManualScheduler scheduler(
                DataSource pool, List<Task<?>> tasks, DbSchedulerCustomizer customizer, SimulatedTime time) {
            var builder = TestHelper.createManualScheduler(new TransactionAwareDataSourceProxy(pool), tasks)
                    .clock(new SchedulerTime(time))
                    .pollingStrategy(new PollingStrategyConfig(PollingStrategyConfig.Type.LOCK_AND_FETCH, 0.5, 1.0));
            builder.jdbcCustomization(customizer.jdbcCustomization().orElseThrow());
            builder.enablePriority();
            return builder.start();
        }

        private static <T> T ignoring(Class<T> type) {
            return type.cast(Proxy.newProxyInstance(
                    type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> null));
        }
    }

    private static final class SchedulerTime extends SettableClock {
        private final SimulatedTime time;

        SchedulerTime(SimulatedTime time) {
            this.time = time;
        }

        @Override
        public Instant now() {
            return time.instant();
        }
    }
}
