using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StatusContracts.Collections;
using StatusContracts.Model.MinimalApis;

namespace StatusContracts.Discovery.MinimalApis;

/// <summary>Reads one member: its endpoints, what it hands on, and what its callers must know.</summary>
internal sealed class MapMember
{
    private readonly MemberScope _scope;
    private readonly CallTargets _targets;
    private readonly RouteSources _sources;
    private readonly BuilderUses _uses;
    private readonly HandlerDeclarations _handlers;
    private readonly Occasions _occasions;
    private readonly List<MappedEndpoint> _endpoints = [];
    private readonly List<InvocationExpressionSyntax> _calls = [];
    private readonly List<HandOver> _handOvers = [];
    private readonly List<MappedControllers> _controllers = [];

    public MapMember(MemberScope scope)
    {
        _scope = scope;
        _targets = new(scope);
        _uses = new(scope, _targets);
        _sources = new(scope, _targets) { Uses = _uses };
        _handlers = new(scope, _targets);
        _occasions = new(scope, _targets, _sources);
    }

    /// <summary>The calls that map the endpoints of what was read, in the same order.</summary>
    public IReadOnlyList<InvocationExpressionSyntax> Calls => _calls;

    public MapFact? Read()
    {
        var handOvers = new HandOvers(_scope, _targets, _sources, _uses, _occasions);
        foreach (var call in _scope.Calls)
        {
            _scope.CancellationToken.ThrowIfCancellationRequested();
            if (call is InvocationExpressionSyntax invocation && ReadEndpoint(invocation) is { } endpoint)
            {
                _endpoints.Add(endpoint);
                _calls.Add(invocation);
            }
            else
            {
                ReadControllers(call);
                handOvers.Read(call, _handOvers);
            }
        }

        var methods = new MethodFacts(_scope, _sources, _uses).Read();
        var applications = _occasions.Applications;
        return _endpoints.Count + _handOvers.Count + methods.Count + _controllers.Count + applications.Count == 0
            ? null
            : new(_endpoints.ToEquatableArray(), _handOvers.ToEquatableArray(), methods, _controllers.ToEquatableArray(), applications);
    }

    private void ReadControllers(ExpressionSyntax call)
    {
        if (call is InvocationExpressionSyntax invocation
            && CallSyntax.Name(invocation) is { } called
            && MapNames.MapsControllers(called.Identifier.ValueText)
            && _sources.IsOnBuilder(invocation, out var source, out _)
            && _targets.IsFrameworks(invocation, called, isAmbiguous: false))
        {
            _controllers.Add(new(source, IsPlain: _uses.Of(invocation).Count == 0, _occasions.MakerOf(invocation)));
        }
    }

    private MappedEndpoint? ReadEndpoint(InvocationExpressionSyntax call)
    {
        if (CallSyntax.Name(call) is not { } called || !MapNames.IsMap(called.Identifier.ValueText))
        {
            return null;
        }

        var name = called.Identifier.ValueText;
        var arguments = call.ArgumentList.Arguments;
        if (arguments.Count == 0 || !_sources.IsOnBuilder(call, out var source, out _))
        {
            return null;
        }

        // On the application, Map also opens a branch of the middleware pipeline.
        var offset = CallSyntax.IsStaticForm(CallSyntax.Receiver(call)) ? 1 : 0;
        var isAmbiguous = (name == MapNames.Map && source is not RouteSource.Group) || !HasUsualShape(name, arguments.Count - offset);
        if (!_targets.IsFrameworks(call, called, isAmbiguous) || IsQuoted(call))
        {
            return null;
        }

        if (MapNames.IsFallback(name))
        {
            return MapFallbacks.Read(name, arguments, offset, source, _handlers, _uses.Of(call), _scope);
        }

        var isList = name == MapNames.MapMethods;
        EquatableArray<string>? methods = MapNames.Method(name) is { } method ? new EquatableArray<string>([method])
            : isList ? MethodLists.Read(MethodLists.Argument(call), _scope)
            : EquatableArray<string>.Empty;
        return new(
            source,
            ConstantTexts.Read(CallSyntax.Argument(arguments, MapNames.PatternParameter, offset), _scope).Value,
            methods,
            _handlers.Of(Handler(arguments, isList ? offset + 2 : offset + 1)).ToEquatableArray(),
            _uses.Of(call),
            IsFallback: false,
            _occasions.MakerOf(call));
    }

    internal static ExpressionSyntax? Handler(SeparatedSyntaxList<ArgumentSyntax> arguments, int position) =>
        CallSyntax.Argument(arguments, "requestDelegate", -1)
        ?? (position < 0 ? null : CallSyntax.Argument(arguments, "handler", position));

    private static bool HasUsualShape(string name, int arguments) =>
        MapNames.IsFallback(name) || arguments == (name == MapNames.MapMethods ? 3 : 2);

    // A lambda that becomes an expression tree is data, it maps nothing.
    private bool IsQuoted(SyntaxNode call)
    {
        foreach (var ancestor in call.Ancestors())
        {
            if (ancestor == _scope.Member)
            {
                return false;
            }

            if (ancestor is LambdaExpressionSyntax lambda
                && _scope.Model.GetTypeInfo(lambda, _scope.CancellationToken).ConvertedType.Is(KnownTypes.Expression, arity: 1))
            {
                return true;
            }
        }

        return false;
    }
}
