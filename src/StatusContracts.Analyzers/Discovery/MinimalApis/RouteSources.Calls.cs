using Microsoft.CodeAnalysis.CSharp.Syntax;
using StatusContracts.Collections;
using StatusContracts.Model.MinimalApis;

namespace StatusContracts.Discovery.MinimalApis;

// What calls are given and what they return.
internal sealed partial class RouteSources
{
    /// <summary>The arguments of <paramref name="call"/> that are builders.</summary>
    public MethodCall CallOf(CallTarget target, ExpressionSyntax call)
    {
        var arguments = new List<RouteArgument>();
        foreach (var (ordinal, value) in target.Arguments(call))
        {
            if (Of(value) is { } source)
            {
                arguments.Add(new(ordinal, source));
            }
        }

        return new(target.Id, arguments.ToEquatableArray());
    }

    /// <summary>Whether <paramref name="call"/> is made on a route builder, as an extension method or in its static form.</summary>
    public bool IsOnBuilder(InvocationExpressionSyntax call, out RouteSource builder, out ExpressionSyntax? first)
    {
        var arguments = call.ArgumentList.Arguments;
        var receiver = CallSyntax.Receiver(call);
        var isStatic = CallSyntax.IsStaticForm(receiver);
        if (isStatic)
        {
            receiver = CallSyntax.Argument(arguments, MapNames.EndpointsParameter, 0);
        }

        first = CallSyntax.Argument(arguments, MapNames.PrefixParameter, isStatic ? 1 : 0);
        builder = Of(receiver)!;
        return builder is not null;
    }

    private RouteSource? Returned(InvocationExpressionSyntax call)
    {
        if (CallSyntax.Name(call) is not { } called)
        {
            return null;
        }

        var name = called.Identifier.ValueText;
        if (name == MapNames.MapGroup && IsOnBuilder(call, out var parent, out var prefix) && targets.IsFrameworks(call, called, isAmbiguous: false))
        {
            return new RouteSource.Group(parent, ConstantTexts.Read(prefix, scope).Value, Uses.Of(call));
        }

        if (targets.Find(call) is { } target)
        {
            // Without a builder in its hands, the type of what it returns decides.
            var handed = CallOf(target, call);
            return handed.Arguments.Count > 0 ? new RouteSource.Result(handed) : Bound(call);
        }

        if (MapNames.IsMap(name) || CallSyntax.Receiver(call) is not { } receiver)
        {
            return null;
        }

        // Conventions return what they are called on. Others that make a builder of a builder may add a prefix.
        return Of(receiver) switch
        {
            null => name is "Build" or "Create" ? Bound(call) : null,
            { } source when name == MapNames.NewVersionedApi || !(MakesAnother(name) || LibraryExtensions.MayReturnAnother(name, scope.Model.Compilation)) => source,
            _ => RouteSource.Unreadable.Instance,
        };
    }

    private static bool MakesAnother(string name) =>
        name.StartsWith("Map", StringComparison.Ordinal) || name.StartsWith("New", StringComparison.Ordinal)
        || name.StartsWith("Create", StringComparison.Ordinal) || name.StartsWith("Get", StringComparison.Ordinal);
}
