using StatusContracts;

namespace Bookshop.MinimalApi;

/// <summary>For the tour's other half only: the planned endpoints as people write them without StatusContracts.</summary>
internal static class StubsByHand
{
    /// <summary>Lets each stub throw where its handler would: after binding and validation.</summary>
    public static void WithStubsByHand(this RouteGroupBuilder api) =>
        api.AddEndpointFilter(async (context, handler) =>
        {
            var result = await handler(context);
            return ReferenceEquals(result, Stub.Result) ? throw new NotImplementedException() : result;
        });
}
