extern alias Runtime;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.Extensions.DependencyInjection;
using StatusContracts.Analyzers.Tests.Harness;
using StatusContracts.Discovery.Controllers;
using StatusContracts.Model;
using Runtime::StatusContracts;

namespace StatusContracts.Analyzers.Tests.Discovery.Controllers;

/// <summary>
/// Reads the controllers of a source twice: with <see cref="ControllerEndpoints"/> in a generator, and by letting MVC itself
/// build its endpoints from the compiled assembly. Both come as the same text, a line for each endpoint.
/// </summary>
internal static class Source
{
    public const string Unknown = "?";

    // What every web project imports.
    private const string Usings =
        """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using System.Threading.Tasks;
        global using Microsoft.AspNetCore.Mvc;
        global using Microsoft.AspNetCore.Mvc.Routing;
        global using StatusContracts;
        """;

    private static readonly SyntaxTree UsingsTree = CSharpSyntaxTree.ParseText(Usings);

    private static int _assemblies;

    public static CSharpCompilation Compile(params string[] sources) => CSharpCompilation.Create(
        "Controllers" + Interlocked.Increment(ref _assemblies),
        [UsingsTree, .. sources.Select(source => CSharpSyntaxTree.ParseText(source))],
        [.. TestProject.Framework, TestProject.Runtime],
        new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>What the generator's step says.</summary>
    public static Endpoint[] Discover(Compilation compilation)
    {
        var result = CSharpGeneratorDriver
            .Create([new Reader().AsSourceGenerator()], driverOptions: new(default, trackIncrementalGeneratorSteps: true))
            .RunGenerators(compilation)
            .GetRunResult()
            .Results[0];
        Assert.Null(result.Exception);
        return result.TrackedSteps.TryGetValue(nameof(Reader), out var steps)
            ? [.. steps.SelectMany(step => step.Outputs).SelectMany(output => (IEnumerable<Endpoint>)output.Value)]
            : [];
    }

    /// <summary>What MVC maps.</summary>
    public static string[] Host(CSharpCompilation compilation)
    {
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image);
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics));
        image.Position = 0;
        var context = new AssemblyLoadContext(compilation.AssemblyName, isCollectible: true);
        try
        {
            return Host(context.LoadFromStream(image));
        }
        finally
        {
            context.Unload();
        }
    }

    private static string[] Host(Assembly assembly)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore();
        builder.Services.AddControllers().ConfigureApplicationPartManager(parts => parts.ApplicationParts.Clear())
            .AddApplicationPart(assembly);
        using var app = builder.Build();
        app.MapControllers();
        return [.. ((IEndpointRouteBuilder)app).DataSources
            .SelectMany(source => source.Endpoints)
            .OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<ControllerActionDescriptor>() is not null)
            .Select(endpoint => Line(
                endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods,
                endpoint.RoutePattern.RawText,
                endpoint.Metadata.GetMetadata<NotImplementedYetAttribute>()?.Feature,
                endpoint.Metadata.GetOrderedMetadata<MethodNotAllowedAttribute>().Select(refusal => refusal.Method)))];
    }

    public static string Line(Endpoint endpoint) => Line(
        endpoint.Methods is { } methods ? methods : [Unknown],
        endpoint.Pattern ?? Unknown,
        endpoint.Stub?.Feature,
        endpoint.Refusals.Select(refusal => refusal.Method));

    private static string Line(IEnumerable<string>? methods, string? pattern, string? feature, IEnumerable<string> refused)
    {
        var taken = (methods ?? []).Select(method => method.ToUpperInvariant()).Order(StringComparer.Ordinal).ToArray();
        var line = (taken.Length == 0 ? "*" : string.Join(", ", taken)) + "  /" + pattern;
        line += feature is null ? "" : "  stub: " + feature;
        var refusals = refused.Distinct().Order(StringComparer.Ordinal).ToArray();
        return line + (refusals.Length == 0 ? "" : "  no: " + string.Join(", ", refusals));
    }

    private sealed class Reader : IIncrementalGenerator
    {
        public void Initialize(IncrementalGeneratorInitializationContext context) => context.RegisterSourceOutput(
            context.SyntaxProvider
                .CreateSyntaxProvider(ControllerEndpoints.IsCandidate, ControllerEndpoints.Read)
                .WithTrackingName(nameof(Reader)),
            static (_, _) => { });
    }
}
