package io.gatehouse.idpsync.client.azuread;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.gatehouse.idpsync.client.ClientSpec;
import io.gatehouse.idpsync.client.GrantTypes;
import io.gatehouse.idpsync.client.RegisteredClient;
import io.gatehouse.idpsync.client.Stamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The part of Graph's {@code application} that Gatehouse reads and writes. The stamp is kept as tags of the form
 * {@code name=value}.
 *
 * @param id Graph's own id of the application
 * @param appId OAuth client id
 * @param passwordCredentials its secrets, without their values; read, never sent
 */
@JsonInclude(Include.NON_NULL)
record EntraApplication(
        @Nullable String id,
        @Nullable String appId,
        @Nullable String displayName,
        @JsonInclude(Include.ALWAYS) @Nullable String description,
        @Nullable String signInAudience,
        @Nullable List<String> tags,
        @Nullable Addresses web,
        @Nullable Addresses publicClient,
        @Nullable Api api,
        @Nullable List<Password> passwordCredentials) {
    /** Where browsers are sent back to; of apps on devices where the scheme is not that of a web page. */
    record Addresses(@Nullable Set<String> redirectUris) {}

    /** The token version of an application's own API. */
    record Api(int requestedAccessTokenVersion) {}

    /**
     * A secret.
     *
     * @param secretText its value, shown once
     */
    record Password(
            @Nullable String keyId,
            @Nullable String displayName,
            @Nullable Instant endDateTime,
            @Nullable String secretText) {
        String id() {
            return Objects.requireNonNullElse(keyId, "");
        }

        @Override
        public String toString() {
            return "Password[keyId=" + keyId + "]";
        }
    }

    private static final Predicate<String> OF_THE_WEB = uri -> uri.startsWith("https:") || uri.startsWith("http:");

    /** The whole application, as it is to be, for this tenant only. */
    static EntraApplication of(ClientSpec wanted, int tokenVersion) {
        return new EntraApplication(
                null,
                null,
                wanted.name(),
                wanted.description(),
                "AzureADMyOrg",
                tags(wanted),
                addresses(wanted, OF_THE_WEB),
                addresses(wanted, OF_THE_WEB.negate()),
                new Api(tokenVersion),
                null);
    }

    /** A name that no other application of the tenant has. */
    static String uniqueName(String applicationId) {
        return Stamp.OURS + "-" + applicationId;
    }

    /** What Entra can hold of a client: it knows no grant types, and no scopes that a client may ask for. */
    static ClientSpec storable(ClientSpec wanted) {
        return wanted.reducedTo(Set.of(GrantTypes.CLIENT_CREDENTIALS), Set.of());
    }

    /** The stamp, by which applications are listed, too. */
    static List<String> tags(ClientSpec wanted) {
        return Stamp.of(wanted).entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .sorted()
                .toList();
    }

    boolean carriesStampOf(String applicationId) {
        return Stamp.isOf(applicationId, stamp());
    }

    boolean isOurs() {
        return Stamp.isOurs(stamp());
    }

    /** The secrets that were made here. */
    List<Password> ownPasswords() {
        return Stream.ofNullable(passwordCredentials)
                .flatMap(List::stream)
                .filter(password -> EntraSecrets.NAME.equals(password.displayName()))
                .toList();
    }

    RegisteredClient toRegisteredClient() {
        var stamp = stamp();
        var spec = new ClientSpec(
                stamp.getOrDefault(Stamp.APPLICATION, ""),
                stamp.getOrDefault(Stamp.ORGANIZATION, ""),
                stamp.getOrDefault(Stamp.PORTAL, ""),
                stamp.getOrDefault(Stamp.DEVELOPER, ""),
                Objects.requireNonNullElse(displayName, ""),
                description,
                Stream.of(web, publicClient).flatMap(EntraApplication::uris).collect(Collectors.toSet()),
                Set.of(GrantTypes.CLIENT_CREDENTIALS),
                Set.of(),
                "",
                null,
                Set.of());
        return new RegisteredClient(Objects.requireNonNull(appId), Objects.requireNonNull(id), spec);
    }

    private Map<String, String> stamp() {
        return Stream.ofNullable(tags)
                .flatMap(List::stream)
                .map(tag -> tag.split("=", 2))
                .filter(parts -> parts.length == 2)
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1], (one, other) -> one));
    }

    private static Addresses addresses(ClientSpec wanted, Predicate<String> which) {
        return new Addresses(wanted.redirectUris().stream().filter(which).collect(Collectors.toSet()));
    }

    private static Stream<String> uris(@Nullable Addresses addresses) {
        return addresses == null
                ? Stream.empty()
                : Stream.ofNullable(addresses.redirectUris()).flatMap(Set::stream);
    }
}
