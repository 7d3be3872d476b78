using StatusContracts.Analyzers.Tests.Harness;
using StatusContracts.Discovery.Census;

namespace StatusContracts.Analyzers.Tests.Discovery.Census;

public class ProgramNamesTests
{
    [Fact]
    public void AttributeThatTheSdkWrites_IsNoMentionOfApplicationParts()
    {
        // Shop.MvcApplicationPartsAssemblyInfo.cs, in every web application that references an assembly which references MVC.
        var compilation = new RuleProject(
            """[assembly: Microsoft.AspNetCore.Mvc.ApplicationParts.ApplicationPartAttribute("StatusContracts")]""").Compile();
        var census = ProgramCensus.Of(compilation);

        Assert.False(census.Resources(default).HasUnknownRoutes);
        Assert.True(census.Names(default).Mentions("ApplicationPartAttribute"));
    }

    [Theory]
    [InlineData("[Microsoft.AspNetCore.Routing.Host(\"a\")] class A;", "HostAttribute", true)]
    [InlineData("[Host(\"a\")] class A;", "HostAttribute", true)]
    [InlineData("[X(typeof(Host.B))] class A;", "Host", true)]
    [InlineData("[Host.X] class A;", "Host", false)]
    [InlineData("class A { void M(Parts p) => p.ApplicationParts.Clear(); }", "ApplicationParts", true)]
    public void NameIsMentioned_UnlessItIsANamespaceOfAnAttribute(string source, string name, bool isMentioned) =>
        Assert.Equal(isMentioned, ProgramCensus.Of(new RuleProject(source).Compile()).Names(default).Mentions(name));

    [Theory]
    [InlineData("[Host] class A;", "HostAttribute", true)]
    [InlineData("[Some.Host] class A;", "HostAttribute", true)]
    [InlineData("class A { object Host; object B => Host; }", "HostAttribute", false)]
    [InlineData("class A { object Host; }", "Host", false)]
    [InlineData("class A { Host B; }", "Host", true)]
    [InlineData("class A { string B = \"Host\"; } // Host", "Host", false)]
    public void Identifiers_AreMentioned(string source, string name, bool mentioned) => Assert.Equal(mentioned, Names(source).Mentions(name));

    [Theory]
    [InlineData("class A { void M() { a.MapHealth(\"/a\"); } }", 1)]
    [InlineData("class A { void M() { a?.MapHealth(\"/a\"); MapHealth(a); A.MapHealth<int>(a); } }", 3)]
    [InlineData("class A { void M() { a.Map(\"/a\", b => { }); } }", 1)]
    [InlineData("class A { void M() { mapper.Map(a); mapper.Map<A>(a); a.MapGet(\"/a\", b); a.MapGroup(\"/a\"); a.Mapping(); } }", 0)]
    [InlineData("class A { void MapHealth() { var b = MapHealth; } }", 0)]
    public void CallsThatMapSomethingElse_AreFound(string source, int calls) => Assert.Equal(calls, Names(source).OtherMaps.Count());

    [Theory]
    [InlineData("class A { int M() => throw new NotImplementedException(); }", "M", true)]
    [InlineData("class A { int M() { return F(); int F() => throw new System.NotImplementedException(); } }", "F", true)]
    [InlineData("class A { int P => throw new NotImplementedException(); }", "P", true)]
    [InlineData("class H : IHandler<Add> { int Handle() => throw new NotImplementedException(); }", "Add", true)]
    [InlineData("class H : IHandler<Add> { int Handle() => throw new NotSupportedException(); }", "Add", false)]
    [InlineData("class H : IHandler<Add> { int Handle() => 1; } class A { int M() => throw new NotImplementedException(); }", "Handle", false)]
    public void MembersThatMentionTheException_MayBeUnfinished(string source, string name, bool unfinished) =>
        Assert.Equal(unfinished, Names(source).MayBeUnfinished(name));

    [Theory]
    [InlineData("class A { void M() { try { } catch (NotImplementedException) { } } }", true)]
    [InlineData("class A { string S = \"System.NotImplementedException\"; }", true)]
    [InlineData("class A { string S = \"A NotImplementedException is thrown\"; }", false)]
    [InlineData("class A { string S = \"NotImplementedExceptions\"; }", false)]
    [InlineData("class A { int M() => throw new NotImplementedException(); } class B : NotImplementedException;", false)]
    public void Exceptions_AreSpokenOf(string source, bool isSpokenOf) => Assert.Equal(isSpokenOf, Names(source).SpeaksOf("NotImplementedException"));

    [Theory]
    [InlineData("class A { bool M(string m) => m == \"GET\"; }", true)]
    [InlineData("class A { bool M(string m) => m is \"get\"; }", true)]
    [InlineData("class A { bool M(string m) => HttpMethods.IsGet(m); }", true)]
    [InlineData("class A { string M() => \"GET\"; }", false)]
    public void Methods_AreComparedWith(string source, bool isCompared) => Assert.Equal(isCompared, Names(source).ComparesWith("GET"));

    [Theory]
    [InlineData("class A { void M(int Stub) { } }", true)]
    [InlineData("class A { object StatusContracts; }", true)]
    [InlineData("class A { object M() => Stub.Result; } // Stub", false)]
    [InlineData("class A { string S = \"Stub\"; }", false)]
    public void Stub_IsHiddenByWhatIsDeclared(string source, bool isHidden) =>
        Assert.Equal(isHidden, new TestProject(source).Compile().SyntaxTrees.Any(tree => FileNames.Of(tree).HidesStub));

    [Theory]
    [InlineData("class A { void M() { WebApplication.CreateBuilder(); WebHost.CreateDefaultBuilder(); } }", true)]
    [InlineData("class A { void M() { host.ConfigureWebHostDefaults(a); host.ConfigureWebHost(a); } }", true)]
    [InlineData("class A { void M() { WebApplication.CreateBuilder(); var a = builder.Build(); Other.Create(); } }", false)]
    public void Hosts_AreCounted(string source, bool areSeveral) => Assert.Equal(areSeveral, Names(source).HasSeveralHosts);

    private static ProgramNames Names(string source) => ProgramNames.Of(new TestProject(source).Compile(), default);
}
