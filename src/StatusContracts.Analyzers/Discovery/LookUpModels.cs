using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace StatusContracts.Discovery;

/// <summary>
/// The semantic models in which analyzers look names up. A look-up inside of a body makes a model of that body. When that
/// happens before the compiler binds the body, the compiler does not hand over what it then bound to the model that it keeps
/// for analyzers, and all of the body is bound again. It keeps none that ignores accessibility, so these are other ones.
/// </summary>
internal static class LookUpModels
{
    private static readonly ConditionalWeakTable<Compilation, ConcurrentDictionary<SyntaxTree, SemanticModel>> Known = new();

    public static SemanticModel Of(SyntaxTree tree, Compilation compilation) => Known
        .GetValue(compilation, static _ => new())
        .GetOrAdd(tree, tree => compilation.GetSemanticModel(tree, ignoreAccessibility: true));
}
