package io.gatehouse.idpsync.client.auth0;

import com.auth0.client.mgmt.types.ClientAppTypeEnum;
import com.auth0.client.mgmt.types.ClientTokenEndpointAuthMethodEnum;
import com.auth0.client.mgmt.types.CreateClientRequestContent;
import com.auth0.client.mgmt.types.UpdateClientRequestContent;
import io.gatehouse.idpsync.client.ClientSpec;
import io.gatehouse.idpsync.client.IdpRejectedException;
import io.gatehouse.idpsync.client.Stamp;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What Auth0 is sent of clients; the specifications are storable ones. */
final class Auth0Requests {
    /** The longest value that client metadata may have. */
    private static final int LONGEST_VALUE = 255;

    /** Auth0 takes a star in a host for any host below (RFC 9700, 2.1 wants exact addresses). */
    private static final Pattern STAR_IN_HOST = Pattern.compile("[^/]*//[^/?#]*\\*.*");

    private Auth0Requests() {}

    /** A machine; without grant types Auth0 would give it those of browsers too. */
    static CreateClientRequestContent creation(ClientSpec spec) {
        return CreateClientRequestContent.builder()
                .name(spec.name())
                .description(Objects.requireNonNullElse(spec.description(), ""))
                .callbacks(callbacks(spec))
                .appType(ClientAppTypeEnum.NON_INTERACTIVE)
                .tokenEndpointAuthMethod(ClientTokenEndpointAuthMethodEnum.CLIENT_SECRET_POST)
                .oidcConformant(true)
                .grantTypes(sorted(spec.grantTypes()))
                .clientMetadata(metadata(spec, null))
                .build();
    }

    /** @param before audience that the client's metadata name now; null for none */
    static UpdateClientRequestContent change(ClientSpec spec, @Nullable String before) {
        return UpdateClientRequestContent.builder()
                .name(spec.name())
                .description(Objects.requireNonNullElse(spec.description(), ""))
                .callbacks(callbacks(spec))
                .grantTypes(sorted(spec.grantTypes()))
                .clientMetadata(metadata(spec, before))
                .build();
    }

    /** Metadata are merged by Auth0; null takes a name away. */
    private static Map<String, Object> metadata(ClientSpec spec, @Nullable String before) {
        var metadata = new HashMap<String, Object>(Stamp.of(spec));
        var audience = spec.audience();
        if (audience != null && audience.length() > LONGEST_VALUE) {
            throw new IdpRejectedException(
                    null, "audience " + audience + " (expected: at most " + LONGEST_VALUE + " characters)");
        }
        if (audience != null || before != null) {
            metadata.put(Auth0Client.AUDIENCE, audience);
        }
        return metadata;
    }

    private static List<String> callbacks(ClientSpec spec) {
        for (var uri : spec.redirectUris()) {
            if (STAR_IN_HOST.matcher(uri).matches()) {
                throw new IdpRejectedException(null, "redirect URI " + uri + " (expected: no * in the host)");
            }
        }
        return sorted(spec.redirectUris());
    }

    private static List<String> sorted(Collection<String> values) {
        return values.stream().sorted().toList();
    }
}
