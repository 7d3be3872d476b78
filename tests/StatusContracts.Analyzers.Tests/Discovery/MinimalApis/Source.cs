using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using StatusContracts.Analyzers.Tests.Harness;
using StatusContracts.Discovery.MinimalApis;
using StatusContracts.Model;
using StatusContracts.Model.MinimalApis;

namespace StatusContracts.Analyzers.Tests.Discovery.MinimalApis;

/// <summary>Sources with minimal APIs, and the endpoints that are discovered in them, as text.</summary>
internal static class Source
{
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using System.Threading.Tasks;
        global using Microsoft.AspNetCore.Builder;
        global using Microsoft.AspNetCore.Http;
        global using Microsoft.AspNetCore.Routing;
        global using Microsoft.Extensions.DependencyInjection;
        global using Microsoft.Extensions.Hosting;
        global using StatusContracts;
        """;

    /// <summary>A compilation of <paramref name="source"/>; top-level statements make it a program.</summary>
    public static CSharpCompilation Compile(string source)
    {
        var options = new CSharpParseOptions(LanguageVersion.Preview);
        SyntaxTree[] trees = [CSharpSyntaxTree.ParseText(Usings, options), CSharpSyntaxTree.ParseText(source, options)];
        var isProgram = trees[1].GetCompilationUnitRoot().Members.Any(SyntaxKind.GlobalStatement);
        return CSharpCompilation.Create(
            "Sample",
            trees,
            [.. TestProject.Framework, TestProject.Runtime],
            new(isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
    }

    public static List<MapFact> Facts(Compilation compilation)
    {
        var facts = new List<MapFact>();
        foreach (var tree in compilation.SyntaxTrees)
        {
            var model = compilation.GetSemanticModel(tree);
            foreach (var node in tree.GetRoot().DescendantNodesAndSelf())
            {
                if (MapCalls.IsCandidate(node, default) && MapCalls.Read(node, model, default) is { } fact)
                {
                    facts.Add(fact);
                }
            }
        }

        return facts;
    }

    /// <summary>The endpoints of a source that must compile, one per line.</summary>
    public static string Discover(string source)
    {
        var compilation = Compile(source);
        Assert.Empty(compilation.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return DiscoverIn(compilation);
    }

    public static string DiscoverIn(Compilation compilation) =>
        string.Join('\n', RouteGroups.Locate(Facts(compilation)).Select(static located => Text(located.Endpoint, located.PrefixUnseen)));

    public static string Text(Endpoint endpoint, bool prefixUnseen = false)
    {
        var methods = endpoint.Methods is { } known ? known.Count == 0 ? "any" : string.Join(',', known) : "?";
        var text = $"{methods}  {endpoint.Pattern switch { null => "?", "" => "/", var pattern => pattern }}";
        if (endpoint.Stub is { } stub)
        {
            text += "  stub: " + string.Join(" | ", new[] { stub.Feature, stub.PlannedFor, stub.Documentation, stub.Alternative, stub.Detail, stub.Until }.Where(static part => part is not null));
        }

        foreach (var refusal in endpoint.Refusals)
        {
            text += "  refuses: " + string.Join(" | ", new[] { refusal.Method, refusal.Reason, refusal.Alternative, refusal.Documentation }.Where(static part => part is not null));
        }

        return text
            + (endpoint.IsRefusal ? "  is refusal" : "")
            + (endpoint.IsFallback ? "  fallback" : "")
            + (prefixUnseen ? "  prefix unseen" : "");
    }

    /// <summary>Asserts that <paramref name="source"/> maps these endpoints and no other, in whatever order.</summary>
    public static void Maps(string source, params string[] endpoints) =>
        Assert.Equal(
            string.Join('\n', endpoints.Order(StringComparer.Ordinal)),
            string.Join('\n', Discover(source).Split('\n', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal)));

    /// <summary>The same, for the body of a method <c>Map(WebApplication app)</c>.</summary>
    public static void BodyMaps(string body, params string[] endpoints) => Maps(
        $$"""
        using Microsoft.AspNetCore.Routing.Patterns;

        static class Api
        {
            public static void Map(WebApplication app)
            {
        {{body}}
            }
        }
        """,
        endpoints);
}
