using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using StatusContracts.Diagnostics;
using StatusContracts.Discovery;

namespace StatusContracts.Analyzers.WiringRules;

/// <summary>STC3005: the list of what the server knows leaves out a method that every server must know.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ServerMethodsLackGetOrHead : DiagnosticAnalyzer
{
    /// <summary>The property of a diagnostic that lists the methods to add, in order and with commas.</summary>
    internal const string Missing = nameof(Missing);

    /// <summary>The property of a diagnostic that says before which element of the list they belong.</summary>
    internal const string Place = nameof(Place);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [Descriptors.STC3005_ServerMethodsLackGetOrHead];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSyntaxNodeAction(Analyze, SyntaxKind.AttributeList);
    }

    private static void Analyze(SyntaxNodeAnalysisContext context)
    {
        // There are few attributes of assemblies, so each is asked: its name may be an alias.
        var list = (AttributeListSyntax)context.Node;
        if (list.Target?.Identifier.IsKind(SyntaxKind.AssemblyKeyword) != true)
        {
            return;
        }

        foreach (var attribute in list.Attributes)
        {
            if (DeclaredAttributes.Of(attribute, context.SemanticModel, context.CancellationToken) is { } data
                && data.AttributeClass.Is(KnownTypes.ServerMethodsAttribute)
                && ServerMethodLists.Read([data]) is { } methods)
            {
                Judge(context, [.. methods], attribute.GetLocation());
            }
        }
    }

    private static void Judge(SyntaxNodeAnalysisContext context, List<string> methods, Location location)
    {
        // One in the wrong case is there, and STC3003 says what is wrong with it.
        var missing = ServerMethodList.Required.Where(method => !methods.Contains(method, StringComparer.OrdinalIgnoreCase)).ToArray();
        if (missing.Length > 0)
        {
            var place = methods.FindIndex(method => string.Equals(method, ServerMethodList.Required[0], StringComparison.OrdinalIgnoreCase)) + 1;
            context.ReportDiagnostic(Diagnostic.Create(
                Descriptors.STC3005_ServerMethodsLackGetOrHead,
                location,
                ImmutableDictionary<string, string?>.Empty
                    .Add(Missing, string.Join(",", missing))
                    .Add(Place, place.ToString(CultureInfo.InvariantCulture)),
                string.Join(" and ", missing)));
        }
    }
}
