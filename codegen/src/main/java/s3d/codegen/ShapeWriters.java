package s3d.codegen;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import software.amazon.smithy.codegen.core.CodegenException;
import software.amazon.smithy.model.knowledge.HttpBinding.Location;
import software.amazon.smithy.model.shapes.MemberShape;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.shapes.ShapeId;
import software.amazon.smithy.model.traits.TimestampFormatTrait.Format;

/** Writes one function per structure that a response body may hold: from the model's type to XML text. */
final class ShapeWriters {
    private static final String MODULE = "shape-writers.ts";

    private final Wire wire;
    private final Types types;
    private final Source source = new Source("Writers of the structures in response bodies", "./");
    private final Set<ShapeId> known = new HashSet<>();
    private final Deque<Shape> pending = new ArrayDeque<>();

    ShapeWriters(Wire wire, Types types) {
        this.wire = wire;
        this.types = types;
    }

    Wire wire() {
        return wire;
    }

    Types types() {
        return types;
    }

    /** Asks for a structure's writer, imported into the file that calls it. @return the function's name */
    String writerOf(Shape structure, Source caller) {
        if (known.add(structure.getId())) {
            pending.add(structure);
        }
        String name = "write" + structure.getId().getName();
        return caller == source ? name : caller.use(MODULE, name);
    }

    /** Writes the writers asked for and those that they call. */
    Source write() {
        while (!pending.isEmpty()) {
            function(pending.poll());
        }
        return source;
    }

    private void function(Shape shape) {
        source.line("").open("export function %s(value: %s): string {", writerOf(shape, source), types.of(shape, source));
        source.line("let xml = ''");
        List<MemberShape> members = List.copyOf(shape.members());
        elements(Wire.inWireOrder(shape, members), source);
        source.line("return xml").close("}");
        if (members.stream().anyMatch(Wire::isAttribute)) {
            attributes(shape);
        }
    }

    /** Writes the attributes of a structure's start tag. */
    private void attributes(Shape shape) {
        source.line("").open("function attributesOf%s(value: %s): string {", shape.getId().getName(), types.of(shape, source));
        source.line("let xml = ''");
        for (MemberShape member : shape.members()) {
            if (Wire.isAttribute(member)) {
                String name = "value." + member.getMemberName();
                source.line("if (%s !== undefined) xml += ` %s=\"${%s}\"`", name, Wire.nameOf(member), text(member, name, source));
            }
        }
        source.line("return xml").close("}");
    }

    /** Writes the statements that add members of {@code value} to {@code xml}. */
    void elements(List<MemberShape> members, Source out) {
        for (MemberShape member : members) {
            if (Wire.isAttribute(member)) {
                continue;
            }
            String value = "value." + member.getMemberName();
            Shape target = wire.target(member);
            out.open("if (%s !== undefined) {", value);
            if (!target.isListShape()) {
                out.line("xml += %s", element(Wire.nameOf(member), member, value, out));
            } else if (Wire.isFlattened(member)) {
                items(target, Wire.nameOf(member), value, out);
            } else {
                out.line("xml += '<%s>'", Wire.nameOf(member));
                MemberShape item = target.asListShape().orElseThrow().getMember();
                items(target, Wire.nameOf(item), value, out);
                out.line("xml += '</%s>'", Wire.nameOf(member));
            }
            out.close("}");
        }
    }

    private void items(Shape list, String tag, String value, Source out) {
        MemberShape item = list.asListShape().orElseThrow().getMember();
        String text = element(tag, item, "item", out);
        if (out == source) {
            out.line("for (const item of %s) xml += %s", value, text);
        } else {
            // A list of the document itself may be long.
            out.line("for (const item of %s) xml = %s(xml + %s, chunks)", value, out.use("xml-write.ts", "spill"), text);
        }
    }

    /** The expression for a whole element. */
    String element(String tag, MemberShape member, String value, Source out) {
        Shape target = wire.target(member);
        StringBuilder start = new StringBuilder(tag).append(Wire.namespaceOf(member));
        if (target.isStructureShape() && target.members().stream().anyMatch(Wire::isAttribute)) {
            start.append("${attributesOf").append(target.getId().getName()).append('(').append(value).append(")}");
        }
        return "`<%s>${%s}</%s>`".formatted(start, text(member, value, out), tag);
    }

    /** The expression for a value as XML text. */
    String text(MemberShape member, String value, Source out) {
        Shape target = wire.target(member);
        return switch (target.getType()) {
            case STRING, ENUM -> out.use("xml-write.ts", "escapeXml") + "(" + value + ")";
            case INTEGER, LONG, BOOLEAN -> value;
            case TIMESTAMP -> {
                boolean isHttp = wire.formatOf(member, Location.DOCUMENT) == Format.HTTP_DATE;
                yield out.use("dates.ts", isHttp ? "formatHttpDate" : "formatDateTime") + "(" + value + ")";
            }
            case STRUCTURE, UNION -> writerOf(target, out) + "(" + value + ")";
            default -> throw new CodegenException("no XML writer for " + member.getId());
        };
    }
}
