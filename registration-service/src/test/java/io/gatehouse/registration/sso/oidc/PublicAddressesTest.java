package io.gatehouse.registration.sso.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1", "localhost", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "0.0.0.0",
                "100.64.0.1", "192.0.0.8", "198.18.0.1", "224.0.0.1", "255.255.255.255", "::1", "::",
                "fe80::1", "fd00::1", "64:ff9b::a00:1", "2002:a00:1::", "::ffff:10.0.0.1"
            })
    void anAddressOfTheInsideIsNotGivenOut(String host) {
        assertThatThrownBy(() -> new PublicAddresses().resolve(host)).isInstanceOf(UnknownHostException.class);
    }

    @Test
    void aPublicOneIs() throws UnknownHostException {
        assertThat(new PublicAddresses().resolve("93.184.215.14"))
                .containsExactly(InetAddress.getByName("93.184.215.14"));
        assertThat(new PublicAddresses().resolve("2606:2800:21f:cb07::1")).hasSize(1);
    }
}
