package io.gatehouse.idpsync.client.auth0;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.idpsync.client.Clients;
import io.gatehouse.idpsync.client.IdpRejectedException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NameTemplateTest {
    @Test
    void withoutATemplateTheNameIsTheDevelopers() {
        assertThat(NameTemplate.of(Optional.empty()).nameOf(Clients.weather())).isEqualTo("Weather");
    }

    @Test
    void everyPlaceIsFilledAndTheRestStays() {
        var client = Clients.weather();
        var template = NameTemplate.of(Optional.of("{portal_id}+{developer_id}+{application_id} $1 {name}"));
        assertThat(template.nameOf(client))
                .isEqualTo(
                        client.portalId() + "+" + client.developerId() + "+" + client.applicationId() + " $1 Weather");
    }

    @Test
    void aNameThatLooksLikeAPlaceIsNotFilled() {
        var client = Clients.renamed(Clients.weather(), "{portal_id} \\$0");
        assertThat(NameTemplate.of(Optional.of("{name}")).nameOf(client)).isEqualTo("{portal_id} \\$0");
    }

    @Test
    void aPlaceThatIsNotKnownIsNamedWithThoseThatAre() {
        assertThatThrownBy(() -> NameTemplate.of(Optional.of("{portal}")))
                .isInstanceOf(IdpRejectedException.class)
                .hasMessageContaining("client_name_template {portal}: {portal} (expected: places out of [name,");
    }
}
