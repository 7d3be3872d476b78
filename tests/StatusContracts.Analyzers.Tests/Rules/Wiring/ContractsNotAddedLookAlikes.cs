using Microsoft.CodeAnalysis;
using StatusContracts.Analyzers.Tests.Harness;
using StatusContracts.Diagnostics;

namespace StatusContracts.Analyzers.Tests.Rules.Wiring;

public class ContractsNotAddedLookAlikes
{
    private const string Stub =
        """
        using StatusContracts;

        internal static class Books
        {
            public static void Map(WebApplication app) =>
                app.MapGet("/books", [NotImplementedYet("Books")] () => Stub.Result);
        }
        """;

    private static readonly Rule Rule = new(Descriptors.STC3001_ContractsNotAdded);

    [Fact]
    public Task Called_IsSilent() => Rule.Silent(
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddStatusContracts(options => options.HtmlPages = false);
        var app = builder.Build();
        Books.Map(app);
        app.Run();
        """,
        Stub);

    [Fact]
    public Task CalledInAnotherFile_IsSilent() => Rule.Silent(
        """
        var builder = WebApplication.CreateBuilder(args);
        Setup.Add(builder.Services);
        var app = builder.Build();
        Books.Map(app);
        app.Run();
        """,
        Stub,
        """
        internal static class Setup
        {
            public static void Add(IServiceCollection services) => services.AddControllers().Services.AddStatusContracts();
        }
        """);

    [Fact]
    public Task MethodGroup_IsSilent() => Rule.Silent(
        """
        Func<IServiceCollection, Action<StatusContracts.StatusContractOptions>?, IServiceCollection> add =
            StatusContractsServiceCollectionExtensions.AddStatusContracts;
        var builder = WebApplication.CreateBuilder(args);
        add(builder.Services, null);
        var app = builder.Build();
        Books.Map(app);
        app.Run();
        """,
        Stub);

    [Fact]
    public Task NothingDeclared_IsSilent() => Rule.Silent(
        """
        var builder = WebApplication.CreateBuilder(args);
        var app = builder.Build();
        app.MapGet("/books", () => "");
        app.Run();
        """);

    [Fact]
    public Task SameNamesOfTheApplication_AreSilent() => Rule.Silent(
        """
        var app = WebApplication.CreateBuilder(args).Build();
        app.MapGet("/books", [Own.NotImplementedYet] () => "");
        app.Run();

        namespace Own
        {
            internal sealed class NotImplementedYetAttribute : Attribute;
        }
        """);

    [Fact]
    public Task Tests_AreSilent() => Rule.Silent(new RuleProject(
        """
        var builder = WebApplication.CreateBuilder(args);
        var app = builder.Build();
        Books.Map(app);
        app.Run();
        """,
        Stub)
    {
        References = [new TestProject { AssemblyName = "xunit.core" }.Compile().ToMetadataReference()],
    });

    [Fact]
    public Task Library_IsSilent() => Rule.Silent(new RuleProject(
        Stub,
        """
        internal static class Host
        {
            public static WebApplication Create(WebApplicationBuilder builder) => builder.Build();
        }
        """)
    {
        HasHost = false,
    });

    [Fact]
    public Task ReferencedProjectThatMayCallIt_IsSilent() => Rule.Silent(new RuleProject(
        """
        var builder = WebApplication.CreateBuilder(args);
        var app = builder.Build();
        Books.Map(app);
        app.Run();
        """,
        Stub)
    {
        References = [Library("public static class Hosting { public static StatusContracts.NotImplementedYetAttribute? Known; }")],
    });

    [Fact]
    public Task SeveralApplications_AreSilent() => Rule.Silent(
        """
        var app = args.Length == 0 ? WebApplication.CreateBuilder().Build() : WebApplication.CreateSlimBuilder(args).Build();
        Books.Map(app);
        app.Run();
        """,
        Stub);

    [Fact]
    public Task HostThatIsNotWeb_IsSilent() => Rule.Silent(
        """
        Host.CreateApplicationBuilder(args).Build().Run();
        """,
        Stub);

    [Fact]
    public Task ConfigureServicesOfNoStartup_IsSilent() => Rule.Silent(
        """
        Host.CreateDefaultBuilder(args).ConfigureWebHostDefaults(web => web.Configure(app => app.UseRouting())).Build().Run();

        public class Module
        {
            public void ConfigureServices(IServiceCollection services) => services.AddControllers();
        }
        """,
        Stub);

    [Fact]
    public Task StartupByName_IsSilent() => Rule.Silent(
        """
        Host.CreateDefaultBuilder(args).ConfigureWebHostDefaults(web => web.UseStartup(typeof(Startup))).Build().Run();

        public class Startup
        {
            public void ConfigureServices(IServiceCollection services) => services.AddControllers();

            public void Configure(IApplicationBuilder app) => app.UseRouting();
        }
        """,
        Stub);

    [Fact]
    public Task StartupOfSeveralEnvironments_IsSilent() => Rule.Silent(
        """
        Host.CreateDefaultBuilder(args).ConfigureWebHostDefaults(web => web.UseStartup<Startup>()).Build().Run();

        public class Startup
        {
            public void ConfigureServices(IServiceCollection services) => services.AddControllers();

            public void ConfigureDevelopmentServices(IServiceCollection services) => ConfigureServices(services);

            public void Configure(IApplicationBuilder app) => app.UseRouting();
        }
        """,
        Stub);

    [Fact]
    public Task HalfTypedCall_IsSilent() => Rule.Silent(new RuleProject(
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddStatusContracts;
        var app = builder.Build();
        Books.Map(app);
        app.Run();
        """,
        Stub)
    {
        AllowCompilerErrors = true,
    });

    private static MetadataReference Library(string source) =>
        new TestProject(source) { AssemblyName = "Hosting" }.Compile().ToMetadataReference();
}
