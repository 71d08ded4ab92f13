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

/** Writes one function per structure that a request body may hold: from an XML element to the model's type. */
final class ShapeReaders {
    private static final String MODULE = "shape-readers.ts";
    private static final String READ = "xml-read.ts";

    private final Wire wire;
    private final Types types;
    private final Source source = new Source("Readers of the structures in request bodies", "./");
    private final Set<ShapeId> known = new HashSet<>();
    private final Deque<Shape> pending = new ArrayDeque<>();

    ShapeReaders(Wire wire, Types types) {
        this.wire = wire;
        this.types = types;
    }

    /** Asks for a structure's reader, imported into the file that calls it. @return the function's name */
    String readerOf(Shape structure, Source caller) {
        if (known.add(structure.getId())) {
            pending.add(structure);
        }
        String name = "read" + structure.getId().getName();
        return caller == source ? name : caller.use(MODULE, name);
    }

    /** Writes the readers asked for and those that they call. */
    Source write() {
        source.useType(READ, "Element");
        while (!pending.isEmpty()) {
            function(pending.poll());
        }
        return source;
    }

    private void function(Shape shape) {
        String type = typeOf(shape);
        source.line("").open("export function %s(element: Element): %s {", readerOf(shape, source), type);
        if (shape.isUnionShape()) {
            unionBody(shape, type);
        } else {
            structureBody(shape, type);
        }
        source.close("}");
    }

    /** The type of what an element holds: of an operation's input, only the members that nothing else does. */
    private String typeOf(Shape shape) {
        String type = types.of(shape, source);
        List<MemberShape> members = Wire.elementsOf(shape);
        if (members.size() == shape.members().size()) {
            return type;
        }
        List<String> names = members.stream().map(member -> Source.quote(member.getMemberName())).toList();
        return "Pick<" + type + ", " + String.join(" | ", names) + ">";
    }

    private void structureBody(Shape shape, String type) {
        List<MemberShape> members = Wire.elementsOf(shape);
        boolean hasRequired = members.stream().anyMatch(MemberShape::isRequired);
        source.line("const found: %s = {}", hasRequired ? "Partial<" + type + ">" : type);
        for (MemberShape member : members) {
            if (Wire.isAttribute(member)) {
                attribute(member);
            }
        }
        source.open("for (const child of element.children) {").open("switch (child.name) {");
        for (MemberShape member : members) {
            if (!Wire.isAttribute(member)) {
                source.open("case %s:", Source.quote(Wire.nameOf(member)));
                source.line(assignment(member)).line("break");
                source.close("");
            }
        }
        source.close("}").close("}");
        for (MemberShape member : members) {
            if (member.isRequired()) {
                source.line("%s(found.%s)", source.use(READ, "required"), member.getMemberName());
            }
        }
        source.line(hasRequired ? "return found as %s // every required member is there" : "return found", type);
    }

    private void unionBody(Shape shape, String type) {
        source.open("for (const child of element.children) {").open("switch (child.name) {");
        for (MemberShape member : shape.members()) {
            if (Wire.isFlattened(member)) {
                throw new CodegenException("flattened lists in unions are not supported: " + member.getId());
            }
            source.open("case %s:", Source.quote(Wire.nameOf(member)));
            source.line("return { %s: %s }", member.getMemberName(), valueOf(member, "child"));
            source.close("");
        }
        source.close("}").close("}");
        source.line("throw %s()", source.use(READ, "malformed"));
    }

    private void attribute(MemberShape member) {
        String name = Wire.localNameOf(member);
        source.open("if (element.attributes%s !== undefined) {", Source.access(name));
        Shape target = wire.target(member);
        String cast = target.isEnumShape() ? " as " + types.of(target, source) + " // unknown values are kept" : "";
        source.line("found.%s = element.attributes%s%s", member.getMemberName(), Source.access(name), cast);
        source.close("}");
    }

    private String assignment(MemberShape member) {
        String name = member.getMemberName();
        Shape target = wire.target(member);
        if (target.isListShape() && Wire.isFlattened(member)) {
            MemberShape item = target.asListShape().orElseThrow().getMember();
            return "(found.%s ??= []).push(%s)".formatted(name, valueOf(item, "child"));
        }
        if (target.isMapShape() && Wire.isFlattened(member)) {
            return "found.%1$s = %2$s(found.%1$s, %3$s)".formatted(name, source.use(READ, "withEntry"), entryOf(target, "child"));
        }
        return "found.%s = %s".formatted(name, valueOf(member, "child"));
    }

    /** The expression that reads a member's value from the element of the given name. */
    private String valueOf(MemberShape member, String element) {
        Shape target = wire.target(member);
        return switch (target.getType()) {
            case STRING -> element + ".text";
            case ENUM -> source.use(READ, "readEnum") + "<" + types.of(target, source) + ">(" + element + ")";
            case BYTE, SHORT, INTEGER, INT_ENUM, LONG -> source.use(READ, "readInteger") + "(" + element + ")";
            case FLOAT, DOUBLE -> source.use(READ, "readDecimal") + "(" + element + ")";
            case BLOB -> source.use(READ, "readBytes") + "(" + element + ")";
            case BOOLEAN -> source.use(READ, "readBoolean") + "(" + element + ")";
            case TIMESTAMP -> {
                boolean isEpoch = wire.formatOf(member, Location.DOCUMENT) == Format.EPOCH_SECONDS;
                yield source.use(READ, isEpoch ? "readEpochSeconds" : "readTimestamp") + "(" + element + ")";
            }
            case STRUCTURE, UNION -> readerOf(target, source) + "(" + element + ")";
            case LIST -> {
                MemberShape item = target.asListShape().orElseThrow().getMember();
                yield "%s.children.filter(item => item.name === %s).map(item => %s)"
                    .formatted(element, Source.quote(Wire.nameOf(item)), valueOf(item, "item"));
            }
            case MAP -> "Object.fromEntries(%s.children.filter(item => item.name === 'entry').map(item => %s))"
                .formatted(element, entryOf(target, "item"));
            default -> throw new CodegenException("no XML reader for " + member.getId());
        };
    }

    /** The expression that reads an entry of a map, as a pair. */
    private String entryOf(Shape map, String element) {
        String key = Source.quote(Wire.nameOf(map.asMapShape().orElseThrow().getKey()));
        MemberShape value = map.asMapShape().orElseThrow().getValue();
        return "%s(%s, [%s, %s], value => %s)".formatted(
            source.use(READ, "readEntry"), element, key, Source.quote(Wire.nameOf(value)), valueOf(value, "value"));
    }
}
