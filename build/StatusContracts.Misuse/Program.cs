using StatusContracts.Misuse;

// Compares what a build reported with what the sample expects; build/misuse.sh calls it. With --accept it writes the
// messages that were reported into expected.txt, and fails all the same when a place is not the marked one.
if (args is not ([_] or [_, "--accept"]))
{
    Console.Error.WriteLine("usage: StatusContracts.Misuse <folder of the sample> [--accept]");
    return 2;
}

var sample = new Sample(Path.GetFullPath(args[0]));
Finding[] reported = [.. sample.Logs.SelectMany(log => Sarif.Read(log, sample.Root))];
if (args.Length == 2)
{
    sample.Messages = ExpectedMessages.Of(reported);
}

var expected = Expectation.Of(Markers.Read(sample.Sources), sample.Messages);
var differences = Expectation.Compare(expected, reported);
foreach (var difference in differences)
{
    Console.WriteLine(difference);
}

Console.WriteLine($"{reported.Length} diagnostics reported, {expected.Count} expected, {differences.Count} differences.");
return differences.Count == 0 ? 0 : 1;
