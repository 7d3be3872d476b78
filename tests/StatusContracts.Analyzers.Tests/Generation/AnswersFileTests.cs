extern alias Runtime;

using System.Collections;
using System.Reflection;
using System.Text;
using System.Text.Json;
using Microsoft.CodeAnalysis.CSharp;
using StatusContracts.Analyzers.Tests.Harness;
using StatusContracts.Collections;
using StatusContracts.Generation;
using StatusContracts.Model;
using StatusContracts.Shared;

namespace StatusContracts.Analyzers.Tests.Generation;

public class AnswersFileTests
{
    private static readonly CompiledAnswer[] Bookshop =
    [
        NotAllowed("GET, POST", "/api/books"),
        NotAllowed("GET, PUT", "/api/books/{id:int}", "/api/authors/{id:int}"),
        NotAllowed("", "/api/books/export"),
        Refused(new("DELETE", "Books are archived, never deleted.", Alternative: "POST /api/books/{id}/archive"), "GET, PUT", "/api/books/{id:int}"),
        Planned(new("Book reviews", "2.0", "https://docs.example.com/reviews", "POST /api/feedback"), "GET", "POST /api/books/{id:int}/reviews"),
        Planned(new("Export"), "", "GET /api/books/export"),
    ];

    private static readonly CompiledAnswer[] Odd =
    [
        NotAllowed("GET", "/a\n}/*\u2028", "/{x:regex(^\\d\"{3}$)}", "/\uD800"),
        Refused(new("DE\"LETE", "\"\"\"\"\\ \n\u2028\uD800😀", "\\", "\""), "GET", "*/"),
        Planned(new("\"", "\\", "{0}", "\r\n", "\uDC00\"\"\""), "", ""),
    ];

    [Fact]
    public void Answers_AreListedWithTheirResources() =>
        Snapshot.Match(Run(Bookshop, "GET", "POST"), ignored: [ContractFile.HintName]);

    [Fact]
    public void OddText_StaysText() => Snapshot.Match(Run(Odd), ignored: [ContractFile.HintName]);

    [Fact]
    public void ManyResources_AreNotAllListed()
    {
        var text = Text(Run([NotAllowed("GET", [.. Enumerable.Range(0, 1_000).Select(i => $"/r{i}")])]));

        Assert.Equal(20, text.Split("// 405").Length - 1);
        Assert.Contains("// … and 980 more\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Routes_AreOneLiteral()
    {
        CompiledRoute[] routes =
        [
            new("/a/{x:regex(^\\d\"{3}\"\"\"$)}", "GET, PUT", "PATCH"), new("/b; planned {c}", "", "POST"), new("/", "*", ""),
        ];
        var run = RunWith(new TestProject(""), new([], null, routes));
        run.AssertSilent();
        run.AssertCompiles();

        var lines = (Runtime::StatusContracts.Generated.Utf8Literal)Filled(run).GetType()
            .GetProperty("CompiledRoutes", BindingFlags.Instance | BindingFlags.NonPublic)!.GetValue(Filled(run))!;
        var read = Encoding.UTF8.GetString(lines()).Split('\n').Select(CompiledRoute.Parse);

        Assert.Equal(routes, read);
        Assert.Contains("\n                GET, PUT; planned PATCH; /a/{x", Text(run), StringComparison.Ordinal);
    }

    [Fact]
    public void EmptyServerMethods_AreStillExplicit() =>
        Assert.Contains("answers.ServerMethods();", Text(Run([], [])), StringComparison.Ordinal);

    [Fact]
    public void NothingToSay_IsNoFile() =>
        Assert.DoesNotContain(AnswersFile.HintName, RunWith(new TestProject(""), new([])).Files.Keys);

    [Theory]
    [InlineData(LanguageVersion.CSharp8, false)]
    [InlineData(LanguageVersion.CSharp10, false)]
    [InlineData(LanguageVersion.CSharp11, true)]
    [InlineData(LanguageVersion.CSharp13, true)]
    public void LanguageWithoutUtf8Literals_LeavesTheAnswersToStartUp(LanguageVersion language, bool isCompiled)
    {
        var project = new TestProject("") { Language = language, HasImplicitUsings = false };
        var run = RunWith(project, new(Bookshop, ["GET"]));

        // The list of server methods is behaviour, which nobody else could give back; the answers are only made early.
        var text = run.Files[AnswersFile.HintName];
        Assert.Contains("answers.ServerMethods(\"GET\");", text, StringComparison.Ordinal);
        Assert.Equal(isCompiled, text.Contains("answers.Planned(", StringComparison.Ordinal));
        run.AssertSilent();
        run.AssertCompiles();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void CompiledTable_HoldsEveryAnswerUnderItsFacts(bool odd)
    {
        var answers = odd ? Odd : Bookshop;
        var bodies = Fill(Run(answers));

        Assert.Equal(answers.Select(answer => answer.Problem.ToString()).Order(), bodies.Keys.Order());
        foreach (var answer in answers)
        {
            var body = bodies[answer.Problem.ToString()];
            Assert.Equal(Encoding.UTF8.GetBytes(ProblemShape.Json(answer.Problem)), body);
            Assert.Equal(answer.Problem.Status, JsonDocument.Parse(body).RootElement.GetProperty("status").GetInt32());
        }
    }

    private static GeneratorRun Run(CompiledAnswer[] answers, params string[] serverMethods)
    {
        var run = RunWith(new TestProject(""), new(answers, serverMethods));
        run.AssertSilent();
        run.AssertCompiles();
        return run;
    }

    private static GeneratorRun RunWith(TestProject project, FixedAnswersGenerator generator) =>
        GeneratorHarness.RunUnchecked(project, generator);

    private static string Text(GeneratorRun run) => run.Files[AnswersFile.HintName];

    /// <summary>Fills the table at run time. The collection is internal to the runtime library, as is its key.</summary>
    private static Dictionary<string, byte[]> Fill(GeneratorRun run)
    {
        var answers = Filled(run);
        var bodies = (IDictionary)answers.GetType().GetField("_bodies", BindingFlags.Instance | BindingFlags.NonPublic)!.GetValue(answers)!;
        var bytes = new Dictionary<string, byte[]>();
        foreach (DictionaryEntry entry in bodies)
        {
            bytes.Add(entry.Key.ToString()!, ((Runtime::StatusContracts.Generated.Utf8Literal)entry.Value!)().ToArray());
        }

        return bytes;
    }

    private static Runtime::StatusContracts.Generated.CompiledAnswers Filled(GeneratorRun run)
    {
        var table = (Runtime::StatusContracts.Generated.ContractTable)Activator.CreateInstance(
            Compiled.Load(run.Output).GetType("StatusContracts.Generated.Bookshop.Contract")!)!;
        return (Runtime::StatusContracts.Generated.CompiledAnswers)typeof(Runtime::StatusContracts.Generated.CompiledAnswers)
            .GetMethod("Of", BindingFlags.Static | BindingFlags.NonPublic)!
            .Invoke(null, [new[] { table }])!;
    }

    private static CompiledAnswer NotAllowed(string allow, params string[] resources) =>
        new(AnswerKind.NotAllowed, Problem.NotAllowed(allow), null, null, resources.ToEquatableArray());

    private static CompiledAnswer Refused(RefusalFacts refusal, string allow, params string[] resources) =>
        new(AnswerKind.Refused, Problem.Refused(refusal, allow), null, refusal, resources.ToEquatableArray());

    private static CompiledAnswer Planned(StubFacts stub, string allow, params string[] resources) =>
        new(AnswerKind.Planned, Problem.Planned(stub, allow), stub, null, resources.ToEquatableArray());
}
