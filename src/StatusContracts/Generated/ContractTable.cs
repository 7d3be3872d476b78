using System.ComponentModel;

namespace StatusContracts.Generated;

/// <summary>
/// The answers that one assembly compiled ahead. The generator writes one subclass for each assembly; for framework use
/// only.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ContractTable
{
    /// <summary>Writes every answer into <paramref name="answers"/>.</summary>
    public abstract void Fill(CompiledAnswers answers);
}
