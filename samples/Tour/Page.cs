using System.Text;

namespace Tour;

/// <summary>The tour on paper: three columns in at most a hundred characters.</summary>
internal static class Page
{
    private const int Width = 100;
    private const int RequestWidth = 43;
    private const int StockWidth = 27;

    public static void Head() => Row(' ', "", "stock ASP.NET Core 10", "with StatusContracts");

    public static void Title(string title) => Console.WriteLine($"\n{title}");

    public static void Stop(Stop stop, Answer stock, Answer answer, bool asPromised) =>
        Row(asPromised ? '✓' : '✗', $"{stop}", $"{stock}", $"{answer}");

    /// <summary>Writes <paramref name="text"/> indented, broken between words.</summary>
    public static void Quote(string text)
    {
        const string indent = "      ";
        var line = new StringBuilder(indent.TrimEnd());
        foreach (var word in $"“{text}”".Split(' '))
        {
            if (line.Length + 1 + word.Length > Width)
            {
                Console.WriteLine(line);
                line.Clear().Append(indent);
            }

            line.Append(line.Length == 0 ? indent : " ").Append(word);
        }

        Console.WriteLine(line);
    }

    private static void Row(char mark, string request, string stock, string answer) =>
        Console.WriteLine($"{mark} {request.PadRight(RequestWidth)} {stock.PadRight(StockWidth)} {answer}".TrimEnd());
}
