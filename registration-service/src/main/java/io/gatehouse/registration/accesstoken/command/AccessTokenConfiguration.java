package io.gatehouse.registration.accesstoken.command;

import io.gatehouse.registration.accesstoken.AccessTokenAnnouncements;
import io.gatehouse.registration.accesstoken.ManageTokens;
import io.gatehouse.registration.transaction.Transactions;
import io.gatehouse.schemas.access.AccessTokenTable;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AccessTokenConfiguration {
    @Bean
    ManageTokens manageTokens(
            AccessTokenTable tokens, AccessTokenAnnouncements announcements, Transactions transactions, Clock clock) {
        return new ManageTokens(tokens, announcements, transactions, clock);
    }
}
