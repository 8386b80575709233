package org.evenkeel.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Adds the services' documents to the gateway's own. Paths and tags are united; a component that two
 * documents describe differently under one name is kept under a name with the service in front.
 */
final class OpenApiMerge {

    private static final String PUBLIC_PREFIX = "/api/v1/";
    private static final String COMPONENTS = "components";

    /** The whole suite signs in in one way, so the services' own schemes are left out. */
    private static final String SCHEMES = "securitySchemes";

    private static final String SCHEME = "evenkeel";
    private static final Set<String> OPERATIONS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    private final ObjectNode target;
    private final Set<String> operationIds = new HashSet<>();

    OpenApiMerge(ObjectNode own) {
        target = own.deepCopy();
        operationIds.addAll(target.path("paths").findValuesAsText("operationId"));
    }

    ObjectNode result() {
        return target;
    }

    static JsonNode checked(JsonNode document) {
        String version = document.path("openapi").asText();
        if (!version.startsWith("3.1")) {
            throw new IllegalArgumentException("The description is in OpenAPI " + version + ", not 3.1");
        }
        return document;
    }

    void add(String service, JsonNode document) {
        JsonNode renamed = rename(document, newNames(service, document.path(COMPONENTS)));
        addComponents(renamed.path(COMPONENTS));
        addPaths(service, renamed.path("paths"));
        addTags(renamed.path("tags"));
    }

    /** Old to new reference for each component whose name is taken by a different one. */
    private Map<String, String> newNames(String service, JsonNode components) {
        Map<String, String> names = new HashMap<>();
        for (Map.Entry<String, JsonNode> kind : components.properties()) {
            JsonNode present = target.path(COMPONENTS).path(kind.getKey());
            for (Map.Entry<String, JsonNode> component : kind.getValue().properties()) {
                JsonNode same = present.get(component.getKey());
                if (same != null && !same.equals(component.getValue()) && !SCHEMES.equals(kind.getKey())) {
                    String prefix = "#/components/" + kind.getKey() + "/";
                    names.put(prefix + component.getKey(), prefix + pascal(service) + component.getKey());
                }
            }
        }
        return names;
    }

    private static JsonNode rename(JsonNode document, Map<String, String> names) {
        JsonNode copy = document.deepCopy();
        if (names.isEmpty()) {
            return copy;
        }
        replaceReferences(copy, names);
        names.forEach((from, to) -> {
            String[] path = from.split("/");
            ObjectNode kind = (ObjectNode) copy.path(COMPONENTS).path(path[2]);
            kind.set(to.substring(to.lastIndexOf('/') + 1), kind.remove(path[3]));
        });
        return copy;
    }

    private static void replaceReferences(JsonNode node, Map<String, String> names) {
        if (node instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> field : object.properties()) {
                if (field.getValue() instanceof TextNode text && names.containsKey(text.textValue())) {
                    field.setValue(TextNode.valueOf(names.get(text.textValue())));
                } else {
                    replaceReferences(field.getValue(), names);
                }
            }
        } else if (node instanceof ArrayNode array) {
            array.forEach(child -> replaceReferences(child, names));
        }
    }

    private void addComponents(JsonNode components) {
        for (Map.Entry<String, JsonNode> kind : components.properties()) {
            if (!SCHEMES.equals(kind.getKey())) {
                ObjectNode into = target.withObjectProperty(COMPONENTS).withObjectProperty(kind.getKey());
                kind.getValue().properties().forEach(component -> into.set(component.getKey(), component.getValue()));
            }
        }
    }

    private void addPaths(String service, JsonNode paths) {
        ObjectNode into = target.withObjectProperty("paths");
        for (Map.Entry<String, JsonNode> path : paths.properties()) {
            if (!path.getKey().startsWith(PUBLIC_PREFIX)) {
                continue;
            }
            // What every service does the same way (event feeds) is one path that all of them describe.
            if (!into.has(path.getKey())) {
                unifySecurity(path.getValue());
                makeOperationIdsUnique(service, path.getValue());
                into.set(path.getKey(), path.getValue());
            }
        }
    }

    private static void unifySecurity(JsonNode pathItem) {
        for (Map.Entry<String, JsonNode> entry : pathItem.properties()) {
            if (!OPERATIONS.contains(entry.getKey()) || !(entry.getValue() instanceof ObjectNode operation)) {
                continue;
            }
            JsonNode security = operation.get("security");
            if (security != null && !security.isEmpty()) {
                operation.putArray("security").addObject().putArray(SCHEME);
            }
        }
    }

    private void makeOperationIdsUnique(String service, JsonNode pathItem) {
        for (JsonNode entry : pathItem) {
            if (entry instanceof ObjectNode operation && operation.has("operationId")) {
                String id = operation.get("operationId").asText();
                if (!operationIds.add(id)) {
                    operation.put("operationId", pascal(service) + "-" + id);
                }
            }
        }
    }

    private void addTags(JsonNode tags) {
        ArrayNode into = target.withArrayProperty("tags");
        List<String> present = into.findValuesAsText("name");
        for (JsonNode tag : tags) {
            if (!present.contains(tag.path("name").asText())) {
                into.add(tag);
            }
        }
    }

    private static String pascal(String service) {
        StringBuilder name = new StringBuilder();
        for (String part : service.split("-")) {
            name.append(Character.toUpperCase(part.charAt(0))).append(part.substring(1));
        }
        return name.toString();
    }
}
