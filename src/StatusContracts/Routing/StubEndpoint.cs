using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Routing;
using StatusContracts.Answers;

namespace StatusContracts.Routing;

/// <summary>The endpoint that takes a stub's place in the routing graph.</summary>
internal static class StubEndpoint
{
    public static RouteEndpoint Create(RouteEndpoint stub, Answer answer)
    {
        var metadata = stub.Metadata
            .Where(item => !ReadsContent(item) && item is not StubAnswer)
            .Append(new StubAnswer(answer));

        // An action is entered, so that its authorization filters run; its resource filter finds the answer in the
        // metadata. A minimal API is not: its handler would bind first, and answer 400.
        var isAction = stub.Metadata.GetMetadata<ActionDescriptor>() is not null;
        return new(
            isAction ? stub.RequestDelegate! : answer.WriteAsync,
            stub.RoutePattern,
            stub.Order,
            new EndpointMetadataCollection(metadata),
            stub.DisplayName);
    }

    // Nothing reads the content of a request to a stub, so nothing about it may refuse the request.
    private static bool ReadsContent(object metadata) => metadata is IAcceptsMetadata or IAntiforgeryMetadata;
}
