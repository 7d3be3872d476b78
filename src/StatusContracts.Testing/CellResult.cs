namespace StatusContracts.Testing;

/// <summary>What became of one cell.</summary>
/// <param name="Cell">What was asked.</param>
/// <param name="Target">The path that was sent; null when nothing was sent.</param>
/// <param name="Status">The status code of the answer; null when there was none.</param>
/// <param name="Problems">What is not as it must be, in sentences; empty when all is well.</param>
public sealed record CellResult(ContractCell Cell, string? Target, int? Status, IReadOnlyList<string> Problems)
{
    /// <summary>Whether the user left the cell out (<see cref="ContractWalkOptions.Exclude"/>).</summary>
    public bool IsExcluded { get; init; }

    /// <summary>
    /// Whether the answer is about who asks (401, 403 or a redirect), so that nothing is known of the contract; only where
    /// <see cref="ContractWalkOptions.AcceptDenied"/> lets that pass.
    /// </summary>
    public bool IsDenied { get; init; }
}
