using StatusContracts.Analyzers.Tests.Harness;
using StatusContracts.Diagnostics;

namespace StatusContracts.Analyzers.Tests.Rules.Wiring;

public class EndpointUnknownLookAlikes
{
    private static readonly Rule Rule = new(Descriptors.STC3002_EndpointUnknown);

    [Fact]
    public Task WhatDiscoveryReads_IsSilent() => Rule.Silent("""
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddStatusContracts();
        var app = builder.Build();
        var local = "/c";
        string[] verbs = ["GET", HttpMethods.Put];
        app.MapGet("/a", () => 1);
        app.MapGet(Routes.B + "/{id}", () => 1);
        app.MapGet(local, () => 1);
        app.MapGet(Routes.D, () => 1);
        app.MapGet($"{Routes.D}/{nameof(Routes)}", () => 1);
        app.MapMethods("/e", verbs, () => 1);
        app.MapMethods("/f", new[] { HttpMethods.Get, "LOCK" }, () => 1);
        app.MapGroup(Routes.B).MapGet("", () => 1);
        app.MapFallback(() => 1);
        app.Run();

        static class Routes
        {
            public const string B = "/b";
            public static readonly string D = "/d";
        }
        """);

    [Fact]
    public Task CallsOfOtherKinds_AreSilent() => Rule.Silent("""
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddStatusContracts();
        var app = builder.Build();
        app.Map(new PathString("/" + Environment.MachineName), branch => branch.Run(context => Task.CompletedTask));
        app.MapWhen(context => context.Request.Path == Environment.MachineName, branch => { });
        new Mapper().MapGet(Environment.MachineName, () => 1);
        app.MapBooks(Environment.MachineName);
        app.Run();

        class Mapper
        {
            public void MapGet(string source, Func<int> convert) { }
        }

        static class Endpoints
        {
            public static void MapBooks(this WebApplication app, string tenant) => app.MapGet("/books", () => tenant);
        }
        """);

    [Fact]
    public Task AttributesThatAreReadOrRouteNothing_AreSilent() => Rule.Silent("""
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.Mvc.Routing;

        [Route(Root), ApiController]
        public class BooksController : ControllerBase
        {
            private const string Root = "books";

            [HttpGet(Root + "/{id}")]
            public string A() => "";

            [AcceptVerbs("GET", "LOCK", Route = "b")]
            public string B() => "";

            [Purge("c")]
            public string C() => "";
        }

        public class Plain
        {
            [Tenant]
            public string A() => "";
        }

        public sealed class PurgeAttribute(string template) : HttpMethodAttribute(["PURGE"], "purge/" + template);

        [AttributeUsage(AttributeTargets.All)]
        public sealed class TenantAttribute() : RouteAttribute("/" + Environment.MachineName);
        """);
}
