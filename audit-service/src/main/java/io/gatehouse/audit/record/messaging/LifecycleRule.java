package io.gatehouse.audit.record.messaging;

import io.gatehouse.audit.entry.EntryClass;
import io.gatehouse.audit.record.Severity;
import io.gatehouse.events.AccessToken;
import io.gatehouse.events.ApiProductVersion;
import io.gatehouse.events.ApplicationDeleted;
import io.gatehouse.events.ApplicationRequested;
import io.gatehouse.events.ApplicationSubmissionAccepted;
import io.gatehouse.events.ApplicationSubmissionReady;
import io.gatehouse.events.ApplicationSubmissionRefused;
import io.gatehouse.events.ApplicationSubmitted;
import io.gatehouse.events.ApplicationUpdated;
import io.gatehouse.events.AuthStrategy;
import io.gatehouse.events.BridgedClientRequested;
import io.gatehouse.events.ClientDeleted;
import io.gatehouse.events.ClientDriftDetected;
import io.gatehouse.events.ClientDriftRepaired;
import io.gatehouse.events.ClientProvisioned;
import io.gatehouse.events.ClientSecretIssued;
import io.gatehouse.events.ClientSecretRefused;
import io.gatehouse.events.ClientSecretRevoked;
import io.gatehouse.events.ClientSyncFailed;
import io.gatehouse.events.ClientUpdated;
import io.gatehouse.events.CredentialRequested;
import io.gatehouse.events.CredentialRevoked;
import io.gatehouse.events.DcrProvider;
import io.gatehouse.events.DeadLetterDiscarded;
import io.gatehouse.events.DeadLetterPutBack;
import io.gatehouse.events.GatewayConfigured;
import io.gatehouse.events.GatewayDriftDetected;
import io.gatehouse.events.GatewayDriftRepaired;
import io.gatehouse.events.GatewaySyncFailed;
import io.gatehouse.events.GrantedScopesRead;
import io.gatehouse.events.GrantedScopesRequested;
import io.gatehouse.events.Portal;
import io.gatehouse.events.ProviderVerificationRequested;
import io.gatehouse.events.ProviderVerified;
import io.gatehouse.events.Publication;
import io.gatehouse.events.RegistrationApproved;
import io.gatehouse.events.RegistrationDeleted;
import io.gatehouse.events.RegistrationRejected;
import io.gatehouse.events.RegistrationRequested;
import io.gatehouse.events.RegistrationRevoked;
import io.gatehouse.events.ReplayJobEnded;
import io.gatehouse.events.SecretRotationRequested;
import io.gatehouse.events.WebhookDisabled;
import io.gatehouse.events.WebhookFailing;
import io.gatehouse.events.WebhookOvertaken;
import io.gatehouse.events.WebhookRecovered;
import io.gatehouse.schemas.consuming.UnusableRecordException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecordBase;
import org.jspecify.annotations.Nullable;

/**
 * What an entry keeps of an event, besides its stamp, {@code portal_id}, {@code application_id} and {@code revision}. Nothing
 * that is not named here gets into the log: no sealed value, key of a recipient, e-mail address, name or other free text.
 *
 * @param entryClass class of the entry
 * @param severity severity of the entry; for failures, that of a refusal
 * @param principal field that says who caused it; null when the event does not say
 * @param attributes fields that are kept as they are
 */
