using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using StatusContracts.Diagnostics;
using StatusContracts.Discovery;
using StatusContracts.Discovery.Census;
using StatusContracts.Discovery.Controllers;
using StatusContracts.Discovery.MinimalApis;
using StatusContracts.Model;

namespace StatusContracts.Analyzers.WiringRules;

/// <summary>
/// STC3004: an endpoint takes a method that the list of what the server knows leaves out. Also a stub: what is planned here
/// is known elsewhere. Not a refusal, which is there because nobody takes the method.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MethodOutsideServerMethods : DiagnosticAnalyzer
{
    /// <summary>The property of a diagnostic that says which method to list; the list is its additional location.</summary>
    internal const string Method = nameof(Method);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [Descriptors.STC3004_MethodOutsideServerMethods];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(Start);
    }

    // Most programs have no list, and then nothing is looked at.
    private static void Start(CompilationStartAnalysisContext context)
    {
        var census = ProgramCensus.Of(context.Compilation);
        if (census.Kind == ProgramKind.Application
            && ServerMethodList.Of(context.Compilation, context.CancellationToken) is { } list)
        {
            context.RegisterSyntaxNodeAction(node => AnalyzeCall(node, list, census), SyntaxKind.InvocationExpression);
            context.RegisterAttributeAction((attribute, node) => AnalyzeAttribute(attribute, node, list, census));
        }
    }

    private static void AnalyzeCall(SyntaxNodeAnalysisContext context, ServerMethodList list, ProgramCensus census)
    {
        var call = (InvocationExpressionSyntax)context.Node;
        if (CallSyntax.Name(call) is not { } name
            || (MapNames.Method(name.Identifier.ValueText) is { } named
                ? list.Knows(named)
                : name.Identifier.ValueText != MapNames.MapMethods))
        {
            return;
        }

        var site = census.MappedBy(call, context.CancellationToken).FirstOrDefault();
        foreach (var method in Taken(site?.Endpoint, list))
        {
            var written = MethodLists.Argument(call) is { } listed
                ? Find(method, listed, context.SemanticModel, context.CancellationToken) ?? listed
                : name;
            context.ReportDiagnostic(Report(written.GetLocation(), method, list));
        }
    }

    private static void AnalyzeAttribute(
        AttributeSyntax syntax, SyntaxNodeAnalysisContext context, ServerMethodList list, ProgramCensus census)
    {
        if (syntax.Parent?.Parent is not MethodDeclarationSyntax owner
            || DeclaredAttributes.Of(syntax, context.SemanticModel, context.CancellationToken) is not { } attribute
            || ControllerRouteAttribute.Read(attribute, context.Compilation, context.CancellationToken)?.Methods is not { } methods
            || methods.All(list.Knows)
            || context.SemanticModel.GetDeclaredSymbol(owner, context.CancellationToken) is not { } method)
        {
            return;
        }

        var action = method.PartialDefinitionPart ?? method;
        var taken = census.Endpoints(context.CancellationToken)
            .Where(site => IsReachedBy(site.Action, action))
            .SelectMany(site => Taken(site.Endpoint, list))
            .ToImmutableHashSet(StringComparer.Ordinal);
        foreach (var outside in methods.Where(taken.Contains))
        {
            context.ReportDiagnostic(Report(Written(outside, attribute, syntax, context).GetLocation(), outside, list));
        }
    }

    // Attributes of a virtual method also route what overrides it.
    private static bool IsReachedBy(IMethodSymbol? handler, IMethodSymbol action) =>
        handler is not null
        && (SymbolEqualityComparer.Default.Equals(handler.OriginalDefinition, action)
            || SymbolEqualityComparer.Default.Equals(ControllerTypes.BaseDefinition(handler).OriginalDefinition, action));

    private static IEnumerable<string> Taken(Endpoint? endpoint, ServerMethodList list) =>
        endpoint is { IsRefusal: false, Methods: { } methods } ? methods.Where(method => !list.Knows(method)) : [];

    // [HttpPatch("…")] says its method itself, and what it is given is a route.
    private static SyntaxNode Written(string method, AttributeData attribute, AttributeSyntax syntax, SyntaxNodeAnalysisContext context) =>
        attribute.AttributeClass is { } type && FrameworkAttributes.IsKnown(type) && !type.Is(KnownTypes.AcceptVerbsAttribute)
            ? syntax
            : (syntax.ArgumentList?.Arguments ?? default)
                .Where(static argument => argument.NameEquals is null)
                .Select(argument => Find(method, argument.Expression, context.SemanticModel, context.CancellationToken))
                .FirstOrDefault(static written => written is not null) ?? (SyntaxNode)syntax;

    // Where a list, or a text itself, writes the method.
    private static ExpressionSyntax? Find(
        string method, ExpressionSyntax written, SemanticModel model, CancellationToken cancellationToken) =>
        (MethodLists.Written(written) ?? [written]).FirstOrDefault(element =>
            string.Equals(Text(element, model, cancellationToken), method, StringComparison.OrdinalIgnoreCase));

    private static string? Text(ExpressionSyntax? element, SemanticModel model, CancellationToken cancellationToken) =>
        element is LiteralExpressionSyntax literal ? literal.Token.Value as string
        : element is null ? null
        : model.GetConstantValue(element, cancellationToken).Value as string
            ?? (model.GetSymbolInfo(element, cancellationToken).Symbol is IFieldSymbol { ContainingType: var type, Name: var name }
                && type.Is(KnownTypes.HttpMethods) ? name : null);

    private static Diagnostic Report(Location location, string method, ServerMethodList list) => Diagnostic.Create(
        Descriptors.STC3004_MethodOutsideServerMethods,
        location,
        [list.Syntax.GetLocation()],
        ImmutableDictionary<string, string?>.Empty.Add(Method, method),
        method);
}
