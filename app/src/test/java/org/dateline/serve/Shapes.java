package org.dateline.serve;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Checks answers against the part of JSON Schema that the OpenAPI document uses. */
record Shapes(JsonNode openapi) {
  /** What is wrong, each with its place; empty where all is right. */
  List<String> check(JsonNode schema, JsonNode value, String at) {
    List<String> wrong = new ArrayList<>();
    check(schema, value, at, wrong);
    return wrong;
  }

  private void check(JsonNode schema, JsonNode value, String at, List<String> wrong) {
    if (schema.has("$ref")) {
      check(openapi.at(schema.get("$ref").asText().substring(1)), value, at, wrong);
    } else if (schema.has("oneOf")) {
      boolean any = false;
      for (JsonNode one : schema.get("oneOf")) {
        any |= check(one, value, at).isEmpty();
      }
      if (!any) {
        wrong.add(
            at + ": fits none of its shapes: " + check(schema.get("oneOf").get(0), value, at));
      }
    } else {
      plain(schema, value, at, wrong);
    }
  }

  private void plain(JsonNode schema, JsonNode value, String at, List<String> wrong) {
    if (schema.has("type") && !isType(schema.get("type"), value)) {
      wrong.add(at + ": " + value.getNodeType() + " is not " + schema.get("type"));
    } else if (schema.has("enum") && !contains(schema.get("enum"), value)) {
      wrong.add(at + ": " + value + " is not one of " + schema.get("enum"));
    } else if (value.isObject()) {
      object(schema, value, at, wrong);
    } else if (value.isArray() && schema.has("items")) {
      for (int i = 0; i < value.size(); i++) {
        check(schema.get("items"), value.get(i), at + "[" + i + "]", wrong);
      }
    }
  }

  private void object(JsonNode schema, JsonNode value, String at, List<String> wrong) {
    JsonNode properties = schema.path("properties");
    schema
        .path("required")
        .forEach(
            name -> {
              if (!value.has(name.asText())) {
                wrong.add(at + ": " + name.asText() + " is missing");
              }
            });
    JsonNode others = schema.path("additionalProperties");
    for (var entry : value.properties()) {
      String name = entry.getKey();
      if (properties.has(name)) {
        check(properties.get(name), entry.getValue(), at + "." + name, wrong);
      } else if (others.isObject()) {
        check(others, entry.getValue(), at + "." + name, wrong);
      } else if (others.isBoolean() && !others.asBoolean()) {
        wrong.add(at + ": " + name + " is not in the document");
      }
    }
  }

  private static boolean contains(JsonNode values, JsonNode value) {
    for (JsonNode one : values) {
      if (one.equals(value)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isType(JsonNode type, JsonNode value) {
    if (type.isArray()) {
      for (JsonNode one : type) {
        if (isType(one, value)) {
          return true;
        }
      }
      return false;
    }
    return switch (type.asText()) {
      case "object" -> value.isObject();
      case "array" -> value.isArray();
      case "string" -> value.isTextual();
      case "integer" -> value.isIntegralNumber();
      case "number" -> value.isNumber();
      case "boolean" -> value.isBoolean();
      default -> value.isNull();
    };
  }
}
