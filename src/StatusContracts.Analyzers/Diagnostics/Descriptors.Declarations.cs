using Microsoft.CodeAnalysis;

namespace StatusContracts.Diagnostics;

// Declarations: stubs and refusals.
internal static partial class Descriptors
{
    private const string Declarations = "StatusContracts.Declarations";

    /// <summary>{0} the feature.</summary>
    public static readonly DiagnosticDescriptor STC2001_ImplementedStub = new(
        "STC2001",
        "A stub is implemented",
        "'{0}' is built, but its declaration still answers 501 instead. Remove [NotImplementedYet].",
        Declarations,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "The declaration answers before the handler runs: as long as it stands, the code behind it is never reached.",
        HelpLinkBase + "STC2001" + Page);

    /// <summary>{0} the feature, {1} what it is planned for, {2} the version or date of the build, {3} what to do besides, where a flag opens it.</summary>
    public static readonly DiagnosticDescriptor STC2002_OverdueStub = new(
        "STC2002",
        "A stub is overdue",
        "'{0}' is planned for {1}, and this is {2}. Build it{3}, or change the plan.",
        Declarations,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "Clients read plannedFor. A plan that has passed is a promise that was broken without a word.",
        HelpLinkBase + "STC2002" + Page);

    /// <summary>{0} the attribute or convention.</summary>
    public static readonly DiagnosticDescriptor STC2003_DeclarationOnNoEndpoint = new(
        "STC2003",
        "A declaration stands on something that is no endpoint",
        "{0} does nothing here: no request ever reaches this code. Move it to an endpoint, or remove it.",
        Declarations,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "[NotImplementedYet] and [MethodNotAllowed] are read on controllers, on actions and on the handlers of minimal APIs.",
        HelpLinkBase + "STC2003" + Page);

    /// <summary>{0} the alternative, {1} what is wrong with it: "is no endpoint of this API", "is a stub itself".</summary>
    public static readonly DiagnosticDescriptor STC2004_UnknownAlternative = new(
        "STC2004",
        "An alternative leads nowhere",
        "The alternative '{0}' {1}. Name an endpoint that works today.",
        Declarations,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "Clients follow Alternative. It must name a method and a route that this API implements.",
        HelpLinkBase + "STC2004" + Page);

    /// <summary>{0} the text.</summary>
    public static readonly DiagnosticDescriptor STC2005_DocumentationIsNoUrl = new(
        "STC2005",
        "Documentation is no absolute http(s) URL",
        "'{0}' is no absolute http(s) URL, so no client can follow it. Write the whole URL.",
        Declarations,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "Documentation is sent as a Link header and as a member of the answer, to clients that know nothing of this server's paths.",
        HelpLinkBase + "STC2005" + Page);

    /// <summary>{0} the text.</summary>
    public static readonly DiagnosticDescriptor STC2006_UnreadablePlannedFor = new(
        "STC2006",
        "PlannedFor is neither a version nor a date",
        "'{0}' is neither a version nor an ISO 8601 date, so nobody can tell when it is due. Write \"2.0\" or \"2027-03-31\".",
        Declarations,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "Only a version or a date can be compared with the build, and only those tell a client when to come back.",
        HelpLinkBase + "STC2006" + Page);

    /// <summary>{0} the feature, {1} the method, {2} the route.</summary>
    public static readonly DiagnosticDescriptor STC2007_DuplicateStub = new(
        "STC2007",
        "A stub duplicates an endpoint that is implemented",
        "'{0}' is a stub for {1} {2}, which another endpoint implements. Remove the stub.",
        Declarations,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "The implementation answers, the stub never does. It only confuses the next reader.",
        HelpLinkBase + "STC2007" + Page);

    /// <summary>{0} how many stubs there are, {1} how many may be.</summary>
    public static readonly DiagnosticDescriptor STC2008_TooManyStubs = new(
        "STC2008",
        "There are more stubs than allowed",
        "The number of stubs is {0}, and StatusContractsMaxStubs allows {1}. Build one, or raise the limit.",
        Declarations,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "The MSBuild property StatusContractsMaxStubs, which is unset by default, keeps plans from piling up.",
        HelpLinkBase + "STC2008" + Page);

    /// <summary>{0} the method, {1} the route.</summary>
    public static readonly DiagnosticDescriptor STC2009_RefusedMethodIsImplemented = new(
        "STC2009",
        "A refused method is implemented",
        "[MethodNotAllowed] refuses {0}, but {1} implements it, so the reason is never sent. Remove the refusal.",
        Declarations,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "A refusal explains a method that the resource does not have. It takes nothing away from an endpoint that is implemented.",
        HelpLinkBase + "STC2009" + Page);

    /// <summary>{0} the argument: "feature", "reason", "flag"; {1} what to write.</summary>
    public static readonly DiagnosticDescriptor STC2010_EmptyDeclaration = new(
        "STC2010",
        "A declaration says nothing",
        "The {0} is empty, and the application will refuse to start. Write {1}.",
        Declarations,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "The attributes demand a feature, a reason and a flag that have a name: a bare 501 or 405 is what they are there to prevent.",
        HelpLinkBase + "STC2010" + Page);

    /// <summary>{0} the feature, {1} the flag.</summary>
    public static readonly DiagnosticDescriptor STC2011_NothingBehindFlag = new(
        "STC2011",
        "Nothing stands behind the flag of a stub",
        "'{0}' waits for the flag '{1}', but nothing stands behind it: once the flag is on, requests still fail. Write the body, or remove Until.",
        Declarations,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "Where the flag is on, Allow lists the method and its handler runs. One that is not built answers 500, or a 501 that contradicts Allow.",
        HelpLinkBase + "STC2011" + Page);

    /// <summary>{0} the flag, {1} the types that declare flags.</summary>
    public static readonly DiagnosticDescriptor STC2012_UnknownFlag = new(
        "STC2012",
        "A stub waits for a flag that is not declared",
        "'{0}' is no flag of {1}, so nobody can turn it on. Correct the name, or declare the flag there.",
        Declarations,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "A flag that is declared nowhere is off: the endpoint answers 501 whatever is configured. [assembly: FeatureFlags] says where flags are declared.",
        HelpLinkBase + "STC2012" + Page);
}
