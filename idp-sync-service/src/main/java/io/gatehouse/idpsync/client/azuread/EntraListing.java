package io.gatehouse.idpsync.client.azuread;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.gatehouse.idpsync.client.ClientListing;
import io.gatehouse.idpsync.client.ClientPage;
import io.gatehouse.idpsync.client.IdpRejectedException;
import io.gatehouse.idpsync.client.Stamp;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** Applications with our tag; others are not looked at, so that none is counted as foreign. */
final class EntraListing implements ClientListing {
    private static final TypeReference<Page> PAGE = new TypeReference<>() {};

    private final GraphApi graph;

    EntraListing(GraphApi graph) {
        this.graph = graph;
    }

    @Override
    public ClientPage page(@Nullable String cursor) {
        if (cursor != null && !graph.isOwn(cursor)) {
            throw new IdpRejectedException(null, "Entra named a next page that is not Graph's: " + cursor);
        }
        var answer = graph.list(Stamp.OURS + "=true", cursor);
        if (!answer.succeeded()) {
            throw GraphApi.failure(answer, "list applications");
        }
        return answer.as(PAGE).clients();
    }

    /**
     * A page as Graph answers it.
     *
     * @param next address of the next page; null on the last
     */
    record Page(
            List<EntraApplication> value,
            @JsonProperty("@odata.nextLink") @Nullable String next) {
        ClientPage clients() {
            var ours = value.stream().filter(EntraApplication::isOurs).toList();
            return new ClientPage(
                    ours.stream().map(EntraApplication::toRegisteredClient).toList(), value.size() - ours.size(), next);
        }
    }
}
