package s3d.codegen;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import software.amazon.smithy.model.shapes.EnumShape;
import software.amazon.smithy.model.shapes.IntEnumShape;
import software.amazon.smithy.model.shapes.MemberShape;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.shapes.ShapeId;
import software.amazon.smithy.model.traits.LengthTrait;
import software.amazon.smithy.model.traits.PatternTrait;
import software.amazon.smithy.model.traits.RangeTrait;
import software.amazon.smithy.model.traits.SensitiveTrait;

/** Writes one function per structure whose members the model constrains: it tells of every violation, as AWS does. */
final class QueryChecks {
    private static final String MODULE = "shape-checks.ts";

    private final Wire wire;
    private final Types types;
    private final Source source = Source.ofService("Checks of the structures in requests");
    private final Set<ShapeId> known = new HashSet<>();
    private final Deque<Shape> pending = new ArrayDeque<>();
    private final Map<String, String> patterns = new TreeMap<>();

    QueryChecks(Wire wire, Types types) {
        this.wire = wire;
        this.types = types;
    }

    /** Whether there is anything to check of a shape or what it holds. */
    boolean isChecked(Shape shape) {
        return isChecked(shape, new HashSet<>());
    }

    private boolean isChecked(Shape shape, Set<ShapeId> seen) {
        return seen.add(shape.getId()) && (isConstrained(shape) || shape.members().stream().anyMatch(member ->
            shape.isStructureShape() && member.isRequired()
                || isConstrained(member)
                || !shape.isEnumShape() && !shape.isIntEnumShape() && isChecked(wire.target(member), seen)));
    }

    private static boolean isConstrained(Shape shape) {
        return shape.hasTrait(LengthTrait.class) || shape.hasTrait(PatternTrait.class)
            || shape.hasTrait(RangeTrait.class) || shape.isEnumShape() || shape.isIntEnumShape();
    }

    /** Asks for a structure's check, imported into the file that calls it. @return the function's name */
    String checkOf(Shape structure, Source caller) {
        if (known.add(structure.getId())) {
            pending.add(structure);
        }
        String name = "check" + structure.getId().getName();
        return caller == source ? name : caller.use(MODULE, name);
    }

    /** Writes the checks asked for and those that they call. */
    Source write() {
        source.useType("../../query/violations.ts", "Violations");
        while (!pending.isEmpty()) {
            function(pending.poll());
        }
        if (!patterns.isEmpty()) {
            source.useType("../../query/violations.ts", "Pattern");
            source.line("").line("// Below the functions, which run later.");
        }
        patterns.forEach((pattern, name) -> source.line("const %s: Pattern = { expression: %s, written: %s }",
            name, expression(pattern), Source.quote(pattern)));
        return source;
    }

    private void function(Shape shape) {
        source.line("").open("export function %s(value: %s, at: string, violations: Violations): void {",
            checkOf(shape, source), types.of(shape, source));
        for (MemberShape member : shape.members()) {
            String value = "value" + Source.access(member.getMemberName());
            String at = "at + " + Source.quote(pathOf(member));
            if (shape.isStructureShape() && member.isRequired()) {
                source.line("violations.required(%s, %s)", value, at);
            }
            constraints(member, value, at, "violations");
            contents(member, value, at, "violations");
        }
        source.close("}");
    }

    /** What holds of the value itself; AWS tells of the pattern first. */
    private void constraints(MemberShape member, String value, String at, String violations) {
        Shape target = wire.target(member);
        if (target.hasTrait(SensitiveTrait.class) && (isConstrained(member) || isConstrained(target))) {
            source.open("%s.secret(its => {", violations);
            plainConstraints(member, value, at, "its");
            source.close("})");
        } else {
            plainConstraints(member, value, at, violations);
        }
    }

    private void plainConstraints(MemberShape member, String value, String at, String violations) {
        Shape target = wire.target(member);
        member.getMemberTrait(wire.model(), PatternTrait.class).ifPresent(trait ->
            source.line("%s.pattern(%s, %s, %s)", violations, value, at, patternOf(trait.getPattern().pattern())));
        member.getMemberTrait(wire.model(), LengthTrait.class).ifPresent(trait ->
            source.line("%s.length(%s, %s, { min: %s, max: %s })", violations, value, at,
                trait.getMin().orElse(0L), trait.getMax().map(String::valueOf).orElse("Infinity")));
        member.getMemberTrait(wire.model(), RangeTrait.class).ifPresent(trait ->
            source.line("%s.range(%s, %s, { min: %s, max: %s })", violations, value, at,
                trait.getMin().map(String::valueOf).orElse("-Infinity"),
                trait.getMax().map(String::valueOf).orElse("Infinity")));
        valuesOf(target).ifPresent(values ->
            source.line("%s.enumerated(%s, %s, [%s])", violations, value, at, String.join(", ", values)));
    }

    /** What holds of the items of a list, the values of a map, the members of a structure. */
    private void contents(MemberShape member, String value, String at, String violations) {
        Shape target = wire.target(member);
        if (!isChecked(target)) {
            return;
        }
        switch (target.getType()) {
            case STRUCTURE, UNION -> source.line("if (%s !== undefined) %s(%s, %s + '.', %s)",
                value, checkOf(target, source), value, at, violations);
            case LIST -> items(target.asListShape().orElseThrow().getMember(), value, at, violations);
            case MAP -> items(target.asMapShape().orElseThrow().getValue(),
                "(" + value + " === undefined ? undefined : Object.values(" + value + "))", at, violations);
            default -> { }
        }
    }

    private void items(MemberShape item, String value, String at, String violations) {
        Shape target = wire.target(item);
        if (target.isStructureShape() || target.isUnionShape()) {
            source.line("%s?.forEach((item, index) => %s(item, `${%s}.${index + 1}.member.`, %s))",
                value, checkOf(target, source), at, violations);
        } else if (isConstrained(item) || isConstrained(target)) {
            source.open("%s.items(%s, %s, (item, its) => {", violations, value, at);
            plainConstraints(item, "item", "''", "its");
            source.close("})");
        }
    }

    private static Optional<List<String>> valuesOf(Shape target) {
        Optional<List<String>> texts = target.asEnumShape().map(EnumShape::getEnumValues)
            .map(values -> values.values().stream().map(Source::quote).toList());
        return texts.or(() -> target.asIntEnumShape().map(IntEnumShape::getEnumValues)
            .map(values -> values.values().stream().map(String::valueOf).toList()));
    }

    /** AWS names members with a small first letter. */
    private static String pathOf(MemberShape member) {
        String name = member.getMemberName();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    /** A pattern holds of the text as a whole, whether or not the model says so; AWS's words have it bare. */
    private String patternOf(String pattern) {
        String bare = pattern.startsWith("^") && pattern.endsWith("$") ? pattern.substring(1, pattern.length() - 1) : pattern;
        return patterns.computeIfAbsent(bare, key -> "pattern" + patterns.size());
    }

    /** Classes of characters by property need JavaScript's flag for Unicode, which refuses escapes that others have. */
    private static String expression(String bare) {
        String flags = bare.contains("\\p{") ? ", 'u'" : "";
        return "new RegExp(" + Source.quote("^(?:" + bare + ")$") + flags + ")";
    }
}
