package org.evenkeel.kit.contract;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.evenkeel.kit.idempotency.Idempotency;
import org.evenkeel.kit.problem.DomainProblemMapper;
import org.evenkeel.kit.problem.Slug;

/**
 * Writes into the contract what holds for every operation, so that no resource repeats it: the problems an operation can
 * answer with, each with an example, the {@code Idempotency-Key} of every POST, the {@code Location} of whatever was
 * created, the {@code ETag} of whatever has a version, and what the common parameters mean. What a resource says itself
 * stays.
 */
public class ContractFilter implements OASFilter {

    private static final String PROBLEM = "application/problem+json";
    private static final String SCHEMA = "Problem";

    private static final Map<String, String> COMMON_PARAMETERS = Map.of(
            "id", "Its identifier (UUID)",
            "accountId", "The account's identifier (UUID)",
            "limit", "The most items to answer with",
            "cursor", "`next` of the page before; absent for the first",
            "source", "Name of the feed the event came by",
            "service", "The service in which the events wait, called like its feed",
            "If-Match", "The ETag you read; the change is refused with 412 where it is no longer that one");

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        if (contract.getComponents() == null) {
            contract.setComponents(OASFactory.createComponents());
        }
        contract.getComponents().addSchema(SCHEMA, problemSchema());
        // what the problem extension describes, unused since the operations name the schema above
        contract.getComponents().removeSchema("HttpProblem");
        contract.getComponents().removeSchema("HttpValidationProblem");
        contract.getComponents().removeSchema("Violation");
        if (contract.getPaths() == null || contract.getPaths().getPathItems() == null) {
            return;
        }
        contract.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .forEach((method, operation) -> {
                    complete(path, method, operation);
                    describeHeaders(contract, operation);
                }));
    }

    private static void complete(String path, HttpMethod method, Operation operation) {
        if (method == HttpMethod.POST
                && parameters(operation).stream().noneMatch(p -> Idempotency.HEADER.equals(p.getName()))) {
            operation.addParameter(idempotencyKey());
        }
        parameters(operation).stream()
                .filter(parameter -> parameter.getDescription() == null)
                .forEach(parameter -> parameter.setDescription(COMMON_PARAMETERS.get(parameter.getName())));
        var responses = operation.getResponses();
        if (responses == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        add(
                operation,
                Slug.INVALID_REQUEST,
                "The request cannot be read or breaks a rule; `violations` name the fields");
        add(operation, Slug.NOT_SIGNED_IN, "No valid access token came with the request");
        add(operation, Slug.FORBIDDEN, "Not for your role or scopes");
        if (path.contains("{")) {
            add(operation, Slug.NOT_FOUND, "It does not exist, or not for you");
        }
        if (method != HttpMethod.GET) {
            add(operation, Slug.TRANSITION_REFUSED, "Not possible in the state it is in, or it exists already");
        }
        if (parameters(operation).stream().anyMatch(parameter -> "If-Match".equals(parameter.getName()))) {
            add(operation, Slug.STALE, "Somebody else changed it meanwhile");
        }
        if (operation.getRequestBody() != null) {
            add(operation, Slug.TOO_LARGE, "The body is larger than is taken");
            add(operation, Slug.UNSUPPORTED_MEDIA_TYPE, "The body is not of a kind that is read here");
        }
        if (method == HttpMethod.POST) {
            add(operation, Slug.IDEMPOTENCY_KEY_REUSED, "The Idempotency-Key was used for another request");
        }
        add(operation, Slug.TOO_MANY_REQUESTS, "Too many requests at once; try again after `Retry-After`");
    }

    private static void describeHeaders(OpenAPI contract, Operation operation) {
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.equals("201")) {
                describeHeader(
                        response,
                        "Location",
                        "Where it is",
                        OASFactory.createSchema().addType(SchemaType.STRING).format("uri"));
            }
            if (status.startsWith("2") && isVersioned(contract, response)) {
                describeHeader(response, "ETag", "Its version, for If-Match", text(30));
            }
        });
    }

    private static void describeHeader(APIResponse response, String name, String description, Schema schema) {
        if (response.getHeaders() == null || !response.getHeaders().containsKey(name)) {
            response.addHeader(
                    name, OASFactory.createHeader().description(description).schema(schema));
        }
    }

    /** Whether the answer is one thing that moves a version with each of its changes, and so carries it as ETag too. */
    private static boolean isVersioned(OpenAPI contract, APIResponse response) {
        return response.getContent() != null
                && response.getContent().getMediaTypes().values().stream()
                        .map(MediaType::getSchema)
                        .map(schema -> resolved(contract, schema))
                        .anyMatch(schema -> schema != null
                                && schema.getProperties() != null
                                && schema.getProperties().containsKey("version"));
    }

    private static Schema resolved(OpenAPI contract, Schema schema) {
        if (schema == null
                || schema.getRef() == null
                || contract.getComponents().getSchemas() == null) {
            return schema;
        }
        var name = schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1);
        return contract.getComponents().getSchemas().get(name);
    }

    private static List<Parameter> parameters(Operation operation) {
        return operation.getParameters() == null ? List.of() : operation.getParameters();
    }

    private static void add(Operation operation, Slug slug, String description) {
        var status = String.valueOf(DomainProblemMapper.status(slug));
        if (operation.getResponses().hasAPIResponse(status)) {
            return;
        }
        operation.getResponses().addAPIResponse(status, problem(slug, description));
    }

    private static APIResponse problem(Slug slug, String description) {
        var example = new LinkedHashMap<String, Object>();
        example.put("type", slug.type());
        example.put("title", slug.title());
        example.put("status", DomainProblemMapper.status(slug));
        if (slug == Slug.INVALID_REQUEST) {
            example.put("violations", List.of(Map.of("field", "name", "message", "must not be blank")));
        }
        return OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent()
                        .addMediaType(
                                PROBLEM,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref(SCHEMA))
                                        .example(example)));
    }

    private static Parameter idempotencyKey() {
        return OASFactory.createParameter()
                .name(Idempotency.HEADER)
                .in(Parameter.In.HEADER)
                .description("Chosen by you, one for each request: a repetition under the same key is answered like the"
                        + " first and has no second effect")
                .schema(text(200).pattern("[!-~]+"));
    }

    private static Schema problemSchema() {
        return OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .description("Why a request was refused (RFC 9457)")
                .required(List.of("type", "title", "status"))
                .addProperty(
                        "type", text(100).description("Stable; branch on it").addExample("/problems/not-found"))
                .addProperty("title", text(200))
                .addProperty(
                        "status",
                        OASFactory.createSchema()
                                .addType(SchemaType.INTEGER)
                                .format("int32")
                                .minimum(BigDecimal.valueOf(400))
                                .maximum(BigDecimal.valueOf(599)))
                .addProperty("detail", text(5000))
                .addProperty("instance", text(2000))
                .addProperty("requestId", text(64).description("Names the request in our logs"))
                .addProperty(
                        "violations",
                        OASFactory.createSchema()
                                .addType(SchemaType.ARRAY)
                                .maxItems(1000)
                                .items(OASFactory.createSchema()
                                        .addType(SchemaType.OBJECT)
                                        .addProperty("field", text(500))
                                        .addProperty("in", text(20))
                                        .addProperty("message", text(1000))));
    }

    private static Schema text(int longest) {
        return OASFactory.createSchema().addType(SchemaType.STRING).maxLength(longest);
    }
}
