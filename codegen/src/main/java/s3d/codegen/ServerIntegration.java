package s3d.codegen;

import java.util.List;
import software.amazon.smithy.aws.traits.protocols.AwsQueryTrait;
import software.amazon.smithy.codegen.core.Symbol;
import software.amazon.smithy.codegen.core.SymbolProvider;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.shapes.MemberShape;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.traits.OutputTrait;
import software.amazon.smithy.model.traits.StreamingTrait;
import software.amazon.smithy.typescript.codegen.TypeScriptCodegenContext;
import software.amazon.smithy.typescript.codegen.TypeScriptSettings;
import software.amazon.smithy.typescript.codegen.integration.ProtocolGenerator;
import software.amazon.smithy.typescript.codegen.integration.TypeScriptIntegration;

/**
 * Makes smithy-typescript generate S3's server: replaces its restXml server protocol, adds one for awsQuery, applies
 * the overlays and adds the {@code protocol} surface. Found through META-INF/services; clients are left alone.
 */
public final class ServerIntegration implements TypeScriptIntegration {
    private static final String AWS = "software.amazon.smithy.aws.typescript.codegen.";
    private static final String WIRE_MODULE = "./src/protocol/wire";

    @Override
    public String name() {
        return "S3dServer";
    }

    /** The protocol of the last one to register it counts. */
    @Override
    public List<String> runAfter() {
        return List.of(AWS + "AddProtocols");
    }

    @Override
    public List<String> runBefore() {
        return List.of(AWS + "AddS3Config");
    }

    @Override
    public byte priority() {
        return -64;
    }

    /** Keeps this integration away from client generators; the server's does not ask. */
    @Override
    public boolean matchesSettings(TypeScriptSettings settings) {
        return settings.generateServerSdk();
    }

    @Override
    public List<ProtocolGenerator> getProtocolGenerators() {
        return List.of(new ServerProtocol(), new QueryProtocol());
    }

    @Override
    public Model preprocessModel(Model model, TypeScriptSettings settings) {
        return ServerModel.prepare(model);
    }

    @Override
    public SymbolProvider decorateSymbolProvider(Model model, TypeScriptSettings settings, SymbolProvider stock) {
        return shape -> symbolOf(shape, model, stock);
    }

    @Override
    public void customize(TypeScriptCodegenContext context) {
        if (context.settings().getService(context.model()).hasTrait(AwsQueryTrait.class)) {
            new QueryFiles(context).write();
        } else {
            new ProtocolFiles(context).write();
        }
    }

    /** Streaming payloads get the types of the wire module in place of the stock generator's. */
    private static Symbol symbolOf(Shape shape, Model model, SymbolProvider stock) {
        Symbol symbol = stock.toSymbol(shape);
        if (shape instanceof MemberShape member) {
            Shape target = model.expectShape(member.getTarget());
            if (target.isBlobShape() && target.hasTrait(StreamingTrait.class)) {
                boolean isOutput = model.expectShape(member.getContainer()).hasTrait(OutputTrait.class);
                String name = isOutput ? "OutputBody" : "Body";
                return symbol.toBuilder()
                    .name(name)
                    .namespace(WIRE_MODULE, "/")
                    .definitionFile(WIRE_MODULE + ".ts")
                    .references(List.of())
                    .dependencies(List.of())
                    .build();
            }
        }
        return symbol;
    }
}
