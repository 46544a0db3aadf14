"use strict";

// One page for all documents; a request that is tried goes to the service that serves the page.
SwaggerUIBundle({
  dom_id: "#reference",
  urls: [
    { name: "Portal client API", url: "/openapi/portal-client.yaml" },
    { name: "Portals", url: "/openapi/portal-management.yaml" },
    { name: "API products", url: "/openapi/api-products.yaml" },
    { name: "DCR providers and auth strategies", url: "/openapi/application-auth-strategies.yaml" },
    { name: "HTTP DCR bridge", url: "/openapi/dcr-bridge.yaml" },
  ],
  presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset],
  layout: "StandaloneLayout",
  deepLinking: true,
  docExpansion: "list",
  validatorUrl: null,
});
