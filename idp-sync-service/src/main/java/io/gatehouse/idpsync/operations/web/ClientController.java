package io.gatehouse.idpsync.operations.web;

import io.gatehouse.idpsync.operations.ClientState;
import io.gatehouse.idpsync.operations.Operate;
import io.gatehouse.idpsync.operations.Operations;
import io.gatehouse.idpsync.operations.PastAttempt;
import io.gatehouse.schemas.http.InvalidParameter;
import io.gatehouse.schemas.http.ListQuery;
import io.gatehouse.schemas.http.Listed;
import io.gatehouse.schemas.http.Page;
import io.gatehouse.schemas.http.ProblemException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How far the clients of applications are, what was tried, and when it is tried again. */
@RestController
@RequestMapping("/v2/idp-clients")
class ClientController {
    private static final List<String> LABELS =
            Stream.of(ClientState.values()).map(ClientState::label).toList();

    private final Operations operations;
    private final Operate operate;

    ClientController(Operations operations, Operate operate) {
        this.operations = operations;
        this.operate = operate;
    }

    /** A client and the last attempts at it, newest first. */
    record TimelineView(ClientView client, List<PastAttempt> attempts) {}

    @GetMapping
    Page<ClientView> list(@Listed(filterExact = {"dcr_provider_id", "state"}) ListQuery query) {
        var wanted = new Operations.Wanted(
                filter(query, "dcr_provider_id").orElse(null),
                filter(query, "state").map(ClientController::state).orElse(null));
        var page = query.page();
        return Page.of(operations.clients(wanted, page.size(), page.offset()), page, operations.count(wanted))
                .map(ClientView::of);
    }

    @GetMapping("/{applicationId}")
    TimelineView timeline(@PathVariable UUID applicationId) {
        var id = applicationId.toString();
        return new TimelineView(
                operations.client(id).map(ClientView::of).orElseThrow(ProblemException::notFound),
                operations.attempts(id));
    }

    /** Answers before the attempt is made. */
    @PostMapping("/{applicationId}/retry")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ClientView retry(@PathVariable UUID applicationId) {
        return operate.retry(applicationId.toString()).map(ClientView::of).orElseThrow(ProblemException::notFound);
    }

    /** Answers before another client is made; the one before stays at the provider if it is still there. */
    @PostMapping("/{applicationId}/forget")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ClientView forget(@PathVariable UUID applicationId) {
        return operate.forget(applicationId.toString()).map(ClientView::of).orElseThrow(ProblemException::notFound);
    }

    private static Optional<String> filter(ListQuery query, String attribute) {
        return query.filters().stream()
                .filter(filter -> filter.attribute().equals(attribute))
                .map(filter -> filter.values().getFirst().toString())
                .findFirst();
    }

    private static ClientState state(String label) {
        return Stream.of(ClientState.values())
                .filter(state -> state.label().equals(label))
                .findFirst()
                .orElseThrow(() -> ProblemException.badRequest(
                        List.of(InvalidParameter.choice("filter[state]", LABELS).in("query"))));
    }
}
