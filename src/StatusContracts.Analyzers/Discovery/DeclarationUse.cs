using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using StatusContracts.Discovery.MinimalApis;
using StatusContracts.Shared;

namespace StatusContracts.Discovery;

/// <summary>How a declaration is written.</summary>
internal enum DeclarationForm
{
    /// <summary><c>[NotImplementedYet("…")]</c></summary>
    Attribute,

    /// <summary><c>.NotImplementedYet("…")</c></summary>
    Convention,

    /// <summary><c>new NotImplementedYetAttribute("…")</c>, which somebody hands to <c>WithMetadata</c>.</summary>
    Metadata,
}

/// <summary>
/// A place where a stub or a refusal is declared, and what is written there. It holds syntax and symbols: for analyzers,
/// which report on them, and never for what a generator keeps.
/// </summary>
internal sealed class DeclarationUse(
    bool isStub, DeclarationForm form, SyntaxNode syntax, Func<ISymbol?> symbol, ImmutableArray<DeclarationArgument> arguments)
{
    private readonly Lazy<ISymbol?> _symbol = new(symbol);

    /// <summary>Whether a stub is declared; otherwise it is a refusal.</summary>
    public bool IsStub { get; } = isStub;

    public DeclarationForm Form { get; } = form;

    /// <summary>
    /// The declaration itself: an <see cref="AttributeSyntax"/>, an <see cref="InvocationExpressionSyntax"/> (with the
    /// whole chain of calls that it ends) or an <see cref="ObjectCreationExpressionSyntax"/>.
    /// </summary>
    public SyntaxNode Syntax { get; } = syntax;

    /// <summary>
    /// What an attribute stands on: the declaration of a type, method or local function, or a lambda. Of another form,
    /// <see cref="Syntax"/>.
    /// </summary>
    public SyntaxNode Owner => Syntax is AttributeSyntax { Parent.Parent: { } owner } ? owner : Syntax;

    /// <summary>
    /// The symbol of <see cref="Owner"/>: a type or a method, be it ordinary, local or a lambda. Of another form the method
    /// that is called or the constructor. Found when it is asked for: that of a lambda costs all of the member around it.
    /// </summary>
    public ISymbol? Symbol => _symbol.Value;

    /// <summary>The arguments as they are written, those of the constructor and those that set a property.</summary>
    public ImmutableArray<DeclarationArgument> Arguments { get; } = arguments;

    /// <summary>Where a diagnostic about the whole of it stands: not on the calls before a convention.</summary>
    public Location Location => Syntax is InvocationExpressionSyntax call && CallSyntax.Name(call) is { } name
        ? Location.Create(call.SyntaxTree, TextSpan.FromBounds(name.SpanStart, call.Span.End))
        : Syntax.GetLocation();

    /// <summary>As a message names it: <c>[NotImplementedYet]</c>, <c>NotImplementedYet()</c>.</summary>
    public string Label => Form == DeclarationForm.Convention ? Name + "()" : $"[{Name}]";

    /// <summary>What a stub says; null for a refusal, and where something of it cannot be read.</summary>
    public StubFacts? Stub => IsStub && IsReadable
        ? Declarations.Stub(
            Text(nameof(StubFacts.Feature)),
            Text(nameof(StubFacts.PlannedFor)),
            Text(nameof(StubFacts.Documentation)),
            Text(nameof(StubFacts.Alternative)),
            Text(nameof(StubFacts.Detail)),
            Text(nameof(StubFacts.Until)))
        : null;

    /// <summary>What a refusal says; null for a stub, and where something of it cannot be read.</summary>
    public RefusalFacts? Refusal => !IsStub && IsReadable
        ? Declarations.Refusal(
            Text(nameof(RefusalFacts.Method)),
            Text(nameof(RefusalFacts.Reason)),
            Text(nameof(RefusalFacts.Alternative)),
            Text(nameof(RefusalFacts.Documentation)))
        : null;

    /// <summary>Whether a flag opens what is planned, be it one that cannot be read.</summary>
    public bool IsGated => IsStub && Argument(nameof(StubFacts.Until)) is { Value: not { IsKnown: true, Value: null } };

    private string Name => IsStub ? MapNames.NotImplementedYet : MapNames.MethodNotAllowed;

    private bool IsReadable => Arguments.All(static argument => argument.Value.IsKnown);

    /// <summary>
    /// The argument for <paramref name="fact"/>, whatever the form: <c>nameof(StubFacts.PlannedFor)</c> finds the property
    /// <c>PlannedFor</c> of the attribute and the parameter <c>plannedFor</c> of the convention. Null when it is left out.
    /// </summary>
    public DeclarationArgument? Argument(string fact)
    {
        foreach (var argument in Arguments)
        {
            if (string.Equals(argument.Name, fact, StringComparison.OrdinalIgnoreCase))
            {
                return argument;
            }
        }

        return null;
    }

    private string? Text(string fact) => Argument(fact)?.Value.Value;
}

/// <summary>One argument of a declaration.</summary>
/// <param name="Name">The parameter or property that it is for.</param>
/// <param name="Expression">What is written for it.</param>
/// <param name="Value">Its constant value, which may be null; not known where it is no constant.</param>
internal sealed record DeclarationArgument(string Name, ExpressionSyntax Expression, ConstantText Value)
{
    /// <summary>The argument with its name, as it stands in its list: what a fix removes or rewrites.</summary>
    public SyntaxNode Syntax => Expression.Parent is AttributeArgumentSyntax or ArgumentSyntax or AssignmentExpressionSyntax
        ? Expression.Parent
        : Expression;
}
