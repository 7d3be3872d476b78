using System.Text;
using Microsoft.AspNetCore.OpenApi;
using StatusContracts;

namespace Tour;

/// <summary>
/// Opens the API twice, with StatusContracts and without, asks both the same, and holds the answers against the promises.
/// </summary>
internal static class Guide
{
    /// <returns>0 when every answer is as promised, else 1.</returns>
    public static async Task<int> ShowAsync(
        Func<WebApplicationBuilder, WebApplication> open, Func<WebApplicationBuilder, WebApplication> openStock)
    {
        Console.OutputEncoding = Encoding.UTF8;
        await using var here = await Server.StartAsync(open);
        await using var stock = await Server.StartAsync(builder => openStock(WithPlainOpenApi(builder)));

        var differences = new List<string>();
        var noted = "";
        Page.Head();
        foreach (var (title, stops) in Route.Sections)
        {
            Page.Title(title);
            foreach (var stop in stops)
            {
                var stockAnswer = await stock.AskAsync(stop);
                var answer = await here.AskAsync(stop);
                string[] found = [.. stop.Promise.Differences(stop, stockAnswer, answer)];
                differences.AddRange(found.Select(difference => $"{stop}: {difference}"));

                Page.Stop(stop, stockAnswer, answer, asPromised: found.Length == 0);
                if (found.Length == 0 && stop.Promise.Note(stop, answer) is { } note && note != noted)
                {
                    Page.Note(noted = note);
                }
            }
        }

        Page.Title("The contract, as IStatusContract has it");
        Console.WriteLine(here.Contract.ToMatrix());
        return Sum(Route.Sections.Sum(section => section.Stops.Length), differences);
    }

    // A stub that throws documents nothing. The one that stands in for it still carries its declaration.
    private static WebApplicationBuilder WithPlainOpenApi(WebApplicationBuilder builder)
    {
        builder.Services.ConfigureAll<OpenApiOptions>(options =>
            options.AddOperationTransformer((operation, _, _) =>
            {
                operation.Responses?.Remove("501");
                return Task.CompletedTask;
            }));
        return builder;
    }

    private static int Sum(int answers, List<string> differences)
    {
        Console.WriteLine();
        if (differences.Count == 0)
        {
            Console.WriteLine($"{answers} answers, all as promised.");
            return 0;
        }

        Console.WriteLine($"{answers} answers, not as promised:");
        differences.ForEach(difference => Console.WriteLine($"- {difference}"));
        return 1;
    }
}
