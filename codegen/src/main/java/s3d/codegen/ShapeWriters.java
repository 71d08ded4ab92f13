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
    private static final String ABOUT = "Writers of the structures in response bodies";

    private final Wire wire;
    private final Types types;
    private final Source source;
    private final Set<ShapeId> known = new HashSet<>();
    private final Deque<Shape> pending = new ArrayDeque<>();
    /** Writes dates that the model gives no other format. */
    private final String dateTime;
    private final Set<ShapeId> withAttributes = new HashSet<>();
    private final Deque<Shape> pendingAttributes = new ArrayDeque<>();

    ShapeWriters(Wire wire, Types types) {
        this(wire, types, new Source(ABOUT, "./"), "formatDateTime");
    }

    private ShapeWriters(Wire wire, Types types, Source source, String dateTime) {
        this.wire = wire;
        this.types = types;
        this.source = source;
        this.dateTime = dateTime;
    }

    /** Those of a service beside S3's, which write whole seconds as AWS's query services do. */
    static ShapeWriters ofService(Wire wire, Types types) {
        return new ShapeWriters(wire, types, Source.ofService(ABOUT), "formatSeconds");
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
        pendingAttributes.forEach(this::attributes);
        return source;
    }

    private void function(Shape shape) {
        source.line("").open("export function %s(value: %s): string {", writerOf(shape, source), types.of(shape, source));
        source.line("let xml = ''");
        List<MemberShape> members = List.copyOf(shape.members());
        elements(Wire.inWireOrder(shape, members), source);
        source.line("return xml").close("}");
    }

    /** Asks for the function that writes the attributes of a structure's start tag. @return its name */
    String attributesOf(Shape shape, Source caller) {
        if (withAttributes.add(shape.getId())) {
            pendingAttributes.add(shape);
        }
        String name = "attributesOf" + shape.getId().getName();
        return caller == source ? name : caller.use(MODULE, name);
    }

    private void attributes(Shape shape) {
        source.line("").open("export function %s(value: %s): string {", attributesOf(shape, source), types.of(shape, source));
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
            boolean isFlattened = Wire.isFlattened(member);
            if (!target.isListShape() && !(target.isMapShape() && isFlattened)) {
                out.line("xml += %s", element(Wire.nameOf(member), member, value, out));
            } else if (isFlattened) {
                items(target, member, value, out);
            } else {
                out.line("xml += '<%s%s>'", Wire.nameOf(member), Wire.namespaceOf(member));
                items(target, target.asListShape().orElseThrow().getMember(), value, out);
                out.line("xml += '</%s>'", Wire.nameOf(member));
            }
            out.close("}");
        }
    }

    /** Writes the statements that add the elements of flattened lists in the order that another member tells. */
    void mixed(List<MemberShape> lists, String order, Source out) {
        out.line("const lists = [");
        for (MemberShape list : lists) {
            MemberShape item = wire.target(list).asListShape().orElseThrow().getMember();
            String text = element(Wire.nameOf(list), item, "item", out);
            out.line("(value.%s ?? []).map(item => %s),", list.getMemberName(), text);
        }
        out.line("]");
        String elements = "%s(lists, value.%s ?? [])".formatted(out.useRuntime("xml-write.ts", "mixed"), order);
        out.line("for (const element of %s) xml = %s(xml + element, chunks)", elements, out.useRuntime("xml-write.ts", "spill"));
    }

    /** Writes an element per item, named as the given member. */
    private void items(Shape composite, MemberShape named, String value, Source out) {
        String tag = Wire.nameOf(named);
        if (composite.isMapShape()) {
            String text = entry(composite, tag, Wire.namespaceOf(named), out);
            out.line("for (const [key, item] of Object.entries(%s)) xml += %s", value, text);
            return;
        }
        MemberShape item = composite.asListShape().orElseThrow().getMember();
        String text = element(tag, item, "item", out);
        if (out == source) {
            out.line("for (const item of %s) xml += %s", value, text);
        } else {
            // A list of the document itself may be long.
            out.line("for (const item of %s) xml = %s(xml + %s, chunks)", value, out.useRuntime("xml-write.ts", "spill"), text);
        }
    }

    /** The expression for an entry of a map, whose key and value are {@code key} and {@code item}. */
    private String entry(Shape map, String tag, String namespace, Source out) {
        MemberShape key = map.asMapShape().orElseThrow().getKey();
        String content = element(Wire.nameOf(key), key, "key", out);
        MemberShape item = map.asMapShape().orElseThrow().getValue();
        return "`<%s%s>${%s}${%s}</%s>`".formatted(tag, namespace, content, element(Wire.nameOf(item), item, "item", out), tag);
    }

    /** The expression for a whole element. */
    String element(String tag, MemberShape member, String value, Source out) {
        Shape target = wire.target(member);
        StringBuilder start = new StringBuilder(tag).append(Wire.namespaceOf(member));
        if (Wire.hasAttributes(target)) {
            start.append("${").append(attributesOf(target, out)).append('(').append(value).append(")}");
        }
        return "`<%s>${%s}</%s>`".formatted(start, text(member, value, out), tag);
    }

    /** The expression for a date as text. */
    static String date(Format format, String value, Source out) {
        return date(format, "formatDateTime", value, out);
    }

    private static String date(Format format, String dateTime, String value, Source out) {
        String writer = switch (format) {
            case HTTP_DATE -> "formatHttpDate";
            case EPOCH_SECONDS -> "formatEpochSeconds";
            default -> dateTime;
        };
        return out.useRuntime("dates.ts", writer) + "(" + value + ")";
    }

    /** The expression for a value as XML text. */
    String text(MemberShape member, String value, Source out) {
        Shape target = wire.target(member);
        return switch (target.getType()) {
            case STRING, ENUM -> out.useRuntime("xml-write.ts", "escapeXml") + "(" + value + ")";
            case BYTE, SHORT, INTEGER, INT_ENUM, LONG, FLOAT, DOUBLE, BOOLEAN -> value;
            case BLOB -> out.useRuntime("xml-write.ts", "base64") + "(" + value + ")";
            case TIMESTAMP -> date(wire.formatOf(member, Location.DOCUMENT), dateTime, value, out);
            case LIST -> {
                MemberShape item = target.asListShape().orElseThrow().getMember();
                yield value + ".map(item => " + element(Wire.nameOf(item), item, "item", out) + ").join('')";
            }
            case MAP -> "Object.entries(%s).map(([key, item]) => %s).join('')".formatted(value, entry(target, "entry", "", out));
            case STRUCTURE, UNION -> writerOf(target, out) + "(" + value + ")";
            default -> throw new CodegenException("no XML writer for " + member.getId());
        };
    }
}
