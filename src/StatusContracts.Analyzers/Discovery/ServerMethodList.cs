using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StatusContracts.Discovery.MinimalApis;
using StatusContracts.Shared;

namespace StatusContracts.Discovery;

/// <summary>
/// The <c>[assembly: ServerMethods(…)]</c> of a program, with the place where it is written: for analyzers, never for what
/// a generator keeps.
/// </summary>
internal sealed class ServerMethodList
{
    /// <summary>As a message names it.</summary>
    public const string Label = "[ServerMethods]";

    /// <summary>What every server must know, and this one does whatever the list says (RFC 9110, section 9.1).</summary>
    public static readonly string[] Required = ["GET", "HEAD"];

    private readonly HashSet<string> _known;

    private ServerMethodList(AttributeSyntax syntax, IEnumerable<string> methods)
    {
        Syntax = syntax;
        _known = new(methods.Select(Canonical).Concat(Required), StringComparer.Ordinal);
    }

    /// <summary>The attribute.</summary>
    public AttributeSyntax Syntax { get; }

    /// <summary>The list of <paramref name="compilation"/>; null when there is none, or it cannot be read.</summary>
    public static ServerMethodList? Of(Compilation compilation, CancellationToken cancellationToken)
    {
        // Without the type, nobody need look at the attributes of the assembly.
        if (compilation.GetTypeByMetadataName(KnownTypes.ServerMethodsAttribute) is null
            || Find(compilation.Assembly) is not { } own
            || ServerMethodLists.Read([own]) is not { } methods
            || own.ApplicationSyntaxReference?.GetSyntax(cancellationToken) is not AttributeSyntax syntax)
        {
            return null;
        }

        // The runtime unites the lists of all assemblies that have tables.
        var others = compilation.SourceModule.ReferencedAssemblySymbols
            .Where(ContractAssemblies.ReferencesRuntime)
            .Select(Find)
            .OfType<AttributeData>()
            .SelectMany(static other => ServerMethodLists.Read([other]) ?? []);
        return new(syntax, methods.Concat(others));
    }

    /// <summary>
    /// Whether the server knows <paramref name="method"/>, which is in canonical spelling. A standard method in the wrong
    /// case counts as listed: STC3003 says what is wrong with it.
    /// </summary>
    public bool Knows(string method) => _known.Contains(method);

    /// <summary>The methods as they are written, in canonical spelling.</summary>
    public IEnumerable<(ExpressionSyntax Expression, string Method)> Elements(SemanticModel model, CancellationToken cancellationToken)
    {
        foreach (var argument in Syntax.ArgumentList?.Arguments ?? default)
        {
            foreach (var element in MethodLists.Written(argument.Expression) ?? [argument.Expression])
            {
                if (element is not null && model.GetConstantValue(element, cancellationToken).Value is string method)
                {
                    yield return (element, Canonical(method));
                }
            }
        }
    }

    private static string Canonical(string method) => HttpVerb.Canonical(method) ?? method;

    private static AttributeData? Find(IAssemblySymbol assembly)
    {
        foreach (var attribute in assembly.GetAttributes())
        {
            if (attribute.AttributeClass.Is(KnownTypes.ServerMethodsAttribute))
            {
                return attribute;
            }
        }

        return null;
    }
}
