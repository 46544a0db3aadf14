package io.gatehouse.registration.identityprovider.store;

import io.gatehouse.registration.identityprovider.SignInRules;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

class JdbcSignInRules implements SignInRules.Store {
    private final JdbcClient jdbc;

    JdbcSignInRules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public SignInRules of(UUID portalId) {
        return jdbc.sql("select * from portal_sign_in where portal_id = :portal")
                .param("portal", portalId)
                .query((row, number) -> new SignInRules(
                        row.getBoolean("passwords"),
                        row.getBoolean("teams_by_administrators"),
                        row.getBoolean("teams_by_groups")))
                .optional()
                .orElse(SignInRules.USUAL);
    }

    @Override
    public void set(UUID portalId, SignInRules rules) {
        jdbc.sql("""
                        insert into portal_sign_in (portal_id, passwords, teams_by_administrators, teams_by_groups)
                        values (:portal, :passwords, :administrators, :groups)
                        on conflict (portal_id) do update set passwords = excluded.passwords,
                            teams_by_administrators = excluded.teams_by_administrators,
                            teams_by_groups = excluded.teams_by_groups
                        """)
                .param("portal", portalId)
                .param("passwords", rules.passwords())
                .param("administrators", rules.teamsByAdministrators())
                .param("groups", rules.teamsByGroups())
                .update();
    }
}
