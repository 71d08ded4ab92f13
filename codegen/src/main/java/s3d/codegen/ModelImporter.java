package s3d.codegen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.loader.ModelAssembler;
import software.amazon.smithy.model.neighbor.NeighborProvider;
import software.amazon.smithy.model.neighbor.Walker;
import software.amazon.smithy.model.shapes.OperationShape;
import software.amazon.smithy.model.shapes.ServiceShape;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.shapes.SmithyIdlModelSerializer;
import software.amazon.smithy.model.traits.Trait;
import software.amazon.smithy.model.transform.ModelTransformer;

/**
 * Writes the interface facts of an upstream model (shapes, bindings, traits) as Smithy IDL, one file
 * per topic. Run by {@code npm run model:import}.
 *
 * <p>The same input always gives the same bytes. Prose, examples and what serves AWS's own endpoints
 * only is left behind.
 */
public final class ModelImporter {
    /** Traits that carry prose, or rules for AWS's own host names. */
    private static final Set<String> LEFT_BEHIND = Set.of(
        "smithy.api#documentation",
        "smithy.api#examples",
        "smithy.api#externalDocumentation",
        "smithy.api#suppress",
        "smithy.rules#clientContextParams",
        "smithy.rules#contextParam",
        "smithy.rules#endpointBdd",
        "smithy.rules#endpointRuleSet",
        "smithy.rules#endpointTests",
        "smithy.rules#operationContextParams",
        "smithy.rules#staticContextParams",
        "smithy.test#smokeTests"
    );

    private ModelImporter() {}

    /**
     * @param arguments the upstream model (JSON AST, or a jar that holds one), the folder to fill, and the names of
     *     the operations to take; all of them where none is named
     * @throws IOException when the folder can't be written
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 2) {
            throw new IllegalArgumentException("usage: ModelImporter MODEL FOLDER [OPERATION...]");
        }
        Path folder = Path.of(arguments[1]);
        Set<String> wanted = Set.of(Arrays.copyOfRange(arguments, 2, arguments.length));
        for (Map.Entry<Path, String> file : convert(withOnly(wanted, read(Path.of(arguments[0])))).entrySet()) {
            Path target = folder.resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.writeString(target, file.getValue());
        }
    }

    /** Traits that nothing here knows are read as well: some of those left behind are, and of others generating complains. */
    private static Model read(Path source) {
        return Model.assembler()
            .discoverModels()
            .putProperty(ModelAssembler.ALLOW_UNKNOWN_TRAITS, true)
            .addImport(source)
            .assemble()
            .unwrap();
    }

    /** Removes the operations that are not wanted; what only they reach is not part of the service any more. */
    private static Model withOnly(Set<String> wanted, Model upstream) {
        if (wanted.isEmpty()) {
            return upstream;
        }
        Set<String> missing = new TreeSet<>(wanted);
        List<Shape> others = new ArrayList<>();
        for (OperationShape operation : upstream.getOperationShapes()) {
            if (!missing.remove(operation.getId().getName())) {
                others.add(operation);
            }
        }
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("the model has no " + String.join(", ", missing));
        }
        return ModelTransformer.create().removeShapes(upstream, others);
    }

    /** Gives the IDL text by file name, file names sorted. */
    static Map<Path, String> convert(Model upstream) {
        ServiceShape service = upstream.getServiceShapes().iterator().next();
        Model model = ModelTransformer.create().removeTraitsIf(upstream, (shape, trait) -> isLeftBehind(trait));
        Set<Shape> closure = new Walker(NeighborProvider.of(model)).walkShapes(model.expectShape(service.getId()));
        Predicate<Shape> isOurs = shape -> closure.contains(shape)
            && shape.getId().getNamespace().equals(service.getId().getNamespace());
        Topics topics = Topics.of(model, service.getId());
        return new TreeMap<>(
            SmithyIdlModelSerializer.builder()
                .shapeFilter(isOurs)
                .shapePlacer(shape -> Path.of(topics.topicOf(shape.getId()) + ".smithy"))
                .inlineInputSuffix("Request")
                .inlineOutputSuffix("Output")
                .build()
                .serialize(model)
        );
    }

    private static boolean isLeftBehind(Trait trait) {
        return LEFT_BEHIND.contains(trait.toShapeId().toString());
    }
}
