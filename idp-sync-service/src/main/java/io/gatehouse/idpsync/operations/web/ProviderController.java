package io.gatehouse.idpsync.operations.web;

import io.gatehouse.idpsync.operations.Operate;
import io.gatehouse.idpsync.operations.Operations;
import io.gatehouse.idpsync.operations.ProviderStatus;
import io.gatehouse.schemas.http.ProblemException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How identity providers do, and whether they are left alone. */
@RestController
@RequestMapping("/v2/idp-providers")
class ProviderController {
    private final Operations operations;
    private final Operate operate;

    ProviderController(Operations operations, Operate operate) {
        this.operations = operations;
        this.operate = operate;
    }

    /** All providers; there are few. */
    record ProvidersView(List<ProviderView> data) {}

    /** A provider as the API shows it; see {@link ProviderStatus}. */
    record ProviderView(
            String dcrProviderId,
            String providerType,
            String issuer,
            boolean paused,
            ClientsView clients,
            @Nullable Instant oldestFailureAt) {
        static ProviderView of(ProviderStatus status) {
            return new ProviderView(
                    status.providerId(),
                    status.providerType(),
                    status.issuer(),
                    status.paused(),
                    new ClientsView(status.ready(), status.pending(), status.failing(), status.refused()),
                    status.oldestFailureAt());
        }
    }

    /** How many of its clients are in which state. */
    record ClientsView(long ready, long pending, long failing, long refused) {}

    @GetMapping
    ProvidersView list() {
        return new ProvidersView(
                operations.providers().stream().map(ProviderView::of).toList());
    }

    @GetMapping("/{providerId}")
    ProviderView get(@PathVariable UUID providerId) {
        return found(operations.provider(providerId.toString()));
    }

    @PostMapping("/{providerId}/pause")
    ProviderView pause(@PathVariable UUID providerId) {
        return found(operate.pause(providerId.toString()));
    }

    @PostMapping("/{providerId}/resume")
    ProviderView resume(@PathVariable UUID providerId) {
        return found(operate.resume(providerId.toString()));
    }

    private static ProviderView found(Optional<ProviderStatus> provider) {
        return provider.map(ProviderView::of).orElseThrow(ProblemException::notFound);
    }
}
