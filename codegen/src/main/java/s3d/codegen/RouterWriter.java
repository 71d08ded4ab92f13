package s3d.codegen;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import software.amazon.smithy.model.knowledge.HttpBinding;
import software.amazon.smithy.model.knowledge.HttpBinding.Location;

/**
 * Compiles the model's URIs into nested switches: method, level, sub-resource, then what an operation
 * requires. An operation is a sub-resource's when its URI has a query member without a value, such as
 * {@code ?acl}; the others share their level's default.
 */
final class RouterWriter {
    private final List<OperationFacts> operations;
    private final Source source = new Source("The router, compiled from the model's bindings", "./");

    RouterWriter(List<OperationFacts> operations) {
        this.operations = operations.stream().filter(it -> Overlay.isRoutedByPath(it.shape())).toList();
    }

    Source write() {
        source.useType("operation-types.ts", "OperationName");
        source.useType("wire.ts", "WireRequest");
        source.line("/** An operation, or why there is none: an unknown sub-resource, or one that method or level don't have. */");
        source.line("export type Route = OperationName | 'UnknownOperation' | 'MethodNotAllowed'").line("");
        source.line("/** What routing looks at. */");
        source.line("export type Target = Pick<WireRequest, 'bucket' | 'key' | 'query' | 'headers'>").line("");

        Map<String, List<OperationFacts>> groups = groups();
        entry(groups);
        groups.forEach(this::group);
        queryMembers();
        return source;
    }

    /** The operations by method and level, as {@code GET object}. */
    private Map<String, List<OperationFacts>> groups() {
        Map<String, List<OperationFacts>> groups = new TreeMap<>();
        for (OperationFacts operation : operations) {
            String key = operation.method() + " " + addressed(operation).name().toLowerCase(Locale.ROOT);
            groups.computeIfAbsent(key, unused -> new ArrayList<>()).add(operation);
        }
        return groups;
    }

    /** Where a request for the operation arrives: a fixed path looks like a bucket's. */
    private static OperationFacts.Level addressed(OperationFacts operation) {
        return fixedPath(operation).isEmpty() ? operation.level() : OperationFacts.Level.BUCKET;
    }

    private static String fixedPath(OperationFacts operation) {
        String path = operation.http().getUri().toString().replaceFirst("\\?.*", "").substring(1);
        return path.startsWith("{") ? "" : path;
    }

    private void entry(Map<String, List<OperationFacts>> groups) {
        source.line("/** Finds the operation that a request asks for. */");
        source.open("export function route(method: string, request: Target): Route {").open("switch (method) {");
        Set<String> methods = new TreeSet<>();
        operations.forEach(it -> methods.add(it.method()));
        for (String method : methods) {
            source.open("case %s:", Source.quote(method));
            source.line("if (request.bucket === '') return %s", call(groups, method + " service"));
            source.line("if (request.key === '') return %s", call(groups, method + " bucket"));
            source.line("return %s", call(groups, method + " object")).close("");
        }
        source.open("default:").line("return 'MethodNotAllowed'").close("").close("}").close("}");
    }

    private static String call(Map<String, List<OperationFacts>> groups, String group) {
        return groups.containsKey(group) ? functionOf(group) + "(request)" : "'MethodNotAllowed'";
    }

    private static String functionOf(String group) {
        String[] parts = group.split(" ");
        return parts[0].toLowerCase(Locale.ROOT) + parts[1].substring(0, 1).toUpperCase(Locale.ROOT) + parts[1].substring(1);
    }

    private void group(String name, List<OperationFacts> members) {
        Map<String, List<OperationFacts>> bySubResource = new TreeMap<>();
        members.forEach(it -> bySubResource.computeIfAbsent(subResource(it), unused -> new ArrayList<>()).add(it));
        bySubResource.putIfAbsent("", List.of());
        source.line("").open("function %s(request: Target): Route {", functionOf(name));
        source.line("const { query } = request");
        source.open("switch (subResourceOf(query)) {");
        bySubResource.forEach((subResource, candidates) -> {
            source.open("case %s:", Source.quote(subResource));
            choice(subResource, candidates);
            source.close("");
        });
        source.open("case AMBIGUOUS:").line("return 'UnknownOperation'").close("");
        source.open("default:").line("return 'MethodNotAllowed'").close("");
        source.close("}").close("}");
    }

    /** Writes the candidates, the most demanding first; the last resort is one that demands nothing. */
    private void choice(String subResource, List<OperationFacts> candidates) {
        List<OperationFacts> sorted = new ArrayList<>(candidates);
        sorted.sort(Comparator.comparingInt((OperationFacts it) -> -conditions(it).size()).thenComparing(OperationFacts::name));
        boolean isAlone = !subResource.isEmpty() && sorted.size() == 1;
        for (OperationFacts operation : sorted) {
            List<String> conditions = isAlone ? literalConditions(operation) : conditions(operation);
            String result = "checked(%s, query)".formatted(Source.quote(operation.name()));
            if (conditions.isEmpty()) {
                source.line("return %s", result);
                return;
            }
            source.line("if (%s) return %s", String.join(" && ", conditions), result);
        }
        source.line("return %s", subResource.isEmpty() ? "'MethodNotAllowed'" : "'UnknownOperation'");
    }

