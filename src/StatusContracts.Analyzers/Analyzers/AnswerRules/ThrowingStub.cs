using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using StatusContracts.Diagnostics;
using StatusContracts.Discovery;
using StatusContracts.Discovery.Census;
using StatusContracts.Discovery.Handlers;
using StatusContracts.Discovery.MinimalApis;
using StatusContracts.Discovery.PartialMethods;

namespace StatusContracts.Analyzers.AnswerRules;

/// <summary>
/// STC1004: the handler of an endpoint does nothing but throw <see cref="NotImplementedException"/>, itself or in the method
/// that it calls, and nothing in the program makes another status of that.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ThrowingStub : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.STC1004_ThrowingStub];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        var census = ProgramCensus.Of(context.Compilation);
        if (census.Kind == ProgramKind.Application && KnownTypes.IsWeb(context.Compilation)
            && !context.Compilation.ReferencedAssemblyNames.Any(static reference => reference.Name == KnownTypes.Assemblies.Abp))
        {
            context.RegisterOperationAction(operation => Analyze(operation, census), OperationKind.Throw, OperationKind.Invocation);
        }
    }

    // From what is cheap to what is dear: one type, one function, the names of the program, its endpoints.
    private static void Analyze(OperationAnalysisContext context, ProgramCensus census)
    {
        if (Throws(context)
            && HandlerFunction.Around(context.Operation) is { } function
            && HandlerExits.Of(function, context.Compilation, context.CancellationToken) is { Count: > 0 } exits
            && IsAt(context.Operation, exits[0])
            && exits.All(static exit => exit is HandlerExit.Thrown { Exception: var exception } && IsNotImplemented(exception))
            && !IsMapped(exits, context, census)
            && Endpoints(function, census, context.CancellationToken) is { IsEmpty: false } endpoints)
        {
            Report(context, function, endpoints);
        }
    }

    private static void Report(OperationAnalysisContext context, HandlerFunction function, ImmutableArray<EndpointSite> endpoints)
    {
        var declaration = StubDeclaration.Of(function, endpoints, Text(context.Operation), context.Compilation, context.CancellationToken);
        if (declaration is not null && DroppableBodies.Contains(function))
        {
            declaration = declaration with { Properties = declaration.Properties.Add(FixData.DropsBody, "") };
        }

        context.ReportDiagnostic(Diagnostic.Create(
            Descriptors.STC1004_ThrowingStub,
            context.Operation.Syntax.GetLocation(),
            declaration is null ? null : [declaration.Location],
            declaration?.Properties));
    }

    // The message of the exception, which often names the feature.
    private static string? Text(IOperation operation) =>
        operation is IThrowOperation { Exception: { } exception }
        && exception.Unconverted() is IObjectCreationOperation { Arguments: [{ Value.ConstantValue: { HasValue: true, Value: string text } }, ..] }
            ? text
            : null;

    private static bool Throws(OperationAnalysisContext context) => context.Operation switch
    {
        IThrowOperation { Exception: { } exception } => IsNotImplemented(exception.Unconverted().Type),
        IInvocationOperation { TargetMethod.Name: nameof(Task.FromException), Arguments: [{ } only] } => IsNotImplemented(only.Value.Unconverted().Type),
        IInvocationOperation call => ForwardedCalls.Exits(call, ForwardedMarks.Exception, context.Compilation, context.CancellationToken, orEnds: true) is [HandlerExit.Thrown, ..],
        _ => false,
    };

    private static bool IsNotImplemented(ITypeSymbol? exception) => exception.IsOrDerivesFrom(KnownTypes.NotImplementedException);

    // One diagnostic for each handler: of several throws, on the first.
    private static bool IsAt(IOperation operation, HandlerExit exit) => operation.IsIn(exit.Operation.Syntax);

    // Whoever handles an exception by its type names the type, or one that it derives from.
    private static bool IsMapped(IReadOnlyList<HandlerExit> exits, OperationAnalysisContext context, ProgramCensus census)
    {
        if (Options.NotImplementedIsMapped.Read(context.Options, context.Operation.Syntax.SyntaxTree) == true)
        {
            return true;
        }

        var names = census.Names(context.CancellationToken);
        return exits.Cast<HandlerExit.Thrown>().Any(exit => NamesOf(exit.Exception).Any(names.SpeaksOf));
    }

    private static IEnumerable<string> NamesOf(ITypeSymbol? exception)
    {
        for (; IsNotImplemented(exception); exception = exception!.BaseType)
        {
            yield return exception!.Name;
        }
    }

    // The endpoints that it handles, and that no declaration answers before.
    private static ImmutableArray<EndpointSite> Endpoints(HandlerFunction function, ProgramCensus census, CancellationToken cancellationToken) =>
        census.HandledBy(function, cancellationToken).RemoveAll(site =>
            !site.IsImplemented
            || site.Endpoint.Methods is null
            || (site.Action is null
                ? MayBeOverridden(function.Symbol)
                : site.Endpoint.Pattern is null && !census.Names(cancellationToken).MentionsAny(MapNames.RouteByConvention)));

    // Of an object that a minimal API is given, the type that is written is not always the one that runs.
    private static bool MayBeOverridden(IMethodSymbol method) =>
        (method.IsVirtual || method.IsOverride) && method is { IsSealed: false, ContainingType.IsSealed: false };
}
