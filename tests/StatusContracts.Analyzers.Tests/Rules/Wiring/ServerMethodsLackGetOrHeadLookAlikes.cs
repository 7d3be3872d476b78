using StatusContracts.Analyzers.Tests.Harness;
using StatusContracts.Diagnostics;

namespace StatusContracts.Analyzers.Tests.Rules.Wiring;

public class ServerMethodsLackGetOrHeadLookAlikes
{
    private static readonly Rule Rule = new(Descriptors.STC3005_ServerMethodsLackGetOrHead);

    [Theory]
    [InlineData("[assembly: ServerMethods(\"GET\", \"HEAD\")]")]
    [InlineData("[assembly: ServerMethods(\"POST\", \"HEAD\", \"GET\")]")]
    [InlineData("[assembly: ServerMethods(\"get\", \"head\")]")]
    [InlineData("[assembly: System.Reflection.AssemblyMetadata(\"POST\", \"PUT\")]")]
    [InlineData("// [assembly: ServerMethods(\"POST\")]")]
    public Task ListWithBoth_IsSilent(string attribute) => Rule.Silent($"using StatusContracts;\n{attribute}\n");

    [Fact]
    public Task AttributeOfAnotherLibrary_IsSilent() => Rule.Silent("""
        [assembly: Own.ServerMethods("POST")]

        namespace Own
        {
            public sealed class ServerMethodsAttribute(params string[] methods) : Attribute
            {
                public string[] Methods => methods;
            }
        }
        """);

    [Fact]
    public Task ListThatCannotBeRead_IsSilent() => Rule.Silent(new RuleProject("""
        using StatusContracts;

        [assembly: ServerMethods("POST", Missing.Method)]
        [assembly: ServerMethods(null)]
        """)
    {
        AllowCompilerErrors = true,
    });
}
