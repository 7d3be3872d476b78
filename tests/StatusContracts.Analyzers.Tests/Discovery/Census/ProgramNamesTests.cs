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
}
