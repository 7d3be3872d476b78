using Bookshop;
using StatusContracts;

// All flags are here, so the compiler knows a misspelled one.
[assembly: FeatureFlags(typeof(Flags))]

namespace Bookshop;

/// <summary>What the configuration turns on: <c>FeatureManagement:SimilarBooks</c> in <c>appsettings.json</c>.</summary>
internal static class Flags
{
    public const string SimilarBooks = nameof(SimilarBooks);
}
