using System.Collections.Concurrent;

namespace Bookshop;

/// <summary>A shelf of the shop.</summary>
public sealed record Shelf(int Number, string Room);

/// <summary>
/// The shelves. Those with a number are bolted to the wall and can be looked up; those with a name are displays that the
/// staff puts up and takes away again.
/// </summary>
public sealed class ShelfStore
{
    private static readonly string[] Rooms = ["Fiction", "Science", "Children"];

    /// <summary>The display that stays.</summary>
    public const string Window = "window";

    private readonly ConcurrentDictionary<string, bool> _displays = new(StringComparer.OrdinalIgnoreCase)
    {
        ["summer"] = true,
        ["bestsellers"] = true,
    };

    public Shelf? Find(int number) =>
        number is >= 1 and <= 12 ? new(number, Rooms[(number - 1) / 4]) : null;

    public bool TakeAway(string display) => _displays.TryRemove(display, out _);
}
