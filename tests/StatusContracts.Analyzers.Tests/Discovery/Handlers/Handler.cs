using Microsoft.CodeAnalysis;
using StatusContracts.Analyzers.Tests.Harness;
using StatusContracts.Discovery.Handlers;

namespace StatusContracts.Analyzers.Tests.Discovery.Handlers;

/// <summary>A function under test: the method <c>Handle</c> of the class <c>Handler</c>.</summary>
internal static class Handler
{
    private const string Usings =
        """
        using System.Net;
        using Microsoft.AspNetCore.Http.HttpResults;
        using Microsoft.AspNetCore.Mvc;
        using static Microsoft.AspNetCore.Http.StatusCodes;

        """;

    /// <summary>What <paramref name="members"/> of a controller say about the exits of Handle, in order.</summary>
    public static string Exits(string members, string more = "")
    {
        var compilation = new RuleProject($"{Usings}partial class Handler : ControllerBase\n{{\n{members}\n}}\n{more}") { HasHost = false }.Compile();
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        var method = (IMethodSymbol)compilation.GetTypeByMetadataName("Handler")!.GetMembers("Handle").Single();
        var function = HandlerFunction.Of(method, compilation, CancellationToken.None)!;
        return string.Join(", ", HandlerExits.Of(function, compilation, CancellationToken.None).Select(exit => exit switch
        {
            HandlerExit.Answered { Answer: var answer } => $"{answer.StatusCode}{(answer.Text is null ? "" : $" '{answer.Text}'")}",
            HandlerExit.Thrown { Exception: var exception } => exception?.Name ?? "rethrown",
            _ => "other",
        }));
    }
}
