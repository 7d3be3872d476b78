using System.Text;
using StatusContracts.Answers;

namespace StatusContracts.Tests.Answers;

/// <summary>The Link field: a URL that can stand in a header, or none.</summary>
public sealed class HelpLinkTests
{
    [Theory]
    [InlineData("https://docs.example.com/reviews", "<https://docs.example.com/reviews>; rel=\"help\"")]
    [InlineData("http://docs.example.com:8080/a?b=c#d", "<http://docs.example.com:8080/a?b=c#d>; rel=\"help\"")]
    [InlineData("https://bücher.example/x y", "<https://xn--bcher-kva.example/x%20y>; rel=\"help\"")]
    [InlineData("https://docs.example.com/ü<>\"", "<https://docs.example.com/%C3%BC%3C%3E%22>; rel=\"help\"")]
    [InlineData("https://docs.example.com/a\r\nSet-Cookie: b", "<https://docs.example.com/a%0D%0ASet-Cookie:%20b>; rel=\"help\"")]
    [InlineData("https://[::1]/x", "<https://[::1]/x>; rel=\"help\"")]
    public void Url_IsSpelledInAscii(string documentation, string expected) =>
        Assert.Equal(expected, HelpLink.For(documentation));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("docs/reviews")]
    [InlineData("/docs/reviews")]
    [InlineData("javascript:alert(1)")]
    [InlineData("ftp://docs.example.com")]
    [InlineData("https://\uD800.example/")]
    [InlineData("https://\uFDFA.example/")]
    [InlineData("https://ünï-.example/")]
    public void WhatIsNoUrlThatAHeaderCanHold_GivesNone(string? documentation) => Assert.Null(HelpLink.For(documentation));

    [Theory]
    [InlineData("https://-ü.example/")]
    [InlineData("https://üüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüü.example/")]
    [InlineData("https://a\u2028b.example/")]
    public void OddHost_NeverGivesWhatAHeaderCannotHold(string documentation) =>
        Assert.True(HelpLink.For(documentation) is not { } link || Ascii.IsValid(link));
}
