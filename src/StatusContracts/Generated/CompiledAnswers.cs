using System.ComponentModel;
using StatusContracts.Shared;

namespace StatusContracts.Generated;

/// <summary>
/// Collects the answers that were compiled ahead, each under the facts that its bytes say. Filled once at start-up, by
/// generated code; for framework use only.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CompiledAnswers
{
    private readonly Dictionary<Problem, Utf8Literal> _bodies = [];
    private readonly SortedSet<string> _listingAssemblies = new(StringComparer.Ordinal);
    private SortedSet<string>? _serverMethods;
    private ContractTable? _filling;

    private CompiledAnswers()
    {
    }

    internal static CompiledAnswers Of(IEnumerable<ContractTable> tables)
    {
        var answers = new CompiledAnswers();
        foreach (var table in tables)
        {
            answers._filling = table;
            table.Fill(answers);
        }

        return answers;
    }

    /// <summary>The explicit list of server methods; null when no assembly gives one.</summary>
    internal IReadOnlyCollection<string>? ExplicitServerMethods => _serverMethods;

    /// <summary>The assemblies whose lists those are.</summary>
    internal IReadOnlyCollection<string> ListingAssemblies => _listingAssemblies;

    /// <summary>One line for each route that is mapped whenever the application starts; null when none is known.</summary>
    internal Utf8Literal? CompiledRoutes { get; private set; }

    internal Utf8Literal? Find(Problem problem) => _bodies.GetValueOrDefault(problem);

    /// <summary>The list of <see cref="ServerMethodsAttribute"/>. Lists of several assemblies are united.</summary>
    public void ServerMethods(params string[] methods)
    {
        _listingAssemblies.Add(_filling!.GetType().Assembly.GetName().Name!);
        _serverMethods ??= new(StringComparer.Ordinal);
        foreach (var method in methods)
        {
            _serverMethods.Add(method);
        }
    }

    /// <summary>The routes that the assembly, when it is the application, maps whenever it starts.</summary>
    public void Routes(Utf8Literal lines) => CompiledRoutes = lines;

    /// <summary>A 405 for the resources that have the methods <paramref name="allow"/>.</summary>
    public void NotAllowed(string allow, Utf8Literal body) => _bodies[Problem.NotAllowed(allow)] = body;

    /// <summary>A 405 that gives its reason.</summary>
    public void Refused(
        string method,
        string reason,
        string allow,
        Utf8Literal body,
        string? alternative = null,
        string? documentation = null) =>
        _bodies[Problem.Refused(new(method, reason, alternative, documentation), allow)] = body;

    /// <summary>The 501 of a planned endpoint.</summary>
    public void Planned(
        string feature,
        string allow,
        Utf8Literal body,
        string? plannedFor = null,
        string? documentation = null,
        string? alternative = null,
        string? detail = null) =>
        _bodies[Problem.Planned(new(feature, plannedFor, documentation, alternative, detail), allow)] = body;
}
