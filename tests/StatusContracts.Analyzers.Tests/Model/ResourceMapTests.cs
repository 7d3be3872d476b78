using StatusContracts.Collections;
using StatusContracts.Model;
using StatusContracts.Shared;

namespace StatusContracts.Analyzers.Tests.Model;

/// <summary>What rules may ask about all resources of a program.</summary>
public class ResourceMapTests
{
    private static readonly Endpoint Refusing = On("books/{id}", "DELETE");

    private static Endpoint On(string? pattern, params string[] methods) => new(pattern, new EquatableArray<string>(methods));

    private static ResourceMap Map(params Endpoint[] endpoints) => new(endpoints, hasUnknownRoutes: false, isSplit: false);

    [Fact]
    public void Methods_AreThoseOfTheResourceAndOfWhatCoversIt() => Assert.Equal(
        "GET, PUT",
        Map(On("books/{id:int}", "GET"), On("books/{id}", "PUT"), On("books", "POST")).Methods("books/{id:int}")!.Allow);

    [Fact]
    public void Methods_OfUrlsThatMayBeOfAnotherResource_AreUnknown() =>
        Assert.Null(Map(On("books/{id}", "GET"), On("books/{id:int}", "PUT")).Methods("books/{id}"));

    [Fact]
    public void Methods_OfAnyMethod_AreNoList() => Assert.Null(Map(On("books"), On("books", "GET")).Methods("books")!.Allow);

    [Fact]
    public void Methods_WithUnknownRoutesOrHosts_AreUnknown()
    {
        Assert.Null(new ResourceMap([On("books", "GET")], hasUnknownRoutes: true, isSplit: false).Methods("books"));
        Assert.Null(new ResourceMap([On("books", "GET")], hasUnknownRoutes: false, isSplit: true).Methods("books"));
        Assert.Null(Map(On("books", "GET"), new Endpoint("books", Methods: null)).Methods("books"));
        Assert.Null(Map(On("books", "GET")).Methods("books/{"));
    }

    [Fact]
    public void Methods_WithoutAnEndpoint_AreThoseOfTheOthers()
    {
        var twin = Refusing with { };
        Assert.Equal("GET", Map(On("books/{id}", "GET"), Refusing).Methods("books/{id}", Refusing)!.Allow);
        Assert.Equal("", Map(Refusing).Methods("books/{id}", Refusing)!.Allow);

        // What says the same is another endpoint.
        Assert.Equal("DELETE", Map(twin, Refusing).Methods("books/{id}", Refusing)!.Allow);
    }

    [Theory]
    [InlineData("LOCK", true)]
    [InlineData("GET", false)]
    [InlineData("DELETE", true)]
    [InlineData("PUT", true)]
    public void IsNowhere_CountsWhatIsBuilt(string method, bool expected) => Assert.Equal(
        expected,
        Map(
            On("books", "GET"),
            Refusing,
            On("files", "PUT") with { IsRefusal = true },
            On("plans", "PUT") with { Stub = new StubFacts("Plans", null, null, null) },
            On("{**rest}", "LOCK") with { IsFallback = true })
            .IsNowhere(method, Refusing));

    [Fact]
    public void IsNowhere_NeedsToKnowAll()
    {
        Assert.False(Map(On("books")).IsNowhere("LOCK"));
        Assert.False(Map(new Endpoint("books", Methods: null)).IsNowhere("LOCK"));
        Assert.False(new ResourceMap([], hasUnknownRoutes: true, isSplit: false).IsNowhere("LOCK"));
    }

    [Fact]
    public void Elsewhere_AreOtherRoutesByName() => Assert.Equal(
        ["/authors/{id}", "/books"],
        Map(On("books", "DELETE"), On("authors/{id}", "DELETE"), On("files"), Refusing).Elsewhere("DELETE", "/books/{key}"));

    [Fact]
    public void Find_LooksAtTheShapeOfTheRoute()
    {
        Assert.Equal("/Books/{id}", Map(On("Books/{id}", "GET")).Find("/books/{key}")!.Label);
        Assert.Null(Map(On("books/{id}", "GET")).Find("books"));
    }

    [Theory]
    [InlineData(true, "books/{id}", "GET")]
    [InlineData(false, "books", "GET")]
    [InlineData(false, "books/{id}", "GET", "{**rest}", "DELETE")]
    [InlineData(false, "books/{id}", "GET", "books/{id:int}", "DELETE")]
    [InlineData(false, "books/{id}", "GET", "{area}/{id}", "")]
    [InlineData(true, "books/{id}", "GET", "authors/{id}", "DELETE")]
    public void RefusesAnyway_WhereTheResourceIsThereAndNothingTakesOver(bool expected, params string[] others)
    {
        var endpoints = others.Chunk(2).Select(pair => pair[1].Length == 0 ? On(pair[0]) : On(pair[0], pair[1])).Append(Refusing);

        Assert.Equal(expected, Map([.. endpoints]).RefusesAnyway("books/{id}", ["DELETE"], endpoint => ReferenceEquals(endpoint, Refusing)));
    }

    [Fact]
    public void RefusesAnyway_NeedsToKnowAll()
    {
        Endpoint[] endpoints = [On("books/{id}", "GET"), Refusing];
        Assert.False(new ResourceMap(endpoints, hasUnknownRoutes: true, isSplit: false).RefusesAnyway("books/{id}", ["DELETE"], endpoint => endpoint == Refusing));
        Assert.False(new ResourceMap(endpoints, hasUnknownRoutes: false, isSplit: true).RefusesAnyway("books/{id}", ["DELETE"], endpoint => endpoint == Refusing));
        Assert.False(Map([.. endpoints, new("books/{id}", Methods: null)]).RefusesAnyway("books/{id}", ["DELETE"], endpoint => endpoint == Refusing));
    }

    [Theory]
    [InlineData("error", "error")]
    [InlineData("Error", "error")]
    [InlineData("{page}", "error")]
    [InlineData("status/{code:int}", "status/{code:int}")]
    [InlineData("status/{code}", "status/{code:int}")]
    public void TakersOf_AreThoseOfEachUrl(string pattern, string path)
    {
        var taker = On(pattern, "GET");

        Assert.Same(taker, Assert.Single(Map(taker, On("books", "GET")).TakersOf(path)!));
    }

    [Fact]
    public void TakersOf_IncludesFallbacks()
    {
        Endpoint[] both = [On("error", "GET"), On("{**rest}") with { IsFallback = true }];

        Assert.Equal(both, Map(both).TakersOf("error"));
    }

    [Fact]
    public void TakersOf_UrlsThatDiffer_AreUnknown()
    {
        Assert.Null(Map(On("status/{code:range(400,499)}", "GET")).TakersOf("status/{code:int}"));
        Assert.Null(Map(On(null, "GET")).TakersOf("error"));
        Assert.Null(new ResourceMap([On("error", "GET")], hasUnknownRoutes: true, isSplit: false).TakersOf("error"));
        Assert.Empty(Map(On("books", "GET")).TakersOf("error")!);
    }
}
