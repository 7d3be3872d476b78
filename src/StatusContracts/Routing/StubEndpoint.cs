using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using StatusContracts.Answers;
using StatusContracts.Authorization;

namespace StatusContracts.Routing;

/// <summary>The endpoint that takes a stub's place in the routing graph.</summary>
internal static class StubEndpoint
{
    /// <param name="isSelectedByContent">Whether it takes only the content types that it is declared for.</param>
    public static RouteEndpoint Create(
        RouteEndpoint stub, StubAnswer answer, Disclosure disclosure, bool isSelectedByContent = false)
    {
        // Nothing reads the content of a request to a stub, so nothing about it may refuse the request.
        var metadata = stub.Metadata
            .Where(item => item is not (StubAnswer or IAntiforgeryMetadata) && (isSelectedByContent || item is not IAcceptsMetadata))
            .Append(answer)
            .Append(disclosure);
        return new(
            RequestDelegate(stub, answer),
            stub.RoutePattern,
            stub.Order,
            new EndpointMetadataCollection(metadata),
            stub.DisplayName);
    }

    private static RequestDelegate RequestDelegate(RouteEndpoint stub, StubAnswer answer)
    {
        if (stub.RequestDelegate is { } enter && stub.Metadata.Read<ControllerActionDescriptor>() is { } action)
        {
            // An action is entered, so that its authorization filters run; a resource filter then finds the answer.
            StubFilter.EnsureOn(action);
            return enter;
        }

        // A minimal API is not: it would bind its parameters first, and answer 400. Neither is a page, whose antiforgery
        // filter would refuse whom no page gave a token yet; its authorization filters are asked.
        return AuthorizationFilters.Of(stub) is { } filters
            ? context => AnswerAsync(context, filters, answer)
            : answer.WriteAsync;
    }

    private static async Task AnswerAsync(HttpContext context, AuthorizationFilters filters, StubAnswer answer) =>
        await (await filters.RefusalAsync(context) is null ? answer.WriteAsync(context) : filters.RefuseAsync(context));
}
