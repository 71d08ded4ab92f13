package s3d.codegen;

import java.util.List;
import software.amazon.smithy.codegen.core.SymbolProvider;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.pattern.UriPattern;
import software.amazon.smithy.model.shapes.MemberShape;
import software.amazon.smithy.model.shapes.OperationShape;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.traits.HttpLabelTrait;
import software.amazon.smithy.model.traits.HttpTrait;
import software.amazon.smithy.model.transform.ModelTransformer;
import software.amazon.smithy.typescript.codegen.TypeScriptSettings;
import software.amazon.smithy.typescript.codegen.TypeScriptWriter;
import software.amazon.smithy.typescript.codegen.integration.TypeScriptIntegration;

/**
 * Makes smithy-typescript's S3 client address buckets in the path. The stock integration takes the
 * bucket out of the URIs, because AWS's endpoint rules put it into the host name; without those rules
 * it has to be where the model says.
 */
public final class ClientIntegration implements TypeScriptIntegration {
    @Override
    public String name() {
        return "S3dClient";
    }

    @Override
    public List<String> runAfter() {
        return List.of("software.amazon.smithy.aws.typescript.codegen.AddS3Config");
    }

    @Override
    public boolean matchesSettings(TypeScriptSettings settings) {
        return settings.generateClient();
    }

    @Override
    public Model preprocessModel(Model model, TypeScriptSettings settings) {
        if (!settings.generateClient()) {
            return model;
        }
        return ModelTransformer.create().mapShapes(model, shape -> shape.asOperationShape()
            .<Shape>map(operation -> withBucketInPath(model, operation))
            .orElse(shape));
    }

    /** Declares what the stock integration reads of the configuration, and AWS's endpoint rules would have declared. */
    @Override
    public void addConfigInterfaceFields(
        TypeScriptSettings settings,
        Model model,
        SymbolProvider symbols,
        TypeScriptWriter writer
    ) {
        writer.writeDocs("Whether to sign calls to directory buckets like all others, without a session.");
        writer.write("disableS3ExpressSessionAuth?: boolean | undefined | __Provider<boolean | undefined>;");
    }

    private static OperationShape withBucketInPath(Model model, OperationShape operation) {
        HttpTrait http = operation.expectTrait(HttpTrait.class);
        boolean isLabel = model.expectShape(operation.getInputShape())
            .getMember("Bucket")
            .map((MemberShape member) -> member.hasTrait(HttpLabelTrait.class))
            .orElse(false);
        String uri = http.getUri().toString();
        if (!isLabel || uri.contains("{Bucket}")) {
            return operation;
        }
        String path = ("/{Bucket}" + uri).replaceFirst("^/\\{Bucket\\}/(?=$|\\?)", "/{Bucket}");
        return operation.toBuilder().addTrait(http.toBuilder().uri(UriPattern.parse(path)).build()).build();
    }
}
