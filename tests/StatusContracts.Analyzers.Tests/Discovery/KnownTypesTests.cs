using System.Reflection;
using Microsoft.CodeAnalysis;
using StatusContracts.Analyzers.Tests.Discovery.Controllers;
using StatusContracts.Discovery;

namespace StatusContracts.Analyzers.Tests.Discovery;

/// <summary>A name that nobody has is found nowhere, and nobody notices: so each is looked up here.</summary>
public class KnownTypesTests
{
    public static TheoryData<string> FullNames => [.. typeof(KnownTypes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Where(constant => constant.IsLiteral)
        .Select(constant => (string)constant.GetRawConstantValue()!)];

    private static readonly Compilation Empty = Source.Compile();

    [Theory]
    [MemberData(nameof(FullNames))]
    public void KnownType_IsThereAndRecognised(string fullName)
    {
        var type = Empty.GetTypeByMetadataName(fullName);
        Assert.NotNull(type);
        Assert.True(type.Is(fullName));
        Assert.True(type.IsOrDerivesFrom(fullName));
    }

    [Theory]
    [InlineData("A.B.C", true)]
    [InlineData("B.C", false)]
    [InlineData("X.A.B.C", false)]
    [InlineData("A.BC", false)]
    [InlineData("A.B.D", false)]
    [InlineData("A.B.DC", false)]
    [InlineData("A.B", false)]
    [InlineData("C", false)]
    [InlineData("", false)]
    public void Name_IsComparedWhole(string fullName, bool isThat) =>
        Assert.Equal(isThat, Source.Compile("namespace A.B { public class C; }").GetTypeByMetadataName("A.B.C").Is(fullName));

    [Fact]
    public void NestedOrGenericType_IsAnother()
    {
        var compilation = Source.Compile("namespace A { public class C<T>; public class B { public class C; } }");
        Assert.False(compilation.GetTypeByMetadataName("A.C`1").Is("A.C"));
        Assert.False(compilation.GetTypeByMetadataName("A.B+C").Is("A.B.C"));
        Assert.False(((ITypeSymbol?)null).Is("A.C"));
    }
}
