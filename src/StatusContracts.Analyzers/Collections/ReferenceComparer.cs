using System.Runtime.CompilerServices;

namespace StatusContracts.Collections;

/// <summary>Tells objects apart by what they are, not by their values: records that hold symbols and syntax are dear to compare.</summary>
internal sealed class ReferenceComparer<T> : IEqualityComparer<T>
    where T : class
{
    public static readonly ReferenceComparer<T> Instance = new();

    public bool Equals(T x, T y) => ReferenceEquals(x, y);

    public int GetHashCode(T item) => RuntimeHelpers.GetHashCode(item);
}
