using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Text;
using StatusContracts.Analyzers.Tests.Harness;

namespace StatusContracts.Analyzers.Tests.Fuzz;

/// <summary>One file of a program, mutated.</summary>
internal sealed class FuzzVariant(Tooling tooling, FuzzProgram program, FuzzFile file, SourceText text, FuzzVariant.Reach reach)
{
    // A fix that copes with three diagnostics of a file copes with the fourth.
    private const int MostFixed = 3;

    /// <summary>Where it stood, and what it became.</summary>
    public string Print() => $"{program.Name}, {Path.GetFileName(file.Tree.FilePath)}:\n{text}";

    /// <summary>Runs generators and analyzers, and perhaps fixes, as an editor does after a keystroke.</summary>
    /// <exception cref="Exception">Whatever one of them threw.</exception>
    public async Task<FuzzResult> Run(CancellationToken cancellationToken)
    {
        // Through the workspace, so that a fix finds the tree of a diagnostic among its documents.
        var document = program.Project.Solution.WithDocumentText(file.Id, text).GetDocument(file.Id)!;
        var tree = (await document.GetSyntaxTreeAsync(cancellationToken))!;
        if (OverflowsTheCompiler(tree.GetRoot(cancellationToken)))
        {
            return default;
        }

        var driver = program.Driver.RunGeneratorsAndUpdateCompilation(
            program.Compilation.ReplaceSyntaxTree(file.Tree, tree), out var compilation, out _, cancellationToken);
        if (driver.GetRunResult().Results.Select(result => result.Exception).OfType<Exception>().FirstOrDefault() is { } thrown)
        {
            throw new InvalidOperationException("CS8785", thrown);
        }

        var reported = await Analyze(compilation, tree, document.Project.AnalyzerOptions, cancellationToken);
        var fixes = reach.HasFlag(Reach.Fixes) ? await Fix(document.Project.Solution, reported, cancellationToken) : 0;
        return new(!tree.GetDiagnostics(cancellationToken).Any(), reported.Length, fixes);
    }

    /// <summary>
    /// Whether an attribute of the assembly holds a lambda. To bind what the lambda calls, Roslyn asks the assembly for its
    /// attributes, and so on until the stack is full, which nobody can catch. A compiler alone ends in the same way.
    /// </summary>
    public static bool OverflowsTheCompiler(SyntaxNode root) =>
        root is CompilationUnitSyntax unit
        && unit.AttributeLists.Any(static list => list.DescendantNodes().Any(static node => node is AnonymousFunctionExpressionSyntax));

    /// <summary>
    /// Whether the compiler itself throws where nothing of the package is loaded, as Roslyn does at an async lambda in an
    /// attribute of an assembly. Whoever then asks it anything throws as well, through no fault of his own.
    /// </summary>
    public bool BreaksTheCompiler(CancellationToken cancellationToken)
    {
        var tree = file.Tree.WithChangedText(text);
        try
        {
            program.Compilation.ReplaceSyntaxTree(file.Tree, tree).GetDiagnostics(cancellationToken);
            return false;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return true;
        }
    }

    /// <summary>
    /// Whether the formatter itself throws where nothing was fixed, as Roslyn's does at <c>["Dune";</c>. It runs over what each
    /// fix leaves.
    /// </summary>
    public bool BreaksTheFormatter(CancellationToken cancellationToken)
    {
        try
        {
            Formatter.Format(file.Tree.WithChangedText(text).GetRoot(cancellationToken), program.Project.Solution.Workspace, cancellationToken: cancellationToken);
            return false;
        }
        catch (InvalidOperationException)
        {
            return true;
        }
    }

    private async Task<ImmutableArray<Diagnostic>> Analyze(
        Compilation compilation, SyntaxTree tree, AnalyzerOptions options, CancellationToken cancellationToken)
    {
        if (tooling.Analyzers.IsEmpty)
        {
            return [];
        }

        var thrown = new ConcurrentQueue<Exception>();
        var run = compilation.WithAnalyzers(tooling.Analyzers, new CompilationWithAnalyzersOptions(
            options,
            onAnalyzerException: (exception, analyzer, _) => thrown.Enqueue(new InvalidOperationException($"AD0001 of {analyzer}", exception)),
            concurrentAnalysis: false,
            logAnalyzerExecutionTime: false));
        var reported = reach.HasFlag(Reach.Program)
            ? await run.GetAnalyzerDiagnosticsAsync(cancellationToken)
            : await run.GetAnalyzerSemanticDiagnosticsAsync(compilation.GetSemanticModel(tree), filterSpan: null, cancellationToken);
        return thrown.TryDequeue(out var first) ? throw first : reported;
    }

    private async Task<int> Fix(Solution solution, ImmutableArray<Diagnostic> reported, CancellationToken cancellationToken)
    {
        var applied = 0;
        foreach (var diagnostic in reported.Where(diagnostic => diagnostic.Location.SourceTree?.FilePath == file.Tree.FilePath).Take(MostFixed))
        {
            foreach (var (_, action) in await new RuleFix(tooling, diagnostic.Id, key: null).Offers(solution, diagnostic, cancellationToken))
            {
                await action.GetOperationsAsync(cancellationToken);
                applied++;
            }
        }

        return applied;
    }

    /// <summary>What is run beside the generators and the analyzers of the mutated file.</summary>
    [Flags]
    public enum Reach
    {
        File = 0,

        /// <summary>Analyzers over all files, with what they do at the end of a compilation.</summary>
        Program = 1,

        Fixes = 2,
    }
}
