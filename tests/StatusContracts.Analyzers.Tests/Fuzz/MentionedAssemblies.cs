using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StatusContracts.Discovery;

namespace StatusContracts.Analyzers.Tests.Fuzz;

/// <summary>
/// The assemblies that programs and rules speak of, some forty of three hundred. Each new compilation merges the namespaces
/// of all its references, which is most of what a variant costs.
/// </summary>
internal static class MentionedAssemblies
{
    public static IReadOnlySet<string> In(IEnumerable<CSharpCompilation> compilations)
    {
        var names = new ConcurrentDictionary<string, bool>();
        Parallel.ForEach(compilations, compilation =>
        {
            var types = new HashSet<ITypeSymbol>(SymbolEqualityComparer.Default);
            foreach (var tree in compilation.SyntaxTrees)
            {
                var model = compilation.GetSemanticModel(tree);
                foreach (var node in tree.GetRoot().DescendantNodes().OfType<ExpressionSyntax>())
                {
                    AddSymbol(model.GetSymbolInfo(node).Symbol, types);
                    AddType(model.GetTypeInfo(node).Type, types);
                }
            }

            foreach (var known in Constants(typeof(KnownTypes)))
            {
                AddType(compilation.GetTypeByMetadataName(known), types);
            }

            foreach (var type in types)
            {
                names.TryAdd(type.ContainingAssembly?.Name ?? "", true);
            }
        });
        return names.Keys.ToHashSet();
    }

    private static void AddSymbol(ISymbol? symbol, HashSet<ITypeSymbol> types)
    {
        AddType(symbol?.ContainingType, types);
        if (symbol is IMethodSymbol method)
        {
            AddType(method.ReturnType, types);
            foreach (var parameter in method.Parameters)
            {
                AddType(parameter.Type, types);
            }
        }
    }

    // A type without its bases is an error type to the compiler.
    private static void AddType(ITypeSymbol? type, HashSet<ITypeSymbol> types)
    {
        if (type is not null && types.Add(type.OriginalDefinition))
        {
            AddType(type.BaseType, types);
            foreach (var contract in type.AllInterfaces)
            {
                AddType(contract, types);
            }
        }
    }

    private static IEnumerable<string> Constants(Type type) => type
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Where(field => field.IsLiteral && field.FieldType == typeof(string))
        .Select(field => (string)field.GetRawConstantValue()!);
}
