namespace StatusContracts.Conformance.Contract;

/// <summary>The contract as people read it.</summary>
public sealed class MatrixText(Servers servers) : IClassFixture<Servers>
{
    [Fact]
    public async Task Matrix_HasARowForEachResourceAndALineForEachDeclaration() => Assert.Equal(
        """
                                      DELETE  GET  PATCH  POST  PUT
        /shop/books                   405     yes  405    yes   405
        /shop/books/{id:int}          405*    yes  405    405   yes
        /shop/books/{id:int}/reviews  405     yes  405    501   405
        /shop/export                  405     501  405    405   405
        /shop/orders                  405     yes  405    501   405
        /shop/orders/{id:int}         405*    yes  501    405   yes

        Planned:
          POST /shop/books/{id:int}/reviews: Book reviews; planned for 2.0; StatusContracts.Conformance.Bookshop.Map
          GET /shop/export: Export; planned for 3.0; StatusContracts.Conformance.Bookshop.Map
          POST /shop/orders: Ordering; planned for 2027-03-31; alternative: POST /shop/books; StatusContracts.Conformance.OrdersController.Order
          PATCH /shop/orders/{id:int}: Changing orders; StatusContracts.Conformance.OrdersController.Change

        Refused:
          DELETE /shop/books/{id:int}: Books are archived. Alternative: POST /shop/archive
          DELETE /shop/orders/{id:int}: Orders are cancelled.

        """,
        await MatrixOf(Bookshop.App, withPlaces: false));

    [Fact]
    public async Task AnyMethod_HasNoColumn() => Assert.Equal(
        """
                    GET  POST
        /a on a.ex  yes  405
        /any        yes  yes
        /later      501  501
        /own        501  yes

        Planned:
          any method /later: Later; StatusContracts.Conformance.Contract.MatrixText.AnyMethod_HasNoColumn
          GET /own: Later; StatusContracts.Conformance.Contract.MatrixText.AnyMethod_HasNoColumn

        """,
        await MatrixOf(new(app =>
        {
            app.MapGet("/a", () => "").RequireHost("a.ex");
            app.Map("/any", () => "");
            app.Map("/later", () => "").NotImplementedYet("Later");
            app.MapGet("/own", () => "").NotImplementedYet("Later");
            app.MapPost("/own", () => "");
        }), withPlaces: false));

    [Fact]
    public async Task ApplicationWithoutResources_HasATitleOnly() => Assert.Equal("\n", await MatrixOf(new(_ => { }), withPlaces: true));

    [Fact]
    public async Task TextOfDeclarations_StaysOnItsLine()
    {
        var text = await MatrixOf(new(app => app.MapGet("/odd", () => "").NotImplementedYet("Reviews\r\n\u202Eall is well")), withPlaces: false);

        Assert.Contains("  GET /odd: Reviews\\u000D\\u000A\\u202Eall is well; ", text, StringComparison.Ordinal);
    }

    // Where a stub is, in a file that others edit, is a test of its own.
    private async Task<string> MatrixOf(App app, bool withPlaces)
    {
        var contract = (await servers.Of(app, Contracts.Compiled)).Services.GetRequiredService<IStatusContract>();
        return (withPlaces ? contract : new WithoutPlaces(contract)).ToMatrix();
    }

    private sealed class WithoutPlaces(IStatusContract contract) : IStatusContract
    {
        public IReadOnlyList<ResourceContract> Resources => [.. contract.Resources.Select(resource =>
            resource with { Stubs = [.. resource.Stubs.Select(stub => stub with { Source = null })] })];

        public IReadOnlyList<string> ServerMethods => contract.ServerMethods;

        public bool HasExplicitServerMethods => contract.HasExplicitServerMethods;
    }
}
