using System.Collections.Concurrent;

namespace StatusContracts.Routing;

/// <summary>
/// The resources that requests make of those of one node: united for a URL that several match, or what a host leaves.
/// Clients choose URLs and hosts, so what is kept for them is bounded.
/// </summary>
internal sealed class DerivedResources
{
    private const int Most = 512;

    private ConcurrentDictionary<(Resource Resource, object By), Resource>? _kept;
    private int _count;

    /// <param name="by">What makes another of <paramref name="resource"/>: a resource, or the view of a host.</param>
    public Resource Get<T>(Resource resource, T by, Func<Resource, T, Resource> make)
        where T : class
    {
        var kept = _kept ?? LazyInitializer.EnsureInitialized(ref _kept, () => []);
        if (kept.TryGetValue((resource, by), out var known))
        {
            return known;
        }

        var made = make(resource, by);
        if (Volatile.Read(ref _count) >= Most)
        {
            return made;
        }

        var first = kept.GetOrAdd((resource, by), made);
        if (first == made)
        {
            Interlocked.Increment(ref _count);
        }

        return first;
    }
}
