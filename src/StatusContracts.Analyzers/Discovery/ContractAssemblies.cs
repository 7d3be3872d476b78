using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using StatusContracts.Collections;
using StatusContracts.Model;

namespace StatusContracts.Discovery;

/// <summary>
/// The assembly being compiled and the tables of those that it references. Runs on every edit, so it asks only
/// references that themselves reference the runtime library; all others cost a look at a cached list of names.
/// </summary>
internal static class ContractAssemblies
{
    private const string TablesNamespace = "StatusContracts.Generated";

    /// <summary>The facts of <paramref name="compilation"/>; null when generated code could not call the runtime library.</summary>
    public static ContractAssembly? Of(Compilation compilation, CancellationToken cancellationToken)
    {
        if (compilation is not CSharpCompilation { LanguageVersion: >= LanguageVersion.CSharp8 and var version }
            || !References(compilation, KnownTypes.Assemblies.Runtime, KnownTypes.ContractTable)
            || !References(compilation, KnownTypes.Assemblies.Services, KnownTypes.ServiceCollection))
        {
            return null;
        }

        var assembly = new ContractAssembly(
            $"{TablesNamespace}.{AsNamespace(compilation.AssemblyName)}",
            ReferencedTables: default,
            ReadsUtf8Literals: version >= LanguageVersion.CSharp11,
            IsForDevelopment: compilation.Options.OptimizationLevel == OptimizationLevel.Debug);

        // A name that two assemblies have, ours or another, reaches neither.
        var tables = ReferencedTables(compilation, cancellationToken)
            .GroupBy(table => table, (table, same) => same.Count() == 1 && table != assembly.Table ? table : null)
            .OfType<string>()
            .OrderBy(table => table, StringComparer.Ordinal);
        return assembly with { ReferencedTables = tables.ToEquatableArray() };
    }

    private static bool References(Compilation compilation, string assemblyName, string type) =>
        compilation.SourceModule.ReferencedAssemblySymbols.Any(assembly =>
            assembly.Identity.Name == assemblyName
            && assembly.GetTypeByMetadataName(type) is not null
            && IsInGlobalNamespace(assembly, compilation));

    private static IEnumerable<string> ReferencedTables(Compilation compilation, CancellationToken cancellationToken)
    {
        foreach (var assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!ReferencesRuntime(assembly) || !IsInGlobalNamespace(assembly, compilation))
            {
                continue;
            }

            foreach (var attribute in assembly.GetAttributes())
            {
                if (attribute.AttributeClass.Is(KnownTypes.ContractTableAttribute)
                    && attribute.ConstructorArguments is { Length: 1 } arguments
                    && arguments[0].Value is INamedTypeSymbol table
                    && CanCreate(table, compilation))
                {
                    yield return table.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
                }
            }
        }
    }

    public static bool ReferencesRuntime(IAssemblySymbol assembly)
    {
        foreach (var module in assembly.Modules)
        {
            foreach (var reference in module.ReferencedAssemblies)
            {
                if (reference.Name == KnownTypes.Assemblies.Runtime)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Whether <c>global::</c> reaches the assembly, which may be known by an extern alias only.</summary>
    private static bool IsInGlobalNamespace(IAssemblySymbol assembly, Compilation compilation) =>
        compilation.GetMetadataReference(assembly)?.Properties.Aliases is not { IsDefaultOrEmpty: false } aliases
        || aliases.Contains(MetadataReferenceProperties.GlobalAlias);

    /// <summary>Whether <c>new</c> with the full name of <paramref name="table"/> compiles and is a table.</summary>
    private static bool CanCreate(INamedTypeSymbol table, Compilation compilation) =>
        table is { ContainingType: null, IsAbstract: false, Arity: 0 }
        && table.BaseType.Is(KnownTypes.ContractTable)
        && table.InstanceConstructors.Any(constructor =>
            constructor.Parameters.IsEmpty && compilation.IsSymbolAccessibleWithin(constructor, compilation.Assembly))
        && compilation.IsSymbolAccessibleWithin(table, compilation.Assembly);

    private static string AsNamespace(string? assemblyName) =>
        string.Join(".", (assemblyName ?? "").Split('.').Select(AsIdentifier));

    private static string AsIdentifier(string name)
    {
        var text = new StringBuilder(name.Length + 1);
        foreach (var c in name)
        {
            text.Append(SyntaxFacts.IsIdentifierPartCharacter(c) ? c : '_');
        }

        if (text.Length == 0 || !SyntaxFacts.IsIdentifierStartCharacter(text[0]))
        {
            text.Insert(0, '_');
        }

        var identifier = text.ToString();
        return SyntaxFacts.GetKeywordKind(identifier) == SyntaxKind.None ? identifier : $"@{identifier}";
    }
}
