using Microsoft.CodeAnalysis;
using StatusContracts.Discovery;
using StatusContracts.Discovery.Census;

namespace StatusContracts.Analyzers.WiringRules;

/// <summary>
/// The one place of a program where <c>AddStatusContracts()</c> should be called and is not. The whole program is asked, once,
/// when the first place comes up that could be it.
/// </summary>
internal sealed class MissingContracts(Compilation compilation, DeclarationUses uses)
{
    private readonly object _gate = new();
    private bool _isFound;
    private (SyntaxNode Place, string Declared)? _found;

    /// <summary>What the program declares, as a message names it, when <paramref name="place"/> is where the call is missing.</summary>
    public string? At(SyntaxNode place, CancellationToken cancellationToken) =>
        // Who makes the call, mostly does so in this very file: no need to ask the others.
        !Calls(place.SyntaxTree.GetRoot(cancellationToken))
        && Find(cancellationToken) is var (missing, declared)
        && missing.SyntaxTree == place.SyntaxTree && missing.Span == place.Span
            ? declared
            : null;

    // When one who asks is cancelled, the next begins again.
    private (SyntaxNode Place, string Declared)? Find(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (!_isFound)
            {
                _found = Search(cancellationToken);
                _isFound = true;
            }

            return _found;
        }
    }

    private (SyntaxNode Place, string Declared)? Search(CancellationToken cancellationToken) =>
        !ProgramCensus.Of(compilation).Names(cancellationToken).Mentions(HostSetups.AddStatusContracts)
        && !MayBeCalledElsewhere()
        && Declared(cancellationToken) is { } declared
        && HostSetups.Only(compilation, cancellationToken) is { } place
            ? (place, declared)
            : null;

    // Each project has an AddStatusContracts() of its own: one that sets up hosts may call it for this one.
    private bool MayBeCalledElsewhere() =>
        compilation.SourceModule.ReferencedAssemblySymbols.Any(ContractAssemblies.ReferencesRuntime);

    private string? Declared(CancellationToken cancellationToken) =>
        uses.First(compilation, cancellationToken)?.Label
        ?? (ServerMethodList.Of(compilation, cancellationToken) is null ? null : ServerMethodList.Label);

    private static bool Calls(SyntaxNode root) =>
        root.DescendantTokens().Any(static token => token.ValueText == HostSetups.AddStatusContracts);
}
