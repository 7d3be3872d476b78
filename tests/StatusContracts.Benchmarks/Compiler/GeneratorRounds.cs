using System.Globalization;
using System.Text;
using StatusContracts.Benchmarks.Report;

namespace StatusContracts.Benchmarks.Compiler;

/// <summary>The times of all subjects on one program, in rounds that alternate between them.</summary>
internal sealed class GeneratorRounds
{
    /// <summary>Stands beside the names of edits.</summary>
    public const string Cold = "cold";

    // Of the peer, one run takes as long as a dozen of the others.
    private readonly Subject[] _subjects = [Subject.Peer(), Subject.Ours(inEditor: false), Subject.Floor(inEditor: false), Subject.Ours(inEditor: true), Subject.Floor(inEditor: true)];
    private readonly Dictionary<string, List<double>>[] _times;

    private GeneratorRounds(Form form, int size)
    {
        Form = form;
        Size = size;
        _times = [.. _subjects.Select(_ => new Dictionary<string, List<double>>())];
    }

    public Form Form { get; }

    public int Size { get; }

    /// <summary>After an edit that the peer was not asked about: after any. It runs everything again, whatever was edited.</summary>
    public double Peer(string what) => _times[0].ContainsKey(what)
        ? Median(0, what)
        : Statistics.Median(_times[0].Where(static times => times.Key != Cold).SelectMany(static times => times.Value));

    public double Ours(string what, bool inEditor = false) => Median(inEditor ? 3 : 1, what);

    public double Floor(string what, bool inEditor = false) => Median(inEditor ? 4 : 2, what);

    /// <param name="rounds">Of the peer, and of the others in each of these.</param>
    /// <param name="sparesPeer">Asks the peer about every fourth edit alone.</param>
    public static GeneratorRounds Measure(Form form, int size, (int Peer, int Others) rounds, bool sparesPeer)
    {
        var measured = new GeneratorRounds(form, size);
        measured.Run(SyntheticProgram.Of(form, size), rounds, sparesPeer);
        return measured;
    }

    /// <summary>Every time, in milliseconds.</summary>
    public string Times()
    {
        var text = new StringBuilder($"{Form}, {Size}\n");
        foreach (var what in Edit.All.Select(edit => edit.Name).Prepend(Cold))
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"  {what,-34} peer {Peer(what),7:F1}, ours {Ours(what),6:F1}, floor {Floor(what),5:F1}; in an editor ours {Ours(what, true),6:F1}, floor {Floor(what, true),5:F1}; ratios {Ours(what) / Peer(what):F3}, {Ours(what) / Floor(what):F2}, {Ours(what, true) / Floor(what, true):F2}\n");
        }

        return text.ToString();
    }

    private void Run(SyntheticProgram program, (int Peer, int Others) rounds, bool sparesPeer)
    {
        for (var round = 0; round < rounds.Peer; round++)
        {
            Each(Cold, rounds.Others > 1 ? 3 : 1, subject => subject.Cold(program));
        }

        var edits = 0;
        for (var round = 0; round < rounds.Peer; round++)
        {
            foreach (var (at, edit) in Edit.All.Index())
            {
                var first = edits;
                Each(edit.Name, rounds.Others, subject => subject.After(edit.Of(program, edits++)), withPeer: !sparesPeer || at % 4 == 0);
                edits = first + (_subjects.Length * rounds.Others);
            }
        }

        _subjects[1].AssertCompiles();
        foreach (var subject in _subjects)
        {
            subject.Release();
        }
    }

    private void Each(string what, int others, Func<Subject, double> run, bool withPeer = true)
    {
        // What the run before left behind is not collected at the cost of this one.
        for (var i = withPeer ? 0 : 1; i < _subjects.Length; i++)
        {
            for (var again = 0; again < (i == 0 ? 1 : others); again++)
            {
                GC.Collect(1);
                if (!_times[i].TryGetValue(what, out var times))
                {
                    _times[i].Add(what, times = []);
                }

                times.Add(run(_subjects[i]));
            }
        }
    }

    private double Median(int subject, string what) => Statistics.Median(_times[subject][what]);
}
