using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StatusContracts.Collections;
using StatusContracts.Model;

namespace StatusContracts.Discovery.PartialMethods;

/// <summary>The types that contain partial stubs, as another part of them is written.</summary>
internal static class StubTypes
{
    /// <summary>
    /// The type that contains <paramref name="method"/>; null when no other file can hold a part of it: where a type
    /// around it is not partial, or is local to its file.
    /// </summary>
    public static StubType? Read(INamedTypeSymbol type, MethodDeclarationSyntax method)
    {
        var declarations = new List<string>();
        var names = new List<string>();
        for (var node = method.Parent; node is TypeDeclarationSyntax declaration; node = node.Parent)
        {
            if (Head(declaration) is not { } head)
            {
                return null;
            }

            declarations.Add(head);
            names.Add(declaration.TypeParameterList is { Parameters.Count: var arity }
                ? $"{declaration.Identifier.ValueText}`{arity}"
                : declaration.Identifier.ValueText);
        }

        if (declarations.Count == 0)
        {
            return null;
        }

        declarations.Reverse();
        names.Reverse();
        var name = string.Join(".", names);
        var container = type.ContainingNamespace;
        return container.IsGlobalNamespace
            ? new(name, null, declarations.ToEquatableArray())
            : new($"{container.ToDisplayString(PlainNamespace)}.{name}", container.ToDisplayString(Namespace), declarations.ToEquatableArray());
    }

    // Without the @ of keywords, which no hint name may hold.
    private static readonly SymbolDisplayFormat PlainNamespace =
        new(typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces);

    private static readonly SymbolDisplayFormat Namespace =
        SymbolDisplayFormat.FullyQualifiedFormat.WithGlobalNamespaceStyle(SymbolDisplayGlobalNamespaceStyle.Omitted);

    // Other parts repeat neither accessibility nor bases nor constraints, but "unsafe" holds for its own part only.
    private static string? Head(TypeDeclarationSyntax type)
    {
        var modifiers = type.Modifiers;
        if (type.Identifier.IsMissing
            || !modifiers.Any(SyntaxKind.PartialKeyword)
            || modifiers.Any(SyntaxKind.FileKeyword))
        {
            return null;
        }

        var keyword = type switch
        {
            ClassDeclarationSyntax => "class",
            StructDeclarationSyntax => "struct",
            InterfaceDeclarationSyntax => "interface",
            RecordDeclarationSyntax record when record.ClassOrStructKeyword.IsKind(SyntaxKind.StructKeyword) => "record struct",
            RecordDeclarationSyntax => "record",
            _ => null,
        };
        var parameters = type.TypeParameterList is { } list
            ? $"<{string.Join(", ", list.Parameters.Select(Parameter))}>"
            : "";
        var isUnsafe = modifiers.Any(SyntaxKind.UnsafeKeyword) ? "unsafe " : "";
        return keyword is null ? null : $"{isUnsafe}partial {keyword} {type.Identifier.Text}{parameters}";
    }

    private static string Parameter(TypeParameterSyntax parameter) => parameter.VarianceKeyword.IsKind(SyntaxKind.None)
        ? parameter.Identifier.Text
        : $"{parameter.VarianceKeyword.Text} {parameter.Identifier.Text}";
}
