package s3d.codegen;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.knowledge.TopDownIndex;
import software.amazon.smithy.model.neighbor.NeighborProvider;
import software.amazon.smithy.model.neighbor.Walker;
import software.amazon.smithy.model.shapes.OperationShape;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.shapes.ShapeId;
import software.amazon.smithy.model.shapes.ShapeType;
import software.amazon.smithy.model.traits.HttpTrait;

/**
 * Decides which file of an imported model a shape belongs to: an operation by its name, any other shape
 * by the operations that reach it. A shape that several topics reach is shared.
 */
final class Topics {
    private static final String SHARED = "shared";

    /** Where everything is of a service whose operations have no URIs of their own. */
    private static final String OPERATIONS = "operations";

    /** The first pattern found in an operation's name decides; the order is part of the meaning. */
    private static final Map<Pattern, String> BY_NAME = byName(
        "SelectObjectContent", "select",
        "BucketMetadata", "metadata-tables",
        "ObjectAnnotation", "annotations",
        "Multipart|UploadPart|ListParts", "multipart",
        "^ListObject", "listing",
        "Acl$|OwnershipControls|PublicAccessBlock|Policy|Cors$|Abac", "access",
        "LegalHold|Retention|ObjectLock|Versioning", "versioning-and-lock",
        "Tagging", "tagging",
        "Lifecycle", "lifecycle",
        "Replication", "replication",
        "Analytics|Inventory|Metrics|IntelligentTiering", "reports",
        "Notification", "notification",
        "Website", "website",
        "BucketEncryption|Logging|Accelerate|RequestPayment", "bucket-settings",
        "Bucket$|Buckets$|BucketLocation|CreateSession", "buckets"
    );

    private final Map<ShapeId, String> topics = new HashMap<>();

    private Topics() {}

    static Topics of(Model model, ShapeId service) {
        Topics result = new Topics();
        Walker walker = new Walker(NeighborProvider.of(model));
        for (OperationShape operation : TopDownIndex.of(model).getContainedOperations(service)) {
            String topic = ofOperation(operation);
            for (Shape reached : walker.walkShapes(operation, link -> link.getShape().getType() != ShapeType.SERVICE)) {
                result.topics.merge(reached.getId(), topic, (one, other) -> one.equals(other) ? one : SHARED);
            }
        }
        result.topics.put(service, "service");
        return result;
    }

    String topicOf(ShapeId shape) {
        return topics.getOrDefault(shape, SHARED);
    }

    /** The topic of an operation, also for naming what is generated from it. */
    static String ofOperation(OperationShape operation) {
        if (!operation.hasTrait(HttpTrait.class)) {
            return OPERATIONS;
        }
        String name = operation.getId().getName();
        for (Map.Entry<Pattern, String> rule : BY_NAME.entrySet()) {
            if (rule.getKey().matcher(name).find()) {
                return rule.getValue();
            }
        }
        boolean onObjects = operation.expectTrait(HttpTrait.class).getUri().toString().contains("{Key+}");
        return onObjects || name.contains("Object") ? "objects" : "bucket-settings";
    }

    private static Map<Pattern, String> byName(String... pairs) {
        Map<Pattern, String> rules = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            rules.put(Pattern.compile(pairs[i]), pairs[i + 1]);
        }
        return rules;
    }
}
