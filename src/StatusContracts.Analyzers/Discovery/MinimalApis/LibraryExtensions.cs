using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace StatusContracts.Discovery.MinimalApis;

/// <summary>
/// The extension methods on builders that come from assemblies which reference the runtime library. Those may declare
/// stubs and refusals, and nothing tells whether they do: of a compiled method there is no body to read.
/// </summary>
internal static class LibraryExtensions
{
    // Asked for every call on a builder: one walk over the types of an assembly serves every compilation that has it.
    private static readonly ConditionalWeakTable<Compilation, Dictionary<string, bool>> OfCompilations = new();
    private static readonly ConditionalWeakTable<IAssemblySymbol, Dictionary<string, bool>> OfAssemblies = new();

    /// <summary>Whether a call of that name may be such a method, which may declare anything.</summary>
    public static bool MayDeclare(string name, Compilation compilation) => Known(compilation).ContainsKey(name);

    /// <summary>Whether such a method of that name may return another builder than it was called on.</summary>
    public static bool MayReturnAnother(string name, Compilation compilation) =>
        Known(compilation).TryGetValue(name, out var mayReturnAnother) && mayReturnAnother;

    private static Dictionary<string, bool> Known(Compilation compilation) => OfCompilations.GetValue(compilation, static compilation =>
    {
        var known = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            if (ContractAssemblies.ReferencesRuntime(assembly))
            {
                foreach (var pair in OfAssemblies.GetValue(assembly, Read))
                {
                    Add(known, pair.Key, pair.Value);
                }
            }
        }

        return known;
    });

    private static Dictionary<string, bool> Read(IAssemblySymbol assembly)
    {
        var known = new Dictionary<string, bool>(StringComparer.Ordinal);
        var open = new Stack<INamespaceSymbol>([assembly.GlobalNamespace]);
        while (open.Count > 0)
        {
            foreach (var member in open.Pop().GetMembers())
            {
                if (member is INamespaceSymbol space)
                {
                    open.Push(space);
                }
                else if (member is INamedTypeSymbol { MightContainExtensionMethods: true } type)
                {
                    Read(type, known);
                }
            }
        }

        return known;
    }

    private static void Read(INamedTypeSymbol type, Dictionary<string, bool> known)
    {
        foreach (var method in type.GetMembers().OfType<IMethodSymbol>())
        {
            if (method.IsExtensionMethod && BuilderTypes.MayBeBuilder(method.Parameters[0].Type))
            {
                Add(known, method.Name, !SymbolEqualityComparer.Default.Equals(method.ReturnType, method.Parameters[0].Type));
            }
        }
    }

    // Overloads are not told apart.
    private static void Add(Dictionary<string, bool> known, string name, bool mayReturnAnother) =>
        known[name] = mayReturnAnother || (known.TryGetValue(name, out var another) && another);
}
