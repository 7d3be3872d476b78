using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using StatusContracts.Diagnostics;
using StatusContracts.Discovery;
using StatusContracts.Discovery.Census;
using StatusContracts.Discovery.Handlers;
using StatusContracts.Shared;

namespace StatusContracts.Analyzers.AnswerRules;

/// <summary>STC1012: 405 because of what the request brings, what is found with it, or who asks.</summary>
internal static class StateAnswers405
{
    public static void Check(AnswerInQuestion question)
    {
        if (Is(question))
        {
            question.Report(Diagnostic.Create(Descriptors.STC1012_StateAnswers405, question.Operation.Syntax.GetLocation()));
        }
    }

    /// <summary>Whether state or input decides, and nothing that may say which methods the resource has.</summary>
    public static bool Is(AnswerInQuestion question)
    {
        if (question.Conditions.Count == 0 || question.Endpoints.IsEmpty || question.IsRelayed || question.Endpoints.Any(IsOfExtension))
        {
            return false;
        }

        var inputs = new BoundInput(question);
        var read = question.Conditions.SelectMany(static condition => condition.Operations).ToList();
        return !read.Exists(MayTellMethods) && read.Exists(operation => IsUser(operation) || inputs.IsRead(operation));
    }

    // Protocols on top of HTTP have meanings of their own: MKCOL on what exists is 405 (RFC 4918, section 9.3.1).
    private static bool IsOfExtension(EndpointSite site) =>
        site.Endpoint.Methods is { } methods && methods.Any(static method => HttpVerb.Canonical(method) is null);

    // The method of the request, the kind of resource that was found, configuration, a field, or a capability that a resource has or lacks for good: with these,
    // 405 is right or cannot be judged.
    private static bool MayTellMethods(IOperation operation) => RequestMethods.IsRead(operation) || operation switch
    {
        // Somebody else has judged already: Outcome.NotAllowed.
        IFieldReferenceOperation { Field: { ContainingType.TypeKind: TypeKind.Enum, Name: var name } } => name.Contains("Method") || name.Contains("NotAllowed"),
        IFieldReferenceOperation { Field: { HasConstantValue: false } } field => !IsAsked(field),
        IIsTypeOperation test => IsNarrower(test.TypeOperand, test.ValueOperand.Unconverted().Type),
        IDeclarationPatternOperation { MatchedType: { } kind } pattern => IsNarrower(kind, pattern.InputType),
        ITypePatternOperation pattern => IsNarrower(pattern.MatchedType, pattern.InputType),
        IPropertyReferenceOperation property => IsCapability(property.Property.Name) || IsSetting(property.Type) || IsSetting(property.Instance?.Type),
        IInvocationOperation call => IsCapability(call.TargetMethod.Name) || IsSetting(call.Type) || IsSetting(call.Instance?.Type)
            || call.Arguments.Any(static argument => IsSetting(argument.Value.Unconverted().Type)),
        ILocalReferenceOperation or IParameterReferenceOperation => IsSetting(operation.Type),
        _ => false,
    };

    // A collection has other methods than what is in it; what only tests for null tells no kind.
    private static bool IsNarrower(ITypeSymbol kind, ITypeSymbol? found) =>
        kind.IsReferenceType && !SymbolEqualityComparer.Default.Equals(kind, found);

    // A service that is asked about the input: _books.IsArchived(id). A set of names that is held in a field is no service.
    private static bool IsAsked(IFieldReferenceOperation field) =>
        field.Parent is IInvocationOperation { Instance: { } instance } && instance == field
        && field.Type?.ContainingNamespace?.ToDisplayString().StartsWith(nameof(System), StringComparison.Ordinal) == false;

    private static bool IsSetting(ITypeSymbol? type) =>
        type is not null
        && (type.IsOrImplements(KnownTypes.Configuration) || type.IsOrImplements(KnownTypes.HostEnvironment)
            || type.IsIn(KnownTypes.Namespaces.Options)
            || type.Name.EndsWith("Options", StringComparison.Ordinal) || type.Name.EndsWith("Settings", StringComparison.Ordinal));

    // What a resource can at all is what Allow lists.
    private static bool IsCapability(string name) =>
        name.StartsWith("Can", StringComparison.Ordinal) && name.Length > 3 && char.IsUpper(name[3]) || name.StartsWith("Support", StringComparison.Ordinal)
        || name.StartsWith("Allow", StringComparison.Ordinal) || name.StartsWith("IsSupported", StringComparison.Ordinal)
        || name.StartsWith("IsAllowed", StringComparison.Ordinal) || name.StartsWith("IsEnabled", StringComparison.Ordinal)
        || name.Contains("ReadOnly") || name.Contains("Readonly") || name.Contains("Immutable") || name.Contains("Feature");

    private static bool IsUser(IOperation operation) => operation switch
    {
        IPropertyReferenceOperation property => property.Type.IsOrDerivesFrom(KnownTypes.ClaimsPrincipal) || property.Type.IsOrDerivesFrom(KnownTypes.ModelStateDictionary),
        IParameterReferenceOperation parameter => parameter.Type.IsOrDerivesFrom(KnownTypes.ClaimsPrincipal),
        _ => false,
    };
}
