using System.Text.RegularExpressions;
using StatusContracts.Shared;

namespace StatusContracts.House.Tests;

/// <summary>Every fact has one home.</summary>
internal static partial class OneHome
{
    private const string Compiler = "src/StatusContracts.Analyzers";

    private static readonly HashSet<string> VerbNames = [.. HttpVerb.Standard
        .SelectMany(verb => new[] { verb.Map, verb.Attribute, verb.Attribute?.Replace("Attribute", "", StringComparison.Ordinal) })
        .OfType<string>()];

    public static readonly HouseRule[] Rules =
    [
        new("How ASP.NET Core names the methods (MapGet, HttpGetAttribute) stands in HttpVerb alone.",
            file => file.IsUnder("src") && file.IsCSharp && file.Path != "src/Shared/HttpVerb.cs"
                ? file.Literals().Where(VerbNames.Contains)
                : [],
            new("src/A.cs", """var map = call is "MapGet" or "MapAnything";""")),

        new("The media type of problems stands in ProblemShape alone.",
            file => file.IsUnder("src") && file.IsCSharp && file.Path != "src/Shared/ProblemShape.cs"
                ? file.Literals().Where(literal => literal.Contains("application/problem", StringComparison.Ordinal))
                : [],
            new("src/A.cs", "/// <summary>application/problem+json</summary>\nvar type = $\"{x}application/problem+json\";")),

        new("The names of types in user code stand in KnownTypes alone; what is emitted begins with global::.",
            file => (file.IsUnder(Compiler) || file.IsUnder("src/StatusContracts.CodeFixes")) && file.IsCSharp && !IsKnownTypes(file)
                ? file.Literals().Where(literal => TypeName().IsMatch(literal))
                : [],
            new($"{Compiler}/Discovery/A.cs", """var type = compilation.GetTypeByMetadataName("Microsoft.AspNetCore.Mvc.ActionResult`1");""")),
    ];

    private static bool IsKnownTypes(SourceFile file) =>
        file.IsUnder($"{Compiler}/Discovery") && file.Segments[^1].StartsWith("KnownTypes", StringComparison.Ordinal);

    [GeneratedRegex(@"^((Microsoft|System)(\.\w+)+|StatusContracts(\.\w+)*\.\w+Attribute)(`\d)?$")]
    private static partial Regex TypeName();
}