    private static List<String> conditions(OperationFacts operation) {
        List<String> conditions = new ArrayList<>(literalConditions(operation));
        for (HttpBinding binding : operation.requestBindings(Location.QUERY)) {
            if (binding.getMember().isRequired()) {
                conditions.add("query" + Source.access(binding.getLocationName()) + " !== undefined");
            }
        }
        String mediaType = Overlay.mediaType(operation.shape()).orElse(null);
        if (mediaType != null) {
            conditions.add("hasMediaType(request, " + Source.quote(mediaType) + ")");
            return conditions;
        }
        for (HttpBinding binding : operation.requestBindings(Location.HEADER)) {
            if (binding.getMember().isRequired()) {
                String name = binding.getLocationName().toLowerCase(Locale.ROOT);
                conditions.add("request.headers" + Source.access(name) + " !== undefined");
            }
        }
        return conditions;
    }

    /** What the URI itself demands beyond a sub-resource. */
    private static List<String> literalConditions(OperationFacts operation) {
        List<String> conditions = new ArrayList<>();
        if (!fixedPath(operation).isEmpty()) {
            conditions.add("request.bucket === " + Source.quote(fixedPath(operation)));
        }
        operation.queryLiterals().forEach((name, value) -> {
            if (!value.isEmpty()) {
                conditions.add("query" + Source.access(name) + " === " + Source.quote(value));
            }
        });
        return conditions;
    }

    private static String subResource(OperationFacts operation) {
        return operation.queryLiterals().entrySet().stream()
            .filter(literal -> literal.getValue().isEmpty())
            .map(Map.Entry::getKey)
            .findFirst()
            .orElse("");
    }

    /** Writes what the checks on query names go by. */
    private void queryMembers() {
        Set<String> subResources = new TreeSet<>();
        Set<String> selectors = new TreeSet<>();
        for (OperationFacts operation : operations) {
            subResources.add(subResource(operation));
            operation.requestBindings(Location.QUERY).stream()
                .filter(binding -> subResource(operation).isEmpty() && binding.getMember().isRequired())
                .forEach(binding -> selectors.add(binding.getLocationName()));
        }
        subResources.remove("");
        source.line("").line("/** More than one sub-resource: no operation has two. */").line("const AMBIGUOUS = '&'");
        source.line("").line("/** The sub-resource that a query names, empty when it names none. */");
        source.open("function subResourceOf(query: Target['query']): string {").line("let found = ''");
        source.open("for (const name in query) {");
        cases(subResources, "if (found !== '') return AMBIGUOUS", "found = name");
        source.close("}").line("return found").close("}");
        checks(selectors);
        source.line("").line("/** The query members that each operation knows. */");
        source.open("const MEMBERS: { readonly [Op in OperationName]?: readonly string[] } = {");
        operations.forEach(this::knownMembers);
        source.close("}");
    }

    private void checks(Set<String> selectors) {
        source.use("query-names.ts", "isSigning");
        source.use("query-names.ts", "hasMediaType");
        source.line("").line("/** Refuses a query with names that change what is meant, and that the operation doesn't know. */");
        source.open("function checked(operation: OperationName, query: Target['query']): Route {");
        source.open("for (const name in query) {");
        source.line("if (query[name] !== '' && !isSelector(name)) continue");
        source.line("if (MEMBERS[operation]?.includes(name) === true || isSigning(name)) continue");
        source.line("return isSelector(name) ? 'MethodNotAllowed' : 'UnknownOperation'");
        source.close("}").line("return operation").close("}");
        source.line("").line("/** Whether a name alone tells a default operation from another, so that it can't be ignored. */");
        source.open("function isSelector(name: string): boolean {");
        cases(selectors, "return true");
        source.line("return false").close("}");
    }

    /** Writes statements for the names; a service that has none of them needs no switch. */
    private void cases(Set<String> names, String... statements) {
        if (names.isEmpty()) {
            source.line("void name");
            return;
        }
        source.open("switch (name) {");
        names.forEach(name -> source.line("case %s:", Source.quote(name)));
        List.of(statements).forEach(statement -> source.line("  " + statement));
        source.close("}");
    }

    private void knownMembers(OperationFacts operation) {
        Set<String> names = new TreeSet<>(operation.queryLiterals().keySet());
        for (HttpBinding binding : operation.requestBindings(Location.QUERY)) {
            names.add(binding.getLocationName());
        }
        if (!names.isEmpty()) {
            String list = String.join(", ", names.stream().map(Source::quote).toList());
            source.line("%s: [%s],", operation.name(), list);
        }
    }
}
