package io.gatehouse.idpsync.client.auth0;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.idpsync.client.Access;
import io.gatehouse.idpsync.client.Outbound;
import io.gatehouse.idpsync.fixture.auth0.Auth0Server;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class Auth0CheckTest {
    private final Auth0Place place = Auth0Place.withManagedScopes(Outbound.within(Duration.ofSeconds(5)));

    static Set<String> permissions() {
        return Auth0Server.allPermissions();
    }

    @AfterEach
    void close() {
        place.close();
    }

    @ParameterizedTest
    @MethodSource("permissions")
    void eachPermissionThatIsMissingIsNamed(String permission) {
        var others = new HashSet<>(Auth0Server.allPermissions());
        others.remove(permission);
        place.server.permit(others);
        assertThat(place.provider().check())
                .containsExactly("Auth0, permissions: the initial client lacks " + permission + " at "
                        + place.door().url() + "/api/v2/");
    }

    @Test
    void registrationThatIsOpenToStrangersIsSaidWhereItCanBeSeen() {
        place.server.openRegistration(true);
        assertThat(place.provider().check()).isEmpty();
        var more = new HashSet<>(Auth0Server.allPermissions());
        more.add("read:tenant_settings");
        place.server.permit(more);
        place.server.revokeTokens();
        assertThat(place.connect(place.memory, Access.UNLIMITED).check())
                .singleElement()
                .asString()
                .contains("\"OIDC Dynamic Application Registration\" is on");
    }

    @Test
    void anInitialClientThatIsNotKnownIsSaidAndItsSecretIsNot() {
        var access = Access.to(
                "auth0",
                place.door().url(),
                Map.of("initial_client_id", "stranger"),
                Map.of("initial_client_secret", "wrong"));
        assertThat(place.connect(access).check())
                .singleElement()
                .asString()
                .contains("token for stranger")
                .doesNotContain("wrong");
    }
}
