package s3d.codegen;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.smithy.codegen.core.CodegenException;
import software.amazon.smithy.model.knowledge.HttpBinding;
import software.amazon.smithy.model.knowledge.HttpBinding.Location;
import software.amazon.smithy.model.knowledge.HttpBindingIndex;
import software.amazon.smithy.model.shapes.EnumShape;
import software.amazon.smithy.model.shapes.MemberShape;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.shapes.StructureShape;
import software.amazon.smithy.model.traits.StreamingTrait;

/** Writes what a command line needs to know: the members of every input and output, down to the leaves. */
final class CliTableWriter {
    private final Wire wire;
    private final Map<String, Shape> shapes = new TreeMap<>();
    private final Source source = new Source("Inputs and outputs as a command line sees them", "./");

    CliTableWriter(Wire wire) {
        this.wire = wire;
    }

    Source write(List<OperationFacts> operations) {
        source.useType("operation-types.ts", "OperationName");
        source.useType("members.ts", "Member");
        source.useType("members.ts", "MemberShape");
        source.line("/** The members of each operation's input and output, in the model's order. */");
        source.line("export const members: {");
        source.line("  readonly [Op in OperationName]: { readonly input: readonly Member[]; readonly output: readonly Member[] }");
        source.open("} = {");
        for (OperationFacts operation : operations) {
            HttpBindingIndex index = HttpBindingIndex.of(operation.model());
            source.open("%s: {", operation.name());
            list("input", operation.input(), index.getRequestBindings(operation.shape()));
            list("output", operation.output(), index.getResponseBindings(operation.shape()));
            source.close("},");
        }
        source.close("}").line("");
        shapes();
        return source;
    }

    private void list(String name, StructureShape structure, Map<String, HttpBinding> bindings) {
        source.open("%s: [", name);
        for (MemberShape member : structure.members()) {
            Location location = bindings.get(member.getMemberName()).getLocation();
            source.line("%s,", describe(member, ", location: " + Source.quote(nameOf(location))));
        }
        source.close("],");
    }

    /** Writes the composite shapes met so far, and those that they hold. */
    private void shapes() {
        source.line("/** The composite shapes that members refer to, by name. */");
        source.open("export const shapes: { readonly [name: string]: MemberShape } = {");
        TreeMap<String, String> written = new TreeMap<>();
        while (written.size() < shapes.size()) {
            for (Shape shape : List.copyOf(shapes.values())) {
                written.computeIfAbsent(shape.getId().getName(), name -> composite(shape));
            }
        }
        written.forEach((name, text) -> source.line("%s: %s,", name, text));
        source.close("}");
    }

    private String composite(Shape shape) {
        if (shape.isListShape()) {
            return "{ type: 'list', item: " + describe(shape.asListShape().orElseThrow().getMember(), "") + " }";
        }
        if (shape.isMapShape()) {
            return "{ type: 'map' }";
        }
        List<String> members = shape.members().stream().map(member -> describe(member, "")).toList();
        String type = shape.isUnionShape() ? "union" : "structure";
        return "{ type: '" + type + "', members: [" + String.join(", ", members) + "] }";
    }

    private String describe(MemberShape member, String location) {
        Shape target = wire.target(member);
        StringBuilder text = new StringBuilder("{ name: ").append(Source.quote(member.getMemberName()));
        text.append(", type: ").append(Source.quote(typeOf(target))).append(location);
        if (member.isRequired()) {
            text.append(", required: true");
        }
        if (target instanceof EnumShape values) {
            List<String> quoted = values.getEnumValues().values().stream().map(Source::quote).toList();
            text.append(", values: [").append(String.join(", ", quoted)).append("]");
        } else if (isComposite(target)) {
            shapes.put(target.getId().getName(), target);
            text.append(", shape: ").append(Source.quote(target.getId().getName()));
        }
        return text.append(" }").toString();
    }

    private static boolean isComposite(Shape shape) {
        boolean hasParts = shape.isStructureShape() || shape.isUnionShape() || shape.isListShape() || shape.isMapShape();
        return hasParts && !shape.hasTrait(StreamingTrait.class);
    }

    private static String typeOf(Shape target) {
        if (target.hasTrait(StreamingTrait.class)) {
            return target.isBlobShape() ? "stream" : "events";
        }
        return switch (target.getType()) {
            case STRING, ENUM -> "string";
            case INTEGER -> "integer";
            case LONG -> "long";
            case BOOLEAN -> "boolean";
            case TIMESTAMP -> "timestamp";
            case BLOB -> "blob";
            case LIST -> "list";
            case MAP -> "map";
            case STRUCTURE, UNION -> "structure";
            default -> throw new CodegenException("a command line has no way to say " + target.getId());
        };
    }

    private static String nameOf(Location location) {
        return switch (location) {
            case LABEL -> "label";
            case QUERY -> "query";
            case HEADER -> "header";
            case PREFIX_HEADERS -> "prefix-headers";
            case PAYLOAD -> "payload";
            case DOCUMENT -> "body";
            case RESPONSE_CODE -> "status";
            default -> throw new CodegenException("no name for the location " + location);
        };
    }
}
