using StatusContracts.Collections;

namespace StatusContracts.Model.MinimalApis;

/// <summary>From what happens to a builder to what is declared on it, through every method that it is handed to.</summary>
internal sealed class RouteDeclarations(RouteCalls calls)
{
    // Each of several methods that call each other is read anew on every way to it: what goes beyond is unreadable, not slow.
    private const int MostSteps = 10_000;

    private int _steps;

    /// <summary>Only <see cref="BuilderUse.Planned"/>, <see cref="BuilderUse.Refused"/> and <see cref="BuilderUse.Unreadable"/>, in order.</summary>
    public EquatableArray<BuilderUse> Of(IEnumerable<BuilderUse> uses)
    {
        _steps = 0;
        var declared = new List<BuilderUse>();
        Collect(uses, declared, []);
        return declared.ToEquatableArray();
    }

    // Methods may call each other in circles: one that is being read adds nothing when it is met again.
    private void Collect(IEnumerable<BuilderUse> uses, List<BuilderUse> declared, HashSet<BuilderUse> reading)
    {
        foreach (var use in uses)
        {
            if (++_steps > MostSteps)
            {
                declared.Add(BuilderUse.Unreadable.Instance);
                return;
            }

            switch (use)
            {
                case BuilderUse.HandedTo handed when reading.Add(handed):
                    CollectHandedTo(handed, declared, reading);
                    reading.Remove(handed);
                    break;
                case BuilderUse.OnResult result when reading.Add(result):
                    CollectOnResult(result, declared, reading);
                    reading.Remove(result);
                    break;
                case BuilderUse.ReturnedBy returned when reading.Add(returned):
                    CollectReturnedBy(returned, declared, reading);
                    reading.Remove(returned);
                    break;
                case BuilderUse.Possible possible:
                    AddAgreed([default, Read(possible.Uses, reading)], declared);
                    break;
                case BuilderUse.Planned or BuilderUse.Refused or BuilderUse.Unreadable:
                    declared.Add(use);
                    break;
            }
        }
    }

    private void CollectHandedTo(BuilderUse.HandedTo handed, List<BuilderUse> declared, HashSet<BuilderUse> reading)
    {
        // What a caller does with a result is OnResult at that caller, so a parameter that is returned adds nothing.
        var alternatives = calls.Targets(handed.Method)
            .Select(target => Read(target.ParameterUses
                .Where(use => use.Ordinal == handed.Ordinal && use.Use is not BuilderUse.ReturnedBy)
                .Select(static use => use.Use), reading));
        AddAgreed(alternatives, declared);
    }

    private void CollectOnResult(BuilderUse.OnResult result, List<BuilderUse> declared, HashSet<BuilderUse> reading)
    {
        var onResult = Read(result.Uses, reading);
        if (onResult.Count == 0)
        {
            return;
        }

        var returns = calls.Targets(result.Method).SelectMany(static target => target.Returns).ToList();
        var same = returns.Count(source => source is RouteSource.Parameter parameter && parameter.Ordinal == result.Ordinal);
        if (returns.Count == 0 || (same > 0 && same < returns.Count) || returns.Any(static source => source is RouteSource.Unreadable))
        {
            declared.Add(BuilderUse.Unreadable.Instance);
        }
        else if (same > 0)
        {
            declared.AddRange(onResult);
        }
    }

    private void CollectReturnedBy(BuilderUse.ReturnedBy returned, List<BuilderUse> declared, HashSet<BuilderUse> reading) =>
        AddAgreed(
            calls.CallsOf(returned.Method).Concat(calls.DispatchedTo(returned.Method)).Select(call => Read(call.ResultUses, reading)),
            declared);

    private EquatableArray<BuilderUse> Read(IEnumerable<BuilderUse> uses, HashSet<BuilderUse> reading)
    {
        var declared = new List<BuilderUse>();
        Collect(uses, declared, reading);
        return declared.ToEquatableArray();
    }

    // One endpoint, several ways to reach it: what all ways declare is declared, what only some declare is not readable.
    private static void AddAgreed(IEnumerable<EquatableArray<BuilderUse>> alternatives, List<BuilderUse> declared)
    {
        var distinct = alternatives.Distinct().ToList();
        if (distinct.Count == 1)
        {
            declared.AddRange(distinct[0]);
        }
        else if (distinct.Count > 1)
        {
            declared.Add(new BuilderUse.Unreadable(distinct.Exists(static uses => uses.Any(static use => use is BuilderUse.Unreadable { MayMove: true }))));
        }
    }
}
