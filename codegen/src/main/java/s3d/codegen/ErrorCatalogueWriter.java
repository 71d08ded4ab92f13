package s3d.codegen;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.shapes.MemberShape;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.shapes.ShapeType;
import software.amazon.smithy.model.traits.ErrorTrait;
import software.amazon.smithy.model.traits.HttpErrorTrait;
import software.amazon.smithy.model.traits.HttpHeaderTrait;
import software.amazon.smithy.model.traits.XmlNameTrait;

/** Writes every error code with its status, default message and own members. */
final class ErrorCatalogueWriter {
    private final Model model;
    private final Map<String, Shape> errors = new TreeMap<>();

    /** The catalogue of the overlays, and whatever upstream names beyond it. */
    ErrorCatalogueWriter(Model model) {
        this.model = model;
        for (Shape error : model.getShapesWithTrait(ErrorTrait.class)) {
            boolean isOurs = error.getId().getNamespace().equals(Overlay.ERRORS);
            errors.merge(Overlay.code(error), error, (known, other) -> isOurs ? other : known);
        }
    }

    Source write() {
        Source source = new Source("The error codes of the wire", "./");
        source.line("/** The members of its own that an error document, or its headers, may carry. */");
        source.open("export interface ErrorMembers {");
        errors.values().forEach(error -> membersType(source, error));
        source.close("}").line("");
        source.line("/** An error code as S3 writes it. */").line("export type ErrorCode = keyof ErrorMembers").line("");
        source.line("/** One code: its HTTP status, AWS's default message, and where its own members go, in order. */");
        source.open("export interface ErrorEntry {")
            .line("readonly status: number")
            .line("readonly message: string")
            .line("/** Names of members that are XML elements of the error document. */")
            .line("readonly elements: readonly string[]")
            .line("/** Members that travel as headers: name of the member, name of the header. */")
            .line("readonly headers: ReadonlyArray<readonly [member: string, header: string]>")
            .close("}").line("");
        source.line("/** Every code with its status and message. */");
        source.open("export const errorCatalogue: { readonly [Code in ErrorCode]: ErrorEntry } = {");
        errors.values().forEach(error -> entry(source, error));
        return source.close("}");
    }

    private void membersType(Source source, Shape error) {
        if (error.members().isEmpty()) {
            source.line("%s: Record<never, never>", Source.property(Overlay.code(error)));
            return;
        }
        source.open("%s: {", Source.property(Overlay.code(error)));
        for (MemberShape member : error.members()) {
            source.line("readonly %s?: %s | undefined", Source.property(nameOf(member)), typeOf(member));
        }
        source.close("}");
    }

    private static void entry(Source source, Shape error) {
        StringBuilder elements = new StringBuilder();
        StringBuilder headers = new StringBuilder();
        for (MemberShape member : error.members()) {
            Optional<HttpHeaderTrait> header = member.getTrait(HttpHeaderTrait.class);
            String name = Source.quote(nameOf(member)) + ", ";
            if (header.isPresent()) {
                headers.append("[").append(name).append(Source.quote(header.get().getValue())).append("], ");
            } else {
                elements.append(name);
            }
        }
        source.open("%s: {", Source.property(Overlay.code(error)))
            .line("status: %s,", statusOf(error))
            .line("message: %s,", Source.quote(Overlay.message(error).orElse(error.getId().getName())))
            .line("elements: [%s],", elements)
            .line("headers: [%s],", headers)
            .close("},");
    }

    private static int statusOf(Shape error) {
        return error.getTrait(HttpErrorTrait.class)
            .map(HttpErrorTrait::getCode)
            .orElse(error.expectTrait(ErrorTrait.class).getDefaultHttpStatusCode());
    }

    private static String nameOf(MemberShape member) {
        return member.getTrait(XmlNameTrait.class).map(XmlNameTrait::getValue).orElse(member.getMemberName());
    }

    private String typeOf(MemberShape member) {
        ShapeType type = model.expectShape(member.getTarget()).getType();
        return switch (type) {
            case BOOLEAN -> "boolean";
            case INTEGER, LONG -> "number";
            default -> "string";
        };
    }
}
