using StatusContracts.Misuse;

// Compares what a build reported with what the sample expects; build/misuse.sh calls it. With --accept it writes the
// messages that were reported into expected.txt, and fails all the same when a place is not the marked one.
if (args is not ([_, _] or [_, _, "--accept"]))
{
    Console.Error.WriteLine("usage: StatusContracts.Misuse <folder of the sample> <SARIF file> [--accept]");
    return 2;
}

var sample = new Sample(Path.GetFullPath(args[0]));
var reported = Sarif.Read(File.ReadAllText(args[1]), sample.Root);
if (args.Length == 3)
{
    sample.Messages = ExpectedMessages.Of(reported);
}

var expected = Expectation.Of(Markers.Read(sample.Sources), sample.Messages);
var differences = Expectation.Compare(expected, reported);
foreach (var difference in differences)
{
    Console.WriteLine(difference);
}

Console.WriteLine($"{reported.Count} diagnostics reported, {expected.Count} expected, {differences.Count} differences.");
return differences.Count == 0 ? 0 : 1;
