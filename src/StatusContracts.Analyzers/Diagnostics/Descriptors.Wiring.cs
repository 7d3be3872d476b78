using Microsoft.CodeAnalysis;

namespace StatusContracts.Diagnostics;

// Routes, methods and set-up.
internal static partial class Descriptors
{
    private const string Wiring = "StatusContracts.Wiring";

    /// <summary>{0} what is declared: "[NotImplementedYet]", "NotImplementedYet()".</summary>
    public static readonly DiagnosticDescriptor STC3001_ContractsNotAdded = new(
        "STC3001",
        "AddStatusContracts() is never called",
        "{0} is declared, but AddStatusContracts() is never called. Call it on the services.",
        Wiring,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "Without it, conventions and attributes on handlers with a body do nothing, and no 405 is exact.",
        HelpLinkBase + "STC3001" + Page);

    /// <summary>{0} what is not known: "route", "methods", "route and methods", "prefix".</summary>
    public static readonly DiagnosticDescriptor STC3002_EndpointUnknown = new(
        "STC3002",
        "An endpoint is not known at compile time",
        "The {0} of this endpoint cannot be read, so its answers are completed at start-up. Use constants to compile them.",
        Wiring,
        DiagnosticSeverity.Hidden,
        isEnabledByDefault: true,
        "The live route table is the truth: answers are right all the same, they are only not compiled, and rules that need the route stay silent.",
        HelpLinkBase + "STC3002" + Page);

    /// <summary>{0} the text, {1} what is wrong: "is no token", "is not the method GET", {2} what to write.</summary>
    public static readonly DiagnosticDescriptor STC3003_InvalidMethod = new(
        "STC3003",
        "A method is no valid token, or a standard method in the wrong case",
        "'{0}' {1}. Write {2}.",
        Wiring,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "A method is a token and case-sensitive (RFC 9110, sections 5.6.2 and 9.1): 'get' is not GET.",
        HelpLinkBase + "STC3003" + Page);

    /// <summary>{0} the method.</summary>
    public static readonly DiagnosticDescriptor STC3004_MethodOutsideServerMethods = new(
        "STC3004",
        "An endpoint uses a method outside [ServerMethods]",
        "This endpoint takes {0}, which [ServerMethods] does not list: elsewhere {0} is answered 501. Add it to the list.",
        Wiring,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "[ServerMethods] lists the methods that the server knows at all. A method that one resource implements is known.",
        HelpLinkBase + "STC3004" + Page);

    /// <summary>{0} what is missing: "GET", "GET and HEAD".</summary>
    public static readonly DiagnosticDescriptor STC3005_ServerMethodsLackGetOrHead = new(
        "STC3005",
        "[ServerMethods] leaves out GET or HEAD",
        "[ServerMethods] leaves out {0}, which every server must support. Complete the list.",
        Wiring,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "All general-purpose servers must support GET and HEAD (RFC 9110, section 9.1), so they are never answered 501.",
        HelpLinkBase + "STC3005" + Page);

    /// <summary>{0} the method.</summary>
    public static readonly DiagnosticDescriptor STC3006_UnusedServerMethod = new(
        "STC3006",
        "[ServerMethods] lists a method that no endpoint implements",
        "No endpoint implements {0}, so nothing on this server knows it. Remove it from the list.",
        Wiring,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        "A method that no resource has is better answered 501 than 405: the client need not try it elsewhere.",
        HelpLinkBase + "STC3006" + Page);

    /// <summary>{0} the attribute, {1} what it stands on: "a static method", "a method with [NonAction]".</summary>
    public static readonly DiagnosticDescriptor STC3007_RouteOnNoAction = new(
        "STC3007",
        "A route stands on a method that is never routed",
        "{0} does nothing on {1}. Remove the attribute, or make the method an action.",
        Wiring,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "Static methods and methods with [NonAction] are no actions, whatever their attributes say.",
        HelpLinkBase + "STC3007" + Page);

    /// <summary>{0} the option as it is written, {1} its value, {2} what would be valid.</summary>
    public static readonly DiagnosticDescriptor STC3008_UnreadableOption = new(
        "STC3008",
        "An option has a value that cannot be read",
        "The option '{0}' is '{1}', which is ignored. Write {2}.",
        Wiring,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "An option that is ignored in silence is worse than none.",
        HelpLinkBase + "STC3008" + Page,
        WellKnownDiagnosticTags.CompilationEnd);
}
