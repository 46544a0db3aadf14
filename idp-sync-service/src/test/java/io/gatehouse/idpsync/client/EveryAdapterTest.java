package io.gatehouse.idpsync.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.gatehouse.idpsync.fixture.Echo;
import io.gatehouse.idpsync.fixture.ProviderDoor;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every adapter, whatever its provider is like. */
class EveryAdapterTest {
    private static final Outbound ANYWHERE = Outbound.within(Duration.ofSeconds(10));
    private static final Outbound PUBLIC = new Outbound(Duration.ofSeconds(10), true);

    private static final List<String> FORBIDDEN_HOSTS = List.of(
            "127.0.0.1",
            "[::1]",
            "[::ffff:127.0.0.1]",
            "localhost",
            "0.0.0.0",
            "10.0.0.1",
            "172.16.0.1",
            "192.168.1.1",
            "169.254.169.254",
            "[fe80::1]",
            "[fd00:ec2::254]");

    static Stream<Arguments> adapters() {
        return Adapters.all().entrySet().stream().map(each -> argumentSet(each.getKey(), each.getValue()));
    }

    @ParameterizedTest
    @MethodSource("adapters")
    void addressesThatAreNotPublicAreNotCalled(Function<Outbound, Place<?>> adapter) {
        try (var place = adapter.apply(PUBLIC)) {
            var port = URI.create(place.door().url()).getPort();
            for (var host : FORBIDDEN_HOSTS) {
                var provider = place.at("http://" + host + ":" + port);
                assertThatThrownBy(() -> provider.create(place.wanted()))
                        .as(host)
                        .isInstanceOf(IdpRejectedException.class)
                        .hasMessageContaining("has no public address");
            }
            assertThat(place.door().calls()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("adapters")
    void redirectsAreNotFollowed(Function<Outbound, Place<?>> adapter) {
        try (var place = adapter.apply(ANYWHERE);
                var elsewhere = adapter.apply(ANYWHERE)) {
            for (var status : List.of(301, 302, 303, 307, 308)) {
                place.door()
                        .put(
                                "redirect",
                                ProviderDoor.answers(
                                        call -> true,
                                        status,
                                        "",
                                        Map.of("Location", elsewhere.door().url() + "/")));
                assertThatThrownBy(() -> place.provider().create(place.wanted()))
                        .isInstanceOf(IdpUnavailableException.class);
            }
            assertThat(elsewhere.door().calls()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("adapters")
    void aSecretThatTheProviderRepeatsInItsErrorIsNotTold(Function<Outbound, Place<?>> adapter) {
        var index = 0;
        var met = true;
        while (met) {
            var echo = new Echo(index++);
            try (var place = adapter.apply(ANYWHERE)) {
                place.door().put("echo", echo);
                for (var failure : goThrough(place)) {
                    assertThat(failure.getMessage()).doesNotContain(echo.secrets());
                }
            }
            met = echo.wasMet();
        }
    }

    /** Makes, changes and removes a client, and goes on whatever fails. */
    private static List<IdpException> goThrough(Place<?> place) {
        var failures = new ArrayList<IdpException>();
        var wanted = place.wanted();
        var provider = place.provider();
        List<Runnable> steps = List.of(
                () -> provider.create(wanted),
                () -> provider.find(wanted.applicationId())
                        .ifPresent(client -> provider.update(client, place.changed(wanted))),
                () -> provider.find(wanted.applicationId()).ifPresent(provider::rotateSecret),
                () -> provider.find(wanted.applicationId()).ifPresent(provider::delete));
        for (var step : steps) {
            try {
                step.run();
            } catch (IdpException e) {
                failures.add(e);
            }
        }
        return failures;
    }

    @ParameterizedTest
    @MethodSource("adapters")
    void anUnchangedClientIsOnlyRead(Function<Outbound, Place<?>> adapter) {
        try (var place = adapter.apply(ANYWHERE)) {
            var wanted = place.wanted();
            place.provider().create(wanted);
            place.door().open();
            assertThat(place.provider().find(wanted.applicationId()))
                    .map(RegisteredClient::spec)
                    .contains(place.provider().storable(wanted));
            assertThat(place.door().calls())
                    .filteredOn(call -> !call.path().endsWith("/token"))
                    .extracting(ProviderDoor.Call::method)
                    .allMatch("GET"::equals);
        }
    }

    @ParameterizedTest
    @MethodSource("adapters")
    void clientsAreListedAsTheyAreFoundWhereTheyCanBeListed(Function<Outbound, Place<?>> adapter) {
        try (var place = adapter.apply(ANYWHERE)) {
            var provider = place.provider();
            var made = Stream.of(place.wanted(), place.wanted(), place.wanted())
                    .map(wanted -> {
                        provider.create(wanted);
                        return provider.find(wanted.applicationId()).orElseThrow();
                    })
                    .toList();
            provider.listing()
                    .ifPresent(listing -> assertThat(listed(listing)).containsExactlyInAnyOrderElementsOf(made));
        }
    }

    private static List<RegisteredClient> listed(ClientListing listing) {
        var all = new ArrayList<RegisteredClient>();
        var page = listing.page(null);
        all.addAll(page.clients());
        while (page.next() != null) {
            page = listing.page(page.next());
            all.addAll(page.clients());
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("adapters")
    void nothingIsSaidOfAProviderThatIsAsItShouldBe(Function<Outbound, Place<?>> adapter) {
        try (var place = adapter.apply(ANYWHERE)) {
            assertThat(place.provider().check()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            auth0    | 403 | {"statusCode":403,"error":"Forbidden","message":"Insufficient scope, expected any of: create:clients","errorCode":"insufficient_scope"} | insufficient_scope, Forbidden, Insufficient scope, expected any of: create:clients
            auth0    | 403 | {"statusCode":403,"error":"Forbidden","message":"You reached the limit of entities of this type for this tenant."} | Forbidden, You reached the limit of entities of this type
            okta     | 403 | {"errorCode":"E0000006","errorSummary":"You do not have permission to perform the requested action","errorLink":"E0000006","errorId":"oae1","errorCauses":[]} | E0000006, You do not have permission
            okta     | 400 | {"errorCode":"E0000001","errorSummary":"Api validation failed: label","errorCauses":[{"errorSummary":"label: The field cannot be left blank"}]} | E0000001, Api validation failed: label, label: The field cannot be left blank
            azureAd  | 403 | {"error":{"code":"Authorization_RequestDenied","message":"Insufficient privileges to complete the operation."}} | Authorization_RequestDenied, Insufficient privileges to complete the operation.
            curity   | 400 | {"error":"invalid_client_metadata","error_description":"grant type is not allowed"} | invalid_client_metadata, grant type is not allowed
            oidc     | 400 | {"error":"invalid_redirect_uri","error_description":"must be https"} | invalid_redirect_uri, must be https
            http     | 400 | {"error":"Bad Request","error_description":"redirect_uris must not be empty"} | Bad Request, redirect_uris must not be empty
            keycloak | 400 | {"errorMessage":"Redirect URIs must not contain an URI fragment"} | Redirect URIs must not contain an URI fragment
            kongIdentity | 400 | {"status":400,"title":"Bad Request","instance":"kong:trace:1","detail":"Invalid Parameters","invalid_parameters":[{"field":"name","reason":"is required","source":"body"}]} | Bad Request, Invalid Parameters, name, is required
            """)
    void whatAProviderDocumentsIsToldInItsOwnWords(String adapter, int status, String body, String words) {
        try (var place = Objects.requireNonNull(Adapters.all().get(adapter)).apply(ANYWHERE)) {
            place.door()
                    .put(
                            "refusal",
                            ProviderDoor.answers(
                                    call -> !call.method().equals("GET")
                                            && !call.path().endsWith("/token"),
                                    status,
                                    body,
                                    Map.of("Content-Type", "application/json")));
            assertThatThrownBy(() -> place.provider().create(place.wanted()))
                    .isInstanceOfSatisfying(IdpRejectedException.class, refusal -> {
                        assertThat(refusal.status()).isEqualTo(status);
                        assertThat(refusal.reason()).contains(status + " " + words);
                    });
        }
    }
}
