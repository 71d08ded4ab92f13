package s3d.codegen;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.smithy.aws.traits.HttpChecksumTrait;
import software.amazon.smithy.aws.traits.ServiceTrait;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.knowledge.HttpBinding;
import software.amazon.smithy.model.knowledge.HttpBinding.Location;
import software.amazon.smithy.model.knowledge.HttpBindingIndex;
import software.amazon.smithy.model.knowledge.OperationIndex;
import software.amazon.smithy.model.knowledge.ServiceIndex;
import software.amazon.smithy.model.knowledge.TopDownIndex;
import software.amazon.smithy.model.pattern.UriPattern;
import software.amazon.smithy.model.shapes.OperationShape;
import software.amazon.smithy.model.shapes.ServiceShape;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.shapes.StructureShape;
import software.amazon.smithy.model.traits.HttpChecksumRequiredTrait;
import software.amazon.smithy.model.traits.HttpTrait;
import software.amazon.smithy.model.traits.IdempotentTrait;
import software.amazon.smithy.model.traits.StreamingTrait;

/** What the model and the overlays say of one operation, as the writers ask for it. */
record OperationFacts(Model model, OperationShape shape) {
    /** All operations of the service, by name. */
    static List<OperationFacts> of(Model model, ServiceShape service) {
        List<OperationFacts> result = new ArrayList<>();
        for (OperationShape operation : TopDownIndex.of(model).getContainedOperations(service)) {
            result.add(new OperationFacts(model, operation));
        }
        return result;
    }

    String name() {
        return shape.getId().getName();
    }

    StructureShape input() {
        return OperationIndex.of(model).expectInputShape(shape);
    }

    StructureShape output() {
        return OperationIndex.of(model).expectOutputShape(shape);
    }

    HttpTrait http() {
        return shape.expectTrait(HttpTrait.class);
    }

    String method() {
        return http().getMethod();
    }

    int status() {
        return Overlay.status(shape).orElse(http().getCode());
    }

    Level level() {
        UriPattern uri = http().getUri();
        if (uri.getGreedyLabel().isPresent()) {
            return Level.OBJECT;
        }
        return uri.getLabels().isEmpty() ? Level.SERVICE : Level.BUCKET;
    }

    /** Query members of the URI itself, less the one that only clients send. */
    Map<String, String> queryLiterals() {
        Map<String, String> literals = new java.util.TreeMap<>(http().getUri().getQueryLiterals());
        literals.remove("x-id");
        return literals;
    }

    List<HttpBinding> requestBindings(Location location) {
        return HttpBindingIndex.of(model).getRequestBindings(shape, location);
    }

    List<HttpBinding> responseBindings(Location location) {
        return HttpBindingIndex.of(model).getResponseBindings(shape, location);
    }

    /** The kind of request body: none, xml, bytes or stream. */
    String payload() {
        return kind(requestBindings(Location.PAYLOAD), requestBindings(Location.DOCUMENT));
    }

    /** The kind of response body: none, xml, bytes, stream or events. */
    String outputPayload() {
        return method().equals("HEAD")
            ? "none"
            : kind(responseBindings(Location.PAYLOAD), responseBindings(Location.DOCUMENT));
    }

    String action() {
        return Overlay.action(shape).map(action -> action.expectStringMember("name").getValue()).orElse("s3:" + name());
    }

    /** IAM's access level; an operation that no overlay describes goes by its method. */
    String access() {
        String byMethod = method().equals("GET") || method().equals("HEAD") ? "read" : "write";
        return Overlay.action(shape).map(action -> action.expectStringMember("access").getValue()).orElse(byMethod);
    }

    /** What the IAM actions of a service begin with. */
    static String actionPrefix(ServiceShape service) {
        return service.getTrait(ServiceTrait.class).map(ServiceTrait::getArnNamespace).orElse("") + ":";
    }

    /** Whether who calls has to sign. */
    boolean isSigned(ServiceShape service) {
        return !ServiceIndex.of(model).getEffectiveAuthSchemes(service, shape).isEmpty();
    }

    boolean isIdempotent() {
        return shape.hasTrait(IdempotentTrait.class) || !method().equals("POST");
    }

    boolean isChecksumRequired() {
        Optional<HttpChecksumTrait> checksum = shape.getTrait(HttpChecksumTrait.class);
        return shape.hasTrait(HttpChecksumRequiredTrait.class)
            || checksum.map(HttpChecksumTrait::isRequestChecksumRequired).orElse(false);
    }

    private String kind(List<HttpBinding> payload, List<HttpBinding> document) {
        if (payload.isEmpty()) {
            return document.isEmpty() ? "none" : "xml";
        }
        Shape target = model.expectShape(payload.get(0).getMember().getTarget());
        if (target.hasTrait(StreamingTrait.class)) {
            return target.isBlobShape() ? "stream" : "events";
        }
        return target.isBlobShape() || target.isStringShape() || target.isEnumShape() ? "bytes" : "xml";
    }

    /** What a request is addressed to. */
    enum Level {
        SERVICE, BUCKET, OBJECT
    }
}