record LifecycleRule(
        String entryClass, int severity, @Nullable String principal, List<String> attributes) {
    static final Map<Class<?>, LifecycleRule> ALL = Map.ofEntries(
            Map.entry(ApplicationSubmitted.class, application("auth_strategy_id", "product_version_ids")),
            Map.entry(ApplicationSubmissionAccepted.class, application("request_id")),
            Map.entry(ApplicationSubmissionReady.class, application("request_id", "client_id")),
            Map.entry(
                    ApplicationSubmissionRefused.class,
                    new LifecycleRule(EntryClass.APPLICATION, Severity.DENIED, null, List.of("request_id"))),
            Map.entry(ApplicationRequested.class, wantedApplication("developer_id")),
            Map.entry(ApplicationUpdated.class, wantedApplication(null)),
            Map.entry(
                    BridgedClientRequested.class,
                    application("owner_organization_id", "developer_id", "auth_strategy_id", "dcr_provider_id")),
            Map.entry(ApplicationDeleted.class, application("developer_id", "credential_type", "dcr_provider_id")),
            Map.entry(CredentialRequested.class, credential("credential_id", "credential_type", "expires_at")),
            Map.entry(CredentialRevoked.class, credential("credential_id", "credential_type")),
            Map.entry(SecretRotationRequested.class, credential("rotation_id")),
            Map.entry(RegistrationRequested.class, registration("developer_id")),
            Map.entry(RegistrationApproved.class, registration("decided_by")),
            Map.entry(RegistrationRejected.class, registration("decided_by")),
            Map.entry(RegistrationRevoked.class, registration("decided_by")),
            Map.entry(RegistrationDeleted.class, registration(null)),
            Map.entry(
                    AccessToken.class,
                    catalog("access_token_id", "system_account", "roles", "expires_at", "revoked_at")),
            Map.entry(DcrProvider.class, catalog("dcr_provider_id", "provider_type")),
            Map.entry(
                    AuthStrategy.class,
                    catalog(
                            "auth_strategy_id",
                            "strategy_type",
                            "dcr_provider_id",
                            "credential_claim",
                            "auth_methods")),
            Map.entry(
                    ApiProductVersion.class,
                    catalog(
                            "product_version_id",
                            "product_id",
                            "control_plane_id",
                            "gateway_service_id",
                            "deprecated")),
            Map.entry(
                    Portal.class,
                    catalog(
                            "is_public",
                            "auto_approve_applications",
                            "auto_approve_developers",
                            "default_application_auth_strategy_id")),
            Map.entry(
                    Publication.class,
                    catalog(
                            "publication_id",
                            "product_version_id",
                            "published",
                            "auth_strategy_id",
                            "application_registration_enabled",
                            "auto_approve_registration",
                            "deprecated")),
            Map.entry(ClientProvisioned.class, provider("secret_expires_at")),
            Map.entry(ClientUpdated.class, provider()),
            Map.entry(ClientSecretIssued.class, provider("request_id", "secret_expires_at")),
            Map.entry(ClientSecretRevoked.class, provider("credential_id")),
            Map.entry(
                    ClientSecretRefused.class,
                    new LifecycleRule(EntryClass.PROVIDER, Severity.DENIED, null, List.of("request_id"))),
            Map.entry(ClientDeleted.class, provider()),
            Map.entry(ProviderVerificationRequested.class, question("verification_id")),
            Map.entry(ProviderVerified.class, question("verification_id")),
            Map.entry(GrantedScopesRequested.class, question("request_id")),
            Map.entry(GrantedScopesRead.class, question("request_id")),
            Map.entry(
                    ClientSyncFailed.class,
                    new LifecycleRule(
                            EntryClass.PROVIDER,
                            Severity.DENIED,
                            null,
                            List.of("dcr_provider_id", "kind", "provider_status", "attempt", "next_attempt_at"))),
            Map.entry(ClientDriftDetected.class, clientDrift(Severity.DENIED)),
            Map.entry(ClientDriftRepaired.class, clientDrift(Severity.LOW)),
            Map.entry(
                    GatewayConfigured.class,
                    gateway(EntryClass.GATEWAY, Severity.LOW, "created", "updated", "deleted", "unchanged")),
            Map.entry(
                    GatewaySyncFailed.class,
                    gateway(EntryClass.GATEWAY, Severity.DENIED, "kind", "attempt", "next_attempt_at")),
            Map.entry(GatewayDriftDetected.class, gateway(EntryClass.DRIFT, Severity.DENIED, "differences")),
            Map.entry(GatewayDriftRepaired.class, gateway(EntryClass.DRIFT, Severity.LOW, "differences")),
            Map.entry(DeadLetterPutBack.class, deadLetter()),
            Map.entry(DeadLetterDiscarded.class, deadLetter()),
            Map.entry(
                    WebhookFailing.class, delivery(Severity.DENIED, "failures", "failing_since", "last_response_code")),
            Map.entry(
                    WebhookRecovered.class, delivery(Severity.LOW, "failures", "failing_since", "last_response_code")),
            Map.entry(WebhookDisabled.class, delivery(Severity.DENIED)),
            Map.entry(WebhookOvertaken.class, delivery(Severity.LOST, "offsets")),
            Map.entry(
                    ReplayJobEnded.class,
                    new LifecycleRule(
                            EntryClass.REPLAY,
                            Severity.LOW,
                            null,
                            List.of(
                                    "audit_log_destination_id",
                                    "replay_job_id",
                                    "start_at",
                                    "end_at",
                                    "status",
                                    "failure",
                                    "entries"))));

    /**
     * The rule of this event.
     *
     * @throws UnusableRecordException if it is none of the events that the sources hold
     */
    static LifecycleRule of(SpecificRecordBase event) {
        var rule = ALL.get(event.getClass());
        if (rule == null) {
            throw new UnusableRecordException(
                    event.getSchema().getFullName() + " is no event of the audit log's sources");
        }
        return rule;
    }

    private static LifecycleRule application(String... attributes) {
        return new LifecycleRule(EntryClass.APPLICATION, Severity.LOW, null, List.of(attributes));
    }

    private static LifecycleRule wantedApplication(@Nullable String principal) {
        return new LifecycleRule(
                EntryClass.APPLICATION,
                Severity.LOW,
                principal,
                List.of("developer_id", "auth_strategy_id", "credential_type", "dcr_provider_id", "reference_id"));
    }

    private static LifecycleRule credential(String... attributes) {
        return new LifecycleRule(EntryClass.CREDENTIAL, Severity.LOW, null, List.of(attributes));
    }

    private static LifecycleRule registration(@Nullable String principal) {
        return new LifecycleRule(
                EntryClass.REGISTRATION,
                Severity.LOW,
                principal,
                List.of("developer_id", "registration_id", "product_version_id"));
    }

    private static LifecycleRule catalog(String... attributes) {
        return new LifecycleRule(EntryClass.CATALOG, Severity.LOW, null, List.of(attributes));
    }

    private static LifecycleRule provider(String... attributes) {
        return new LifecycleRule(
                EntryClass.PROVIDER, Severity.LOW, null, with(List.of("dcr_provider_id", "client_id"), attributes));
    }

    private static LifecycleRule question(String id) {
        return new LifecycleRule(EntryClass.PROVIDER, Severity.LOW, null, List.of("dcr_provider_id", id));
    }

    private static LifecycleRule clientDrift(int severity) {
        return new LifecycleRule(
                EntryClass.DRIFT, severity, null, List.of("dcr_provider_id", "client_id", "differences"));
    }

    private static LifecycleRule gateway(String entryClass, int severity, String... attributes) {
        return new LifecycleRule(
                entryClass,
                severity,
                null,
                with(List.of("control_plane_id", "gateway_service_id", "product_version_ids"), attributes));
    }

    private static LifecycleRule deadLetter() {
        return new LifecycleRule(
                EntryClass.DEAD_LETTER,
                Severity.DENIED,
                "decided_by",
                List.of(
                        "dead_letter_id",
                        "source_topic",
                        "consumer_group",
                        "dead_letter_partition",
                        "dead_letter_offset"));
    }

    private static LifecycleRule delivery(int severity, String... attributes) {
        return new LifecycleRule(
                EntryClass.DELIVERY, severity, null, with(List.of("audit_log_destination_id"), attributes));
    }

    private static List<String> with(List<String> common, String... more) {
        return Stream.concat(common.stream(), Arrays.stream(more)).toList();
    }
}
