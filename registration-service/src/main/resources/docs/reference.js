"use strict";

// One page for the documents of all services; behind the one address of Gatehouse all of them are there.
SwaggerUIBundle({
  dom_id: "#reference",
  urls: [
    { name: "Portal client API", url: "/openapi/portal-client.yaml" },
    { name: "Portals", url: "/openapi/portal-management.yaml" },
    { name: "API products", url: "/openapi/api-products.yaml" },
    { name: "DCR providers and auth strategies", url: "/openapi/application-auth-strategies.yaml" },
    { name: "HTTP DCR bridge", url: "/openapi/dcr-bridge.yaml" },
    { name: "Audit log", url: "/openapi/audit-logs-v2.yaml" },
    { name: "Audit log, version 3", url: "/openapi/audit-logs-v3.yaml" },
    { name: "Clients at identity providers", url: "/openapi/idp-sync.yaml" },
    { name: "Gateways", url: "/openapi/gateway-config.yaml" },
  ],
  presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset],
  layout: "StandaloneLayout",
  deepLinking: true,
  docExpansion: "list",
  validatorUrl: null,
});
