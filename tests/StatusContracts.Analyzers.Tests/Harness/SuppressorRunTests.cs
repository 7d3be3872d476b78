using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit.Sdk;

namespace StatusContracts.Analyzers.Tests.Harness;

public class SuppressorRunTests
{
    private static readonly ImmutableArray<DiagnosticAnalyzer> StandIn =
        [new ExampleAnalyzer(ExampleAnalyzer.Describe("XY1234", "'{0}' is out of fashion."))];

    private static readonly Tooling Tools = new() { Suppressors = [new ExampleSuppressor("XY1234", "CS1998")] };

    [Fact]
    public Task SuppressedAsMarked_Passes() => SuppressorRun.Suppresses(
        new("""class Keep { string a = {|XY1234:"old"|}; async Task {|CS1998:B|}() { } } class Other { string a = "old"; }"""), StandIn, Tools);

    [Fact]
    public Task NothingSuppressed_Passes() => SuppressorRun.Suppresses(new("""class Other { string a = "old"; }"""), StandIn, Tools);

    [Fact]
    public Task SuppressedTooMuch_Fails() => Fails("""class Keep { string a = "old"; }""");

    [Fact]
    public Task SuppressedTooLittle_Fails() => Fails("""class Other { string a = {|XY1234:"old"|}; }""");

    [Fact]
    public Task MarkWithoutId_Fails() => Fails("""class Keep { string a = [|"old"|]; }""");

    [Fact]
    public Task StandInThatReportsNothing_Fails() => Fails("class Keep;");

    [Fact]
    public Task CodeThatDoesNotCompile_Fails() => Fails("""class Other { string a = "old" + missing; }""");

    private static Task Fails(string source) =>
        Assert.ThrowsAnyAsync<XunitException>(() => SuppressorRun.Suppresses(new(source), StandIn, Tools));

    /// <summary>Suppresses what is reported in a class that is named Keep.</summary>
    private sealed class ExampleSuppressor(params string[] ids) : DiagnosticSuppressor
    {
        public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } =
            [.. ids.Select((id, i) => new SuppressionDescriptor($"SPR{i}", id, "An example."))];

        public override void ReportSuppressions(SuppressionAnalysisContext context)
        {
            foreach (var diagnostic in context.ReportedDiagnostics)
            {
                var root = diagnostic.Location.SourceTree!.GetRoot(context.CancellationToken);
                if (root.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<ClassDeclarationSyntax>()!.Identifier.ValueText == "Keep")
                {
                    context.ReportSuppression(Suppression.Create(
                        SupportedSuppressions.Single(suppression => suppression.SuppressedDiagnosticId == diagnostic.Id), diagnostic));
                }
            }
        }
    }
}
