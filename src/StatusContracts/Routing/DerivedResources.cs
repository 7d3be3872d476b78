using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace StatusContracts.Routing;

/// <summary>
/// The resources that requests make of those of one node: united for a URL that several match, or what a host leaves.
/// Clients choose URLs and hosts, so what is kept for them is bounded.
/// </summary>
internal sealed class DerivedResources
{
    private const int Most = 512;

    private ConcurrentDictionary<Key, Resource>? _kept;
    private int _count;

    /// <param name="by">What makes another of <paramref name="resource"/>: a resource, or the view of a host.</param>
    public Resource Get<T>(Resource resource, T by, Func<Resource, T, Resource> make)
        where T : class
    {
        var kept = _kept ?? LazyInitializer.EnsureInitialized(ref _kept, () => []);
        var key = new Key(resource, by);
        if (kept.TryGetValue(key, out var known))
        {
            return known;
        }

        var made = make(resource, by);
        if (Volatile.Read(ref _count) >= Most)
        {
            return made;
        }

        var first = kept.GetOrAdd(key, made);
        if (first == made)
        {
            Interlocked.Increment(ref _count);
        }

        return first;
    }

    // A tuple would ask the types of its items how to compare, with each request anew.
    private readonly struct Key(Resource resource, object by) : IEquatable<Key>
    {
        private readonly Resource _resource = resource;
        private readonly object _by = by;

        public bool Equals(Key other) => _resource == other._resource && _by == other._by;

        public override bool Equals(object? obj) => obj is Key other && Equals(other);

        public override int GetHashCode() => HashCode.Combine(RuntimeHelpers.GetHashCode(_resource), RuntimeHelpers.GetHashCode(_by));
    }
}
