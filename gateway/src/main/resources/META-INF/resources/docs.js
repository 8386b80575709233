// Starts Swagger UI. A call from here in a browser session carries the header that the gateway asks for.
SwaggerUIBundle({
  url: "/api/v1/openapi",
  dom_id: "#docs",
  deepLinking: true,
  validatorUrl: null,
  requestInterceptor: (request) => {
    request.headers["X-Requested-With"] = "docs";
    return request;
  },
});
