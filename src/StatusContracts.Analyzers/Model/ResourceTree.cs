using StatusContracts.Model.Routes;

namespace StatusContracts.Model;

/// <summary>Resources by the segments of their templates, so that those that share URLs are found without trying all.</summary>
internal sealed class ResourceTree
{
    private readonly Node _root = new();

    public void Add(Resource resource)
    {
        var segments = resource.Template.Segments;
        var node = _root;
        Node? beforeCatchAll = null;
        var path = new List<Node> { node };
        foreach (var segment in segments)
        {
            beforeCatchAll = node;
            path.Add(node = node.Child(segment));
        }

        if (segments.Count > 0 && segments[segments.Count - 1].Key == RouteTemplateSegment.CatchAllKey)
        {
            beforeCatchAll!.AddCatchAll(resource);
        }

        node.AddEnd(resource);
        for (var i = segments.Count - 1; i >= segments.Count - resource.Template.OmittableSegments; i--)
        {
            // What is left out cannot fail its constraint only if it is optional or has none.
            if (segments[i].Parameter is { Kind: not RouteParameterKind.Optional, Policies.Count: > 0 })
            {
                path[i].MayEnd = true;
                continue;
            }

            path[i].AddEnd(resource);
        }
    }

    /// <summary>
    /// The other resources that certainly match every URL of <paramref name="resource"/>, the more specific first: where
    /// one has no constraint, or has the same in the same place.
    /// </summary>
    public List<Resource> Covering(Resource resource)
    {
        HashSet<Resource>? covering = null;
        foreach (var length in Lengths(resource.Template))
        {
            var found = new HashSet<Resource>();
            Cover(_root, resource.Template, 0, length, found);
            if (covering is null)
            {
                covering = found;
            }
            else
            {
                covering.IntersectWith(found);
            }
        }

        covering!.Remove(resource);
        return [.. covering
            .OrderBy(other => other.Template.Precedence, StringComparer.Ordinal)
            .ThenBy(other => other.Template.Key, StringComparer.Ordinal)];
    }

    /// <summary>Whether some URL of <paramref name="resource"/> may belong to a resource of the tree too.</summary>
    public bool MayMeet(Resource resource) => Lengths(resource.Template).Any(length => Meet(_root, resource.Template, 0, length));

    // A template matches URLs of several lengths when its end may be left out.
    private static IEnumerable<int> Lengths(RouteTemplate template) =>
        Enumerable.Range(template.Segments.Count - template.OmittableSegments, template.OmittableSegments + 1);

    private static void Cover(Node node, RouteTemplate template, int depth, int length, HashSet<Resource> found)
    {
        found.UnionWith(node.CatchAlls);
        if (depth == length)
        {
            found.UnionWith(node.Ends);
            return;
        }

        var segment = template.Segments[depth];
        if (node.Find(segment.Key) is { } same)
        {
            Cover(same, template, depth + 1, length, found);
        }

        if (!segment.IsCatchAll && segment.Key != RouteTemplateSegment.AnyKey
            && node.Find(RouteTemplateSegment.AnyKey) is { } any)
        {
            Cover(any, template, depth + 1, length, found);
        }
    }

    private static bool Meet(Node node, RouteTemplate template, int depth, int length)
    {
        if (node.HasCatchAll)
        {
            return true;
        }

        if (depth == length)
        {
            return node.MayEnd || node.Ends.Count > 0;
        }

        var segment = template.Segments[depth];
        if (segment.IsCatchAll)
        {
            return !node.IsEmpty;
        }

        return segment.Precedence == Node.Literal
            ? (node.Find(segment.Key) is { } same && Meet(same, template, depth + 1, length))
                || node.Patterns.Any(child => Meet(child, template, depth + 1, length))
            : node.Children.Any(child => Meet(child, template, depth + 1, length));
    }

    private sealed class Node
    {
        public const char Literal = '1';

        // Most nodes have one child or none, and one resource: there are as many as segments.
        private Dictionary<string, Node>? _children;
        private List<Resource>? _ends;
        private List<Resource>? _catchAlls;
        private List<Node>? _patterns;

        /// <summary>The resources that certainly match a URL that ends here.</summary>
        public IReadOnlyList<Resource> Ends => (IReadOnlyList<Resource>?)_ends ?? [];

        /// <summary>Whether another resource may match a URL that ends here, if its constraint lets it.</summary>
        public bool MayEnd { get; set; }

        /// <summary>The resources that match whatever follows, and nothing too.</summary>
        public IReadOnlyList<Resource> CatchAlls => (IReadOnlyList<Resource>?)_catchAlls ?? [];

        /// <summary>Whether a catch-all follows, constrained or not.</summary>
        public bool HasCatchAll { get; private set; }

        public IEnumerable<Node> Children => (IEnumerable<Node>?)_children?.Values ?? [];

        /// <summary>The children that are no literals.</summary>
        public IReadOnlyList<Node> Patterns => (IReadOnlyList<Node>?)_patterns ?? [];

        public bool IsEmpty => _children is null && _ends is null && !MayEnd;

        public void AddEnd(Resource resource) => (_ends ??= []).Add(resource);

        public void AddCatchAll(Resource resource) => (_catchAlls ??= []).Add(resource);

        public Node? Find(string key) => _children is not null && _children.TryGetValue(key, out var child) ? child : null;

        public Node Child(RouteTemplateSegment segment)
        {
            if (Find(segment.Key) is { } known)
            {
                return known;
            }

            var child = new Node();
            (_children ??= new(StringComparer.Ordinal)).Add(segment.Key, child);
            HasCatchAll |= segment.IsCatchAll;
            if (segment.Precedence != Literal)
            {
                (_patterns ??= []).Add(child);
            }

            return child;
        }
    }
}
