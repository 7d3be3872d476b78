using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using StatusContracts.Answers;
using StatusContracts.Authorization;
using StatusContracts.Gates;

namespace StatusContracts.Routing;

/// <summary>The endpoint that takes a stub's place in the routing graph.</summary>
internal static class StubEndpoint
{
    /// <param name="flag">The flag that opens it; null for none.</param>
    /// <param name="isSelectedByContent">Whether it takes only the content types that it is declared for.</param>
    public static RouteEndpoint Create(
        RouteEndpoint stub, StubAnswer answer, string? flag, Disclosure disclosure, bool isSelectedByContent = false)
    {
        // Nothing reads the content of a request to a stub, so nothing about it may refuse the request. What a flag may open
        // needs the token checked, which ASP.NET Core does ahead of the endpoint; what comes of it, binding says.
        var metadata = stub.Metadata
            .Where(item => item is not StubAnswer
                && (flag is not null || item is not IAntiforgeryMetadata)
                && (isSelectedByContent || item is not IAcceptsMetadata))
            .Append(answer)
            .Append(disclosure);
        return new(
            RequestDelegate(stub, answer, flag),
            stub.RoutePattern,
            stub.Order,
            new EndpointMetadataCollection(metadata),
            stub.DisplayName);
    }

    private static RequestDelegate RequestDelegate(RouteEndpoint stub, StubAnswer answer, string? flag)
    {
        if (stub.RequestDelegate is { } enter && stub.Metadata.Read<ControllerActionDescriptor>() is { } action)
        {
            // An action is entered, so that its authorization filters run; a resource filter then finds the answer.
            StubFilter.EnsureOn(action, flag);
            return enter;
        }

        // A minimal API is not: it would bind its parameters first, and answer 400. Neither is a page, whose antiforgery
        // filter would refuse whom no page gave a token yet; its authorization filters are asked.
        RequestDelegate closed = AuthorizationFilters.Of(stub) is { } filters
            ? context => AnswerAsync(context, filters, answer)
            : answer.WriteAsync;
        return flag is null || answer.Open is not { } open ? closed : context => EnterAsync(context, flag, open, closed);
    }

    private static async Task AnswerAsync(HttpContext context, AuthorizationFilters filters, StubAnswer answer) =>
        await (await filters.RefusalAsync(context) is null ? answer.WriteAsync(context) : filters.RefuseAsync(context));

    private static async Task EnterAsync(HttpContext context, string flag, RequestDelegate open, RequestDelegate closed) =>
        await (await RequestGates.IsOpenAsync(context, flag) ? open(context) : closed(context));
}
