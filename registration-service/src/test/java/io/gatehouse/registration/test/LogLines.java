package io.gatehouse.registration.test;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Everything the service logs while tests run: messages, key-values, stack traces. */
public final class LogLines implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final Queue<String> LINES = new ConcurrentLinkedQueue<>();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var appender = new AppenderBase<ILoggingEvent>() {
            @Override
            protected void append(ILoggingEvent event) {
                var failure = event.getThrowableProxy();
                LINES.add(event.getFormattedMessage() + " " + event.getKeyValuePairs() + " " + event.getMDCPropertyMap()
                        + (failure == null ? "" : "\n" + ThrowableProxyUtil.asString(failure)));
            }
        };
        appender.start();
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).addAppender(appender);
    }

    /** All of it as one text. */
    public static String all() {
        return String.join("\n", LINES);
    }
}
