namespace StatusContracts.Discovery.Rereading;

/// <summary>
/// For each file, what its declarations say together with all that they lead to: base types, types of members, constants.
/// Files that lead to each other are one (Tarjan's strongly connected components).
/// </summary>
internal sealed class Reach(FileFacts[] files, Func<FileFacts, bool> hasPartsElsewhere, Func<ulong, ProgramNames.Meaning?> named)
{
    private readonly int[] _order = new int[files.Length];
    private readonly int[] _low = new int[files.Length];
    private readonly bool[] _isOpen = new bool[files.Length];
    private readonly Stack<int> _open = new();
    private readonly Fingerprint[] _reached = new Fingerprint[files.Length];
    private int _count;

    public Fingerprint[] Of()
    {
        for (var i = 0; i < files.Length; i++)
        {
            if (_order[i] == 0)
            {
                Visit(i);
            }
        }

        return _reached;
    }

    // Without recursion: a chain of files may be long.
    private void Visit(int first)
    {
        var path = new Stack<(int File, List<int> Next, int At)>();
        Enter(first, path);
        while (path.Count > 0)
        {
            var (file, next, at) = path.Pop();
            if (at < next.Count)
            {
                path.Push((file, next, at + 1));
                var target = next[at];
                if (_order[target] == 0)
                {
                    Enter(target, path);
                }
                else if (_isOpen[target])
                {
                    _low[file] = Math.Min(_low[file], _order[target]);
                }

                continue;
            }

            if (path.Count > 0)
            {
                var from = path.Peek().File;
                _low[from] = Math.Min(_low[from], _low[file]);
            }

            if (_low[file] == _order[file])
            {
                Close(file);
            }
        }
    }

    private void Enter(int file, Stack<(int, List<int>, int)> path)
    {
        _order[file] = _low[file] = ++_count;
        _open.Push(file);
        _isOpen[file] = true;
        path.Push((file, Next(file), 0));
    }

    private List<int> Next(int file)
    {
        var next = new List<int>();
        foreach (var name in files[file].DeclaredMentions)
        {
            if (named(name) is { } meaning)
            {
                next.AddRange(meaning.Files);
            }
        }

        return next;
    }

    private void Close(int root)
    {
        var members = new List<int>();
        int file;
        do
        {
            file = _open.Pop();
            _isOpen[file] = false;
            members.Add(file);
        }
        while (file != root);

        members.Sort();
        var inside = new Dictionary<int, int>();
        foreach (var member in members)
        {
            inside.Add(member, inside.Count);
        }

        var reached = default(Fingerprint);
        foreach (var member in members)
        {
            reached = reached.With(files[member].Declared);
            if (hasPartsElsewhere(files[member]))
            {
                reached = reached.With(files[member].Whole);
            }

            foreach (var name in files[member].DeclaredMentions)
            {
                if (named(name) is { } meaning)
                {
                    reached = reached.With(name).With(meaning.Namespaces);
                    foreach (var target in meaning.Files)
                    {
                        // What is inside says itself, once.
                        reached = inside.TryGetValue(target, out var own) ? reached.With((ulong)own) : reached.With(_reached[target]);
                    }
                }
            }
        }

        foreach (var member in members)
        {
            _reached[member] = reached;
        }
    }
}
