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

/** Writes one function per structure that a request body may hold: from the
 * element that the cursor is in to the model's type. */
final class ShapeReaders {
    private static final String MODULE = "shape-readers.ts";
    private static final String READ = "xml-read.ts";
    private static final String READER = "xml-reader.ts";

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
        source.useType(READER, "XmlReader");
        while (!pending.isEmpty()) {
            function(pending.poll());
        }
        return source;
    }

    private void function(Shape shape) {
        String type = typeOf(shape);
        source.line("").open("export function %s(xml: XmlReader): %s {", readerOf(shape, source), type);
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
        children();
        for (MemberShape member : members) {
            if (!Wire.isAttribute(member)) {
                source.open("case %s:", Source.quote(Wire.nameOf(member)));
                if (!Wire.isFlattened(member)) {
                    once("found." + member.getMemberName());
                }
                source.line(assignment(member)).line("break");
                source.close("");
            }
        }
        endOfChildren();
        for (MemberShape member : members) {
            if (member.isRequired()) {
                source.line("%s(found.%s)", source.use(READ, "required"), member.getMemberName());
            }
        }
        source.line(hasRequired ? "return found as %s // every required member is there" : "return found", type);
    }

    private void children() {
        source.open("while (xml.nextChild()) {").open("switch (xml.name) {");
    }

    /** Nothing else is known: S3's schema takes each element once, and no other. */
    private void endOfChildren() {
        source.open("default:").line("throw %s()", source.use(READER, "malformed")).close("");
        source.close("}").close("}");
    }

    /** What is said twice has no value to be taken: the last would be as good as the first. */
    private void once(String found) {
        source.line("if (%s !== undefined) throw %s()", found, source.use(READER, "malformed"));
    }

    private void unionBody(Shape shape, String type) {
        source.line("let found: %s | undefined", type);
        children();
        for (MemberShape member : shape.members()) {
            if (Wire.isFlattened(member)) {
                throw new CodegenException("flattened lists in unions are not supported: " + member.getId());
            }
            source.open("case %s:", Source.quote(Wire.nameOf(member)));
            once("found");
            source.line("found = { %s: %s }", member.getMemberName(), valueOf(member)).line("break");
            source.close("");
        }
        endOfChildren();
        source.line("return %s(found)", source.use(READ, "required"));
    }

    private void attribute(MemberShape member) {
        String name = Wire.localNameOf(member);
        String attribute = "xml.attribute(" + Source.quote(name) + ")";
        Shape target = wire.target(member);
        String value = target.isEnumShape()
            ? "%s<%s>(%s)".formatted(source.use(READ, "readEnumAttribute"), types.of(target, source), attribute)
            : attribute;
        source.line("const %s = %s", member.getMemberName(), value);
        source.line("if (%1$s !== undefined) found.%1$s = %1$s", member.getMemberName());
    }

    private String assignment(MemberShape member) {
        String name = member.getMemberName();
        Shape target = wire.target(member);
        if (target.isListShape() && Wire.isFlattened(member)) {
            MemberShape item = target.asListShape().orElseThrow().getMember();
            return "(found.%s ??= []).push(%s)".formatted(name, valueOf(item));
        }
        if (target.isMapShape() && Wire.isFlattened(member)) {
            return "found.%1$s = %2$s(found.%1$s, %3$s)".formatted(name, source.use(READ, "withEntry"), entryOf(target));
        }
        return "found.%s = %s".formatted(name, valueOf(member));
    }

    /** The expression that reads a member's value from the element that the cursor is in. */
    private String valueOf(MemberShape member) {
        Shape target = wire.target(member);
        return switch (target.getType()) {
            case STRUCTURE, UNION -> readerOf(target, source) + "(xml)";
            case LIST -> {
                MemberShape item = target.asListShape().orElseThrow().getMember();
                yield listOf(Wire.nameOf(item), readerFor(item));
            }
            case MAP -> "Object.fromEntries(" + listOf("entry", "xml => " + entryOf(target)) + ")";
            case STRING -> "xml.text()";
            default -> simpleReader(member) + "(xml)";
        };
    }

    private String listOf(String itemName, String reader) {
        return "%s(xml, %s, %s)".formatted(source.use(READ, "readList"), Source.quote(itemName), reader);
    }

    /** The function that {@link #valueOf} calls, itself where it is one call. */
    private String readerFor(MemberShape member) {
        Shape target = wire.target(member);
        return switch (target.getType()) {
            case STRUCTURE, UNION -> readerOf(target, source);
            case LIST, MAP, STRING -> "xml => " + valueOf(member);
            default -> simpleReader(member);
        };
    }

    private String simpleReader(MemberShape member) {
        Shape target = wire.target(member);
        return switch (target.getType()) {
            case ENUM -> source.use(READ, "readEnum") + "<" + types.of(target, source) + ">";
            case BYTE, SHORT, INTEGER, INT_ENUM, LONG -> source.use(READ, "readInteger");
            case FLOAT, DOUBLE -> source.use(READ, "readDecimal");
            case BLOB -> source.use(READ, "readBytes");
            case BOOLEAN -> source.use(READ, "readBoolean");
            case TIMESTAMP -> {
                boolean isEpoch = wire.formatOf(member, Location.DOCUMENT) == Format.EPOCH_SECONDS;
                yield source.use(READ, isEpoch ? "readEpochSeconds" : "readTimestamp");
            }
            default -> throw new CodegenException("no XML reader for " + member.getId());
        };
    }

    /** The expression that reads an entry of a map, as a pair. */
    private String entryOf(Shape map) {
        String key = Source.quote(Wire.nameOf(map.asMapShape().orElseThrow().getKey()));
        MemberShape value = map.asMapShape().orElseThrow().getValue();
        return "%s(xml, [%s, %s], %s)".formatted(
            source.use(READ, "readEntry"), key, Source.quote(Wire.nameOf(value)), readerFor(value));
    }
}
