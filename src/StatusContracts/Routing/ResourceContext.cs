using StatusContracts.Answers;

namespace StatusContracts.Routing;

/// <summary>What every resource of one application shares.</summary>
internal sealed record ResourceContext(AnswerCatalog Answers, ServerMethods ServerMethods);
