package io.gatehouse.local.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortsTest {
    @Test
    void theStandardNumbersAreDistinct() {
        assertThat(new Ports(Map.of()).numbers()).hasSize(Port.values().length);
    }

    @Test
    void theFirstSourceThatKnowsANumberWins() {
        // given
        var flags = Map.of(Port.FRONT, 7000);
        var remembered = Map.of(Port.FRONT, 7001, Port.KAFKA, 7002);
        // when
        var ports = Ports.first(flags::get, remembered::get);
        // then
        assertThat(ports.of(Port.FRONT)).isEqualTo(7000);
        assertThat(ports.of(Port.KAFKA)).isEqualTo(7002);
        assertThat(ports.of(Port.POSTGRES)).isEqualTo(Port.POSTGRES.standard());
    }

    @Test
    void oneNumberForTwoPortsIsRefused() {
        assertThatThrownBy(() -> new Ports(Map.of(Port.FRONT, 7000, Port.AUDIT, 7000)))
                .hasMessage("port 7000 is asked for twice: --port-front and --port-audit");
    }

    @Test
    void aNumberOutOfRangeIsRefused() {
        assertThatThrownBy(() -> new Ports(Map.of(Port.IDP_SYNC, 70_000)))
                .hasMessage("--port-idp-sync: 70000 (expected: 1 to 65535)");
    }

    @Test
    void freePortsAreDistinct() {
        assertThat(new HashSet<>(Ports.free().numbers().values())).hasSize(Port.values().length);
    }

    @Test
    void aTakenPortIsNamedWithItsUserAndItsOption() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            // given
            var ports = new Ports(Map.of(Port.KEYCLOAK, taken.getLocalPort()));
            // when
            var complaints = PortCheck.taken(ports, List.of(Port.KEYCLOAK));
            // then
            assertThat(complaints)
                    .singleElement()
                    .asString()
                    .contains(
                            "port " + taken.getLocalPort(),
                            "keycloak needs it",
                            "--port-keycloak",
                            "GATEHOUSE_PORT_KEYCLOAK");
        }
    }

    @Test
    void freePortsAreNotComplainedAbout() {
        assertThat(PortCheck.taken(Ports.free(), EnumSet.allOf(Port.class))).isEmpty();
    }

    @Test
    void differencesTellWhatIsAndWhatWasAskedFor() {
        // given
        var now = new Ports(Map.of());
        var asked = new Ports(Map.of(Port.FRONT, 7000));
        // when
        var differences = asked.differences(now);
        // then
        assertThat(differences)
                .containsExactly("the one address of Gatehouse: 8000 now, asked for 7000 (--port-front)");
    }
}
