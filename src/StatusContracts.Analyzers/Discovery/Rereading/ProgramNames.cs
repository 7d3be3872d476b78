namespace StatusContracts.Discovery.Rereading;

/// <summary>
/// From each name to what a program declares under it. A file can only depend on another by a name: in its own text, or in
/// the declarations that its names lead to.
/// </summary>
internal sealed class ProgramNames
{
    private readonly FileFacts[] _files;
    private readonly Dictionary<ulong, Meaning> _meanings = [];
    private readonly Fingerprint[] _reached;
    private readonly Fingerprint _everywhere;

    public ProgramNames(FileFacts[] files)
    {
        _files = files;
        for (var i = 0; i < files.Length; i++)
        {
            Add(files[i], i);
        }

        _reached = new Reach(files, HasPartsElsewhere, Named).Of();
        _everywhere = Everywhere();
    }

    /// <summary>Whether a type of <paramref name="file"/> has parts in other files too: those may be read with their bodies.</summary>
    public bool HasPartsElsewhere(FileFacts file)
    {
        foreach (var name in file.PartialTypes)
        {
            if (_meanings.TryGetValue(name, out var meaning) && meaning.Parts > 1)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What all of <paramref name="names"/> mean.</summary>
    public Fingerprint MeaningOf(ulong[] names)
    {
        var meaning = _everywhere;
        foreach (var name in names)
        {
            if (_meanings.TryGetValue(name, out var named))
            {
                meaning = meaning.With(name).With(named.IsMember ? 1UL : 0);
                meaning = With(meaning, named);
            }
        }

        return meaning;
    }

    private Fingerprint With(Fingerprint meaning, Meaning named)
    {
        meaning = meaning.With(named.Namespaces);
        foreach (var file in named.Files)
        {
            meaning = meaning.With(_reached[file]);
        }

        return meaning;
    }

    private Meaning? Named(ulong name) => _meanings.TryGetValue(name, out var meaning) ? meaning : null;

    private Fingerprint Everywhere()
    {
        var meaning = default(Fingerprint);
        for (var i = 0; i < _files.Length; i++)
        {
            if (_files[i].IsMeantUnnamed)
            {
                meaning = meaning.With(_reached[i]);
            }

            if (_files[i].GlobalMentions.Length == 0)
            {
                continue;
            }

            meaning = meaning.With(_files[i].Global);
            foreach (var name in _files[i].GlobalMentions)
            {
                if (_meanings.TryGetValue(name, out var named))
                {
                    meaning = With(meaning.With(name), named);
                }
            }
        }

        return meaning;
    }

    private void Add(FileFacts file, int index)
    {
        foreach (var name in file.Types)
        {
            Of(name).Add(index);
        }

        foreach (var name in file.Extensions)
        {
            Of(name).Add(index);
        }

        foreach (var name in file.PartialTypes)
        {
            Of(name).Parts++;
        }

        foreach (var name in file.Members)
        {
            Of(name).IsMember = true;
        }

        foreach (var (last, full) in file.Namespaces)
        {
            var named = Of(last);
            if (named.Spaces.Add(full))
            {
                // In any order: each is counted once.
                named.Namespaces ^= full * 0x9E3779B97F4A7C15;
            }
        }
    }

    private Meaning Of(ulong name)
    {
        if (!_meanings.TryGetValue(name, out var meaning))
        {
            _meanings.Add(name, meaning = new());
        }

        return meaning;
    }

    /// <summary>What a program declares under one name.</summary>
    internal sealed class Meaning
    {
        private List<int>? _files;
        private HashSet<ulong>? _spaces;

        /// <summary>The files with types or extension members of that name, in the order of the program.</summary>
        public IReadOnlyList<int> Files => _files ?? (IReadOnlyList<int>)[];

        public HashSet<ulong> Spaces => _spaces ??= [];

        /// <summary>Of the namespaces whose last part is that name.</summary>
        public ulong Namespaces { get; set; }

        /// <summary>Whether any type has a member of that name.</summary>
        public bool IsMember { get; set; }

        /// <summary>How many files have a part of such a type.</summary>
        public int Parts { get; set; }

        public void Add(int file)
        {
            _files ??= [];
            if (_files.Count == 0 || _files[_files.Count - 1] != file)
            {
                _files.Add(file);
            }
        }
    }
}
