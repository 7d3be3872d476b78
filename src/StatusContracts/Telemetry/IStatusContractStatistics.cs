namespace StatusContracts;

/// <summary>
/// "Most wanted": which planned features clients ask for, counted in memory since the application started. A singleton of
/// the application's services.
/// </summary>
/// <remarks>
/// Counts each 501 that names its feature, be it the answer of a stub or a result of a handler; not who was turned away
/// before that, by authorization for instance. At the most <see cref="StatusContractOptions.TalliedStubs"/> are told apart.
/// After the first request for a stub, counting takes no lock and allocates nothing.
/// </remarks>
public interface IStatusContractStatistics
{
    /// <summary>The planned features that were asked for, the most wanted first. A copy, as of now.</summary>
    IReadOnlyList<WantedFeature> MostWanted();
}
