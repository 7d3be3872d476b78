using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using StatusContracts.Generated;
using StatusContracts.Routing;

namespace StatusContracts.Contract;

/// <summary>The contract of the live endpoints. Kept until one of their sources says that they have changed.</summary>
internal sealed class LiveContract(IServiceProvider services) : IStatusContract
{
    private readonly Lock _reading = new();
    private volatile Reading? _last;

    public IReadOnlyList<ResourceContract> Resources => Now.Resources;

    public IReadOnlyList<string> ServerMethods => Now.ServerMethods;

    public bool HasExplicitServerMethods => services.GetRequiredService<CompiledAnswers>().ExplicitServerMethods is not null;

    private Reading Now
    {
        get
        {
            if (_last is { Sources.IsCurrent: true } known)
            {
                return known;
            }

            lock (_reading)
            {
                return _last is { Sources.IsCurrent: true } read ? read : _last = Read();
            }
        }
    }

    private Reading Read()
    {
        // What is noted of the sources comes first: a change while they are read makes the reading one of the past.
        var sources = new EndpointSources(services.GetRequiredService<EndpointDataSource>());
        var context = services.GetRequiredService<ResourceContext>().AsOfNow();
        using var reader = new ContractReader(context, services.GetRequiredService<ParameterPolicyFactory>());
        return new(
            sources,
            [.. reader.Read(sources.Endpoints)],
            [.. context.ServerMethods.All.Order(StringComparer.Ordinal)]);
    }

    private sealed record Reading(
        EndpointSources Sources, IReadOnlyList<ResourceContract> Resources, IReadOnlyList<string> ServerMethods);
}
