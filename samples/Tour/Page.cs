using System.Text;

namespace Tour;

/// <summary>The tour on paper: three columns in at most a hundred characters.</summary>
internal static class Page
{
    private const int Width = 100;
    private const string Indent = "      ";

    public static void Head() => Row(' ', "", "stock ASP.NET Core 10", "", "with StatusContracts", "");

    public static void Title(string title) => Console.WriteLine($"\n{title}");

    public static void Stop(Stop stop, Answer stock, Answer answer, bool asPromised) => Row(
        asPromised ? '✓' : '✗',
        $"{stop}",
        stop.Promise.Show(stock),
        Size(stock),
        stop.Promise.Show(answer),
        Size(answer));

    /// <summary>Writes <paramref name="text"/> indented, broken between words.</summary>
    public static void Note(string text)
    {
        var line = new StringBuilder(Indent);
        foreach (var word in text.Split(' '))
        {
            if (line.Length + word.Length > Width)
            {
                Console.WriteLine($"{line}".TrimEnd());
                line.Clear().Append(Indent);
            }

            line.Append(word).Append(' ');
        }

        Console.WriteLine($"{line}".TrimEnd());
    }

    private static string Size(Answer answer) => $"{answer.Content.Length} B";

    private static void Row(char mark, string request, string stock, string stockSize, string answer, string size) =>
        Console.WriteLine($"{mark} {request,-36} {stock,-26}{stockSize,7} {answer,-20}{size,7}".TrimEnd());
}
