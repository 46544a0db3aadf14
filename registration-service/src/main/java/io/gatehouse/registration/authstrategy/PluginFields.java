package io.gatehouse.registration.authstrategy;

import java.util.Set;

/**
 * Names that the configuration of the gateway's openid-connect plugin knows besides those a strategy always has.
 *
 * @see <a href="https://developer.konghq.com/plugins/openid-connect/reference/">OpenID Connect plugin, reference</a>
 */
public final class PluginFields {
    private static final Set<String> NAMES = Set.of("""
            anonymous audience audience_claim audience_required authenticated_groups_claim
            authorization_cookie_domain authorization_cookie_http_only authorization_cookie_name
            authorization_cookie_path authorization_cookie_same_site authorization_cookie_secure
            authorization_endpoint authorization_query_args_client authorization_query_args_names
            authorization_query_args_values authorization_rolling_timeout bearer_token_cookie_name
            bearer_token_header_name bearer_token_param_type by_username_ignore_case cache_introspection
            cache_token_exchange cache_tokens cache_tokens_salt cache_ttl cache_ttl_max cache_ttl_min
            cache_ttl_neg cache_ttl_resurrect cache_user_info claims_forbidden client_alg client_arg
            client_auth client_credentials_param_type client_id client_jwk client_secret cluster_cache_items
            cluster_cache_redis cluster_cache_strategy consumer_by consumer_claims consumer_groups_claim
            consumer_groups_optional consumer_optional disable_session discovery_headers_names
            discovery_headers_values display_errors domains downstream_access_token_header
            downstream_access_token_jwk_header downstream_headers downstream_headers_claims
            downstream_headers_names downstream_id_token_header downstream_id_token_jwk_header
            downstream_introspection_header downstream_introspection_jwt_header
            downstream_refresh_token_header downstream_session_id_header downstream_user_info_header
            downstream_user_info_jwt_header dpop_proof_lifetime dpop_use_nonce enable_hs_signatures
            end_session_endpoint expose_error_code extra_jwks_uris forbidden_destroy_session
            forbidden_error_message forbidden_redirect_uri groups_claim groups_required hide_credentials
            http_proxy http_proxy_authorization http_version https_proxy https_proxy_authorization
            id_token_param_name id_token_param_type ignore_signature introspect_jwt_tokens
            introspection_accept introspection_check_active introspection_endpoint
            introspection_endpoint_auth_method introspection_headers_client introspection_headers_names
            introspection_headers_values introspection_hint introspection_post_args_client
            introspection_post_args_client_headers introspection_post_args_names
            introspection_post_args_values introspection_token_param_name issuers_allowed jwks_endpoint
            jwt_session_claim jwt_session_cookie keepalive leeway login_action login_methods
            login_redirect_mode login_redirect_uri login_tokens logout_methods logout_post_arg
            logout_query_arg logout_redirect_uri logout_revoke logout_revoke_access_token
            logout_revoke_refresh_token logout_uri_suffix max_age mtls_introspection_endpoint
            mtls_revocation_endpoint mtls_token_endpoint no_proxy password_param_type preserve_query_args
            principals proof_of_possession_auth_methods_validation proof_of_possession_dpop
            proof_of_possession_mtls proof_of_possession_mtls_from_header
            pushed_authorization_request_endpoint pushed_authorization_request_endpoint_auth_method
            redirect_uri redis rediscovery_lifetime refresh_token_param_name refresh_token_param_type
            refresh_tokens require_proof_key_for_code_exchange require_pushed_authorization_requests
            require_signed_request_object resolve_distributed_claims response_mode response_type reverify
            revocation_endpoint revocation_endpoint_auth_method revocation_token_param_name roles_claim
            roles_required run_on_preflight scopes_claim scopes_required search_user_info
            session_absolute_timeout session_audience session_bind session_cookie_domain
            session_cookie_http_only session_cookie_name session_cookie_path session_cookie_same_site
            session_cookie_secure session_enforce_same_subject session_hash_storage_key session_hash_subject
            session_idling_timeout session_memcached_host session_memcached_port session_memcached_prefix
            session_memcached_socket session_memcached_ssl session_memcached_ssl_verify session_remember
            session_remember_absolute_timeout session_remember_cookie_name session_remember_rolling_timeout
            session_request_headers session_response_headers session_rolling_timeout session_secret
            session_storage session_store_metadata ssl_verify timeout tls_client_auth_cert_id
            tls_client_auth_ssl_verify token_cache_key_include_scope token_endpoint
            token_endpoint_auth_method token_exchange token_exchange_endpoint token_headers_client
            token_headers_grants token_headers_names token_headers_prefix token_headers_replay
            token_headers_values token_post_args_client token_post_args_names token_post_args_values
            unauthorized_destroy_session unauthorized_error_message unauthorized_redirect_uri
            unexpected_redirect_uri upstream_access_token_header upstream_access_token_jwk_header
            upstream_headers upstream_headers_claims upstream_headers_names upstream_id_token_header
            upstream_id_token_jwk_header upstream_introspection_header upstream_introspection_jwt_header
            upstream_refresh_token_header upstream_session_id_header upstream_user_info_header
            upstream_user_info_jwt_header userinfo_accept userinfo_endpoint userinfo_headers_client
            userinfo_headers_names userinfo_headers_values userinfo_query_args_client
            userinfo_query_args_names userinfo_query_args_values using_pseudo_issuer verify_claims
            verify_nonce verify_parameters verify_signature
            """.trim().split("\\s+"));

    private PluginFields() {}

    /** Whether the plugin knows the name. */
    public static boolean knows(String name) {
        return NAMES.contains(name);
    }
}
