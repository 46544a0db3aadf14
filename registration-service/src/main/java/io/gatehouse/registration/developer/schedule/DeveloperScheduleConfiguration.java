package io.gatehouse.registration.developer.schedule;

import io.gatehouse.registration.developer.ForgetExpired;
import io.gatehouse.registration.developer.Links;
import io.gatehouse.registration.developer.Sessions;
import io.gatehouse.registration.protection.Throttle;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
class DeveloperScheduleConfiguration {
    private static final Duration PAUSE = Duration.ofMinutes(10);

    @Bean
    ForgetExpired forgetExpired(Sessions sessions, Links links, Throttle throttle, Clock clock) {
        return new ForgetExpired(sessions, links, throttle, clock);
    }

    /** Each instance does it; the second finds nothing to remove. */
    @Bean
    SchedulingConfigurer forgetting(ForgetExpired forgetExpired) {
        return tasks -> tasks.addFixedDelayTask(forgetExpired::forget, PAUSE);
    }
}
