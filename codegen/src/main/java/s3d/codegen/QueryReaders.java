package s3d.codegen;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import software.amazon.smithy.codegen.core.CodegenException;
import software.amazon.smithy.model.knowledge.HttpBinding.Location;
import software.amazon.smithy.model.shapes.MapShape;
import software.amazon.smithy.model.shapes.MemberShape;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.shapes.ShapeId;
import software.amazon.smithy.model.traits.UnitTypeTrait;

/** Writes one function per structure that a request may hold: from the members of its form to the model's type. */
final class QueryReaders {
    private static final String MODULE = "shape-readers.ts";
    private static final String READ = "../../query/form-read.ts";

    private final Wire wire;
    private final Types types;
    private final Source source = Source.ofService("Readers of the structures in requests");
    private final Set<ShapeId> known = new HashSet<>();
    private final Deque<Shape> pending = new ArrayDeque<>();

    QueryReaders(Wire wire, Types types) {
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
        source.useType("../../query/form.ts", "Form");
        while (!pending.isEmpty()) {
            function(pending.poll());
        }
        return source;
    }

    private void function(Shape shape) {
        String type = types.of(shape, source);
        String form = shape.members().isEmpty() ? "_form" : "form";
        source.line("").open("export function %s(%s: Form): %s {", readerOf(shape, source), form, type);
        if (shape.hasTrait(UnitTypeTrait.class) || shape.members().isEmpty()) {
            source.line("return {}");
        } else if (shape.isUnionShape()) {
            unionBody(shape);
        } else {
            structureBody(shape, type);
        }
        source.close("}");
    }

    private void structureBody(Shape shape, String type) {
        boolean hasRequired = shape.members().stream().anyMatch(MemberShape::isRequired);
        source.line("const found: %s = {}", hasRequired ? "Partial<" + type + ">" : type);
        int index = 0;
        for (MemberShape member : shape.members()) {
            // Members may have any name, also one that the language keeps for itself.
            String variable = "member" + index++;
            source.line("const %s = form.child(%s)", variable, Source.quote(Wire.nameOf(member)));
            source.line("if (%s !== undefined) found%s = %s",
                variable, Source.access(member.getMemberName()), valueOf(member, variable));
        }
        source.line(hasRequired ? "return found as %s // the check that follows misses what is required" : "return found", type);
    }

    private void unionBody(Shape shape) {
        int index = 0;
        for (MemberShape member : shape.members()) {
            String variable = "member" + index++;
            source.line("const %s = form.child(%s)", variable, Source.quote(Wire.nameOf(member)));
            source.line("if (%s !== undefined) return { %s: %s }",
                variable, Source.property(member.getMemberName()), valueOf(member, variable));
        }
        source.line("throw %s()", source.use(READ, "malformed"));
    }

    /** The expression that reads a member's value from the form in the variable. */
    private String valueOf(MemberShape member, String form) {
        Shape target = wire.target(member);
        return switch (target.getType()) {
            case STRUCTURE, UNION -> readerOf(target, source) + "(" + form + ")";
            case LIST -> {
                MemberShape item = target.asListShape().orElseThrow().getMember();
                String name = Wire.isFlattened(member) ? "undefined" : Source.quote(Wire.nameOf(item));
                yield "%s(%s, %s, %s)".formatted(source.use(READ, "list"), form, name, readerFor(item));
            }
            case MAP -> {
                MapShape map = target.asMapShape().orElseThrow();
                yield "%s(%s, { entry: %s, key: %s, value: %s }, %s)".formatted(
                    source.use(READ, "map"), form, Wire.isFlattened(member) ? "undefined" : "'entry'",
                    Source.quote(Wire.nameOf(map.getKey())), Source.quote(Wire.nameOf(map.getValue())),
                    readerFor(map.getValue()));
            }
            case BYTE, SHORT, INTEGER, INT_ENUM, LONG -> "%s(%s, %s)".formatted(source.use(READ, "integer"), form, limitOf(target));
            default -> simpleReader(member) + "(" + form + ")";
        };
    }

    /** The function that {@link #valueOf} calls, itself where it is one call. */
    private String readerFor(MemberShape member) {
        Shape target = wire.target(member);
        return switch (target.getType()) {
            case STRUCTURE, UNION -> readerOf(target, source);
            case LIST, MAP, BYTE, SHORT, INTEGER, INT_ENUM, LONG -> "form => " + valueOf(member, "form");
            default -> simpleReader(member);
        };
    }

    private String simpleReader(MemberShape member) {
        Shape target = wire.target(member);
        return switch (target.getType()) {
            case STRING -> source.use(READ, "text");
            case ENUM -> source.use(READ, "enumerated") + "<" + types.of(target, source) + ">";
            case FLOAT, DOUBLE -> source.use(READ, "decimal");
            case BLOB -> source.use(READ, "bytes");
            case BOOLEAN -> source.use(READ, "boolean");
            case TIMESTAMP -> source.use(READ, switch (wire.formatOf(member, Location.DOCUMENT)) {
                case EPOCH_SECONDS -> "epochSeconds";
                case HTTP_DATE -> "httpDate";
                default -> "dateTime";
            });
            default -> throw new CodegenException("no form of " + member.getId());
        };
    }

    /** The largest value of the type; JavaScript's own for those beyond. */
    private static String limitOf(Shape target) {
        return switch (target.getType()) {
            case BYTE -> "127";
            case SHORT -> "32_767";
            case LONG -> "Number.MAX_SAFE_INTEGER";
            default -> "2_147_483_647";
        };
    }
}
