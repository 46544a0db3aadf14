package io.gatehouse.registration.dcrprovider.web;

import io.gatehouse.registration.dcrprovider.DcrProviderAnnouncements;
import io.gatehouse.registration.dcrprovider.DcrProviders;
import io.gatehouse.registration.dcrprovider.ManageDcrProviders;
import io.gatehouse.registration.dcrprovider.VerifyDcrProvider;
import io.gatehouse.registration.question.AskProvider;
import io.gatehouse.registration.transaction.Transactions;
import io.gatehouse.schemas.sealed.SealingKey;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DcrProviderConfiguration {
    @Bean
    VerifyDcrProvider verifyDcrProvider(DcrProviders providers, AskProvider ask) {
        return new VerifyDcrProvider(providers, ask);
    }

    /** The key file must be there at start, so that no secret ever waits for it. */
    @Bean
    ManageDcrProviders manageDcrProviders(
            DcrProviders providers,
            DcrProviderAnnouncements announcements,
            Transactions transactions,
            Clock clock,
            SealingProperties sealing) {
        var key = SealingKey.ofFile(sealing.idpSync());
        return new ManageDcrProviders(
                providers, announcements, secret -> key.seal(secret.reveal()), transactions, clock);
    }
}
