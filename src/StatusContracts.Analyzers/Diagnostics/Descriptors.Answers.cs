using Microsoft.CodeAnalysis;

namespace StatusContracts.Diagnostics;

// Answers written by hand.
internal static partial class Descriptors
{
    private const string Answers = "StatusContracts.Answers";

    /// <summary>{0} the method, {1} a route that implements it.</summary>
    public static readonly DiagnosticDescriptor STC1001_RestrictionAnswers501 = new(
        "STC1001",
        "A restriction of one resource answers 501",
        "501 says that no resource of this server has {0}, but {1} has. Answer 405, or declare what is planned.",
        Answers,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "501 (Not Implemented) is about the whole server, or about what is not built yet. A method that other resources implement and this one does not have is 405 (Method Not Allowed), with Allow.",
        HelpLinkBase + "STC1001" + Page);

    /// <summary>{0} the method.</summary>
    public static readonly DiagnosticDescriptor STC1002_UnknownMethodAnswers405 = new(
        "STC1002",
        "A method that no resource implements is answered 405",
        "No resource of this server implements {0}, so 405 promises methods elsewhere that do not exist. Answer 501.",
        Answers,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        "405 (Method Not Allowed) is for a method that the server knows and this resource does not have. A method that the server does not know at all is 501 (Not Implemented).",
        HelpLinkBase + "STC1002" + Page);

    /// <summary>No arguments.</summary>
    public static readonly DiagnosticDescriptor STC1003_NotAllowedLacksAllow = new(
        "STC1003",
        "A 405 carries no Allow",
        "This 405 says what is not allowed but not what is: RFC 9110 demands Allow. Send the header, or let routing answer.",
        Answers,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "A server must send Allow with each 405 (Method Not Allowed), so that the client learns what the resource does have.",
        HelpLinkBase + "STC1003" + Page);

    /// <summary>No arguments.</summary>
    public static readonly DiagnosticDescriptor STC1004_ThrowingStub = new(
        "STC1004",
        "A throwing stub reaches the client as 500",
        "The client of this endpoint sees 500, as if the server were broken. Declare the stub with [NotImplementedYet].",
        Answers,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "Nothing turns NotImplementedException into 501: the client gets 500 (Internal Server Error), or 400 when its request could not be bound.",
        HelpLinkBase + "STC1004" + Page);

    /// <summary>No arguments.</summary>
    public static readonly DiagnosticDescriptor STC1005_NotImplementedWithRetryAfter = new(
        "STC1005",
        "A 501 carries Retry-After",
        "501 is no temporary state, so there is nothing to retry. Answer 503, or drop Retry-After.",
        Answers,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        "Retry-After has a meaning with 503, 429, 413 and redirects. With 501 (Not Implemented) it only makes clients come back for nothing.",
        HelpLinkBase + "STC1005" + Page);

    /// <summary>{0} the exception that is caught.</summary>
    public static readonly DiagnosticDescriptor STC1006_FailureAnswers501 = new(
        "STC1006",
        "A failure at run time answers 501",
        "{0} is a failure, not a missing feature. Answer 500, 502 or 503.",
        Answers,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "501 (Not Implemented) says that the server lacks the functionality. What failed while it ran is 500 (Internal Server Error), or 502 or 503 when another server failed.",
        HelpLinkBase + "STC1006" + Page);

    /// <summary>{0} what is wrong with the content: "media type", {1} the statuses to use.</summary>
    public static readonly DiagnosticDescriptor STC1007_ContentAnswers501 = new(
        "STC1007",
        "The content of a request is answered 501",
        "The {0} of a request is the client's choice, not a feature that the server lacks. Answer {1}.",
        Answers,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        "A media type or a content coding that is not supported is 415 (Unsupported Media Type); content that is malformed is 400 (Bad Request) or 422 (Unprocessable Content).",
        HelpLinkBase + "STC1007" + Page);

    /// <summary>{0} what clients miss.</summary>
    public static readonly DiagnosticDescriptor STC1008_HandWrittenStub = new(
        "STC1008",
        "A stub is written by hand",
        "This 501 is written by hand, so {0}. Declare it with [NotImplementedYet].",
        Answers,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        "[NotImplementedYet] answers 501 before binding and validation, with feature, planned version, documentation and alternative, and documents itself in OpenAPI.",
        HelpLinkBase + "STC1008" + Page);

    /// <summary>{0} what is written, {1} what is true: "the resource has 'GET'".</summary>
    public static readonly DiagnosticDescriptor STC1009_WrongAllow = new(
        "STC1009",
        "Allow differs from what the resource implements",
        "Allow says '{0}', but {1}. Correct it, or let routing answer.",
        Answers,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "Allow lists the methods that the target resource supports, and never the one that was just refused.",
        HelpLinkBase + "STC1009" + Page);

    /// <summary>{0} the route of the page, {1} the methods that it takes.</summary>
    public static readonly DiagnosticDescriptor STC1010_ErrorPageBoundToMethod = new(
        "STC1010",
        "An error page is bound to one method",
        "The error page '{0}' takes only {1}, so errors of other methods become 405. Map it for every method.",
        Answers,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "A request is executed again on the error page with its own method: where the page does not take it, routing answers 405 and the original error is lost.",
        HelpLinkBase + "STC1010" + Page);

    /// <summary>{0} the methods of the endpoint.</summary>
    public static readonly DiagnosticDescriptor STC1011_EndpointOnlyRefuses = new(
        "STC1011",
        "An endpoint is mapped only to answer 405",
        "Routing answers 405 by itself, and this endpoint makes Allow claim {0}. Remove it, or declare [MethodNotAllowed].",
        Answers,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "An endpoint counts as an implementation of its method: it appears in Allow and in OpenAPI, although it only refuses.",
        HelpLinkBase + "STC1011" + Page);

    /// <summary>No arguments.</summary>
    public static readonly DiagnosticDescriptor STC1012_StateAnswers405 = new(
        "STC1012",
        "State or input is answered 405",
        "405 is about the method, but the state or input of this request is refused. Answer 409, 403 or 400.",
        Answers,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        "A resource that has a method and cannot serve it now says 409 (Conflict); one that will not for this client 403 (Forbidden); for this input 400 (Bad Request).",
        HelpLinkBase + "STC1012" + Page);
}
