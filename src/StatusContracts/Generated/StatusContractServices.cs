using System.ComponentModel;
using Microsoft.Extensions.DependencyInjection;

namespace StatusContracts.Generated;

/// <summary>What the generated <c>AddStatusContracts()</c> calls; for framework use only.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class StatusContractServices
{
    /// <summary>Adds StatusContracts with the answers of <paramref name="tables"/>.</summary>
    public static IServiceCollection Add(
        IServiceCollection services, Action<StatusContractOptions>? configure, params ContractTable[] tables) =>
        throw null!;
}
