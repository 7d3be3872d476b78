using StatusContracts.Docs;

// Writes what follows from the rules: the table of the README, the headers of the pages, the configuration files.
// With --check it writes nothing, and fails when a file says something else.
if (args is not ([] or ["--check"]))
{
    Console.Error.WriteLine("usage: StatusContracts.Docs [--check]");
    return 2;
}

var documents = Documents.Of(Rule.All, new Tree(Tree.Find(Environment.CurrentDirectory)));
return args is []
    ? Run.Write(documents, Console.Out)
    : Run.Check(documents, Console.Out);
