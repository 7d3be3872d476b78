using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StatusContracts.Collections;
using StatusContracts.Model.MinimalApis;

namespace StatusContracts.Discovery.MinimalApis;

/// <summary>
/// Which calls of a member are made whenever their function runs; in the function that builds the application, whenever it
/// goes on from there until the application starts.
/// </summary>
internal sealed class Occasions
{
    private readonly MemberScope _scope;
    private readonly Dictionary<SyntaxNode, List<ExpressionSyntax>> _builds = [];
    private readonly List<InvocationExpressionSyntax> _starts = [];
    private readonly List<BuiltApplication> _applications = [];

    public Occasions(MemberScope scope, CallTargets targets, RouteSources sources)
    {
        _scope = scope;
        foreach (var call in scope.Calls)
        {
            if (HostSetups.IsOlderHost(call))
            {
                _applications.Add(new(Function: null));
            }
            else if (call is InvocationExpressionSyntax invocation && CallSyntax.Name(invocation)?.Identifier.ValueText is { } name)
            {
                if (HostSetups.IsStart(name))
                {
                    _starts.Add(invocation);
                }
                else if (HostSetups.MayBuild(name) && targets.Find(invocation) is null && sources.Of(invocation) is RouteSource.Application)
                {
                    AddBuild(invocation);
                }
            }
        }
    }

    /// <summary>The applications that the member builds.</summary>
    public EquatableArray<BuiltApplication> Applications => _applications.ToEquatableArray();

    /// <summary>The function that makes <paramref name="call"/> whenever it runs; null when the call may be left out.</summary>
    public string? MakerOf(ExpressionSyntax call)
    {
        var function = _scope.FunctionAround(call);
        var since = function;
        if (_builds.TryGetValue(function, out var builds))
        {
            // With two applications in hand, nobody knows which of them a call is for.
            if (builds is not [var build] || build.SpanStart > call.Span.End)
            {
                return null;
            }

            since = build;
        }

        return MayBeSkipped(call, since, function) ? null
            : function is AnonymousFunctionExpressionSyntax { Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax around } }
                && CallSyntax.Name(around)?.Identifier.ValueText == MapNames.UseEndpoints ? MakerOf(around)
            : IdOf(function);
    }

    private void AddBuild(InvocationExpressionSyntax call)
    {
        var function = _scope.FunctionAround(call);
        if (!_builds.TryGetValue(function, out var builds))
        {
            _builds.Add(function, builds = []);
        }

        builds.Add(call);
        _applications.Add(new(IdOf(function)));
    }

    private bool MayBeSkipped(SyntaxNode call, SyntaxNode since, SyntaxNode function)
    {
        foreach (var ancestor in call.Ancestors())
        {
            if (ancestor == function || ancestor.Span.Contains(since.Span))
            {
                break;
            }

            if (MemberScope.MayPassBy(ancestor, call) || ancestor is DoStatementSyntax or QueryExpressionSyntax)
            {
                return true;
            }
        }

        // What is mapped once the application has started is not there when it starts.
        return _scope.IsIterator(function)
            || _scope.MayLeave(function, since, call)
            || _starts.Exists(start =>
                start.Span.End <= call.SpanStart && start.SpanStart > since.SpanStart && _scope.FunctionAround(start) == function);
    }

    private string? IdOf(SyntaxNode function) => function switch
    {
        LocalFunctionStatementSyntax local => _scope.IdOf(local),
        BaseMethodDeclarationSyntax or CompilationUnitSyntax => _scope.Id,
        _ => null,
    };
}
