using System.Text;
using StatusContracts.Shared;

namespace StatusContracts.Answers;

internal static class HtmlPage
{
    public const string ContentType = "text/html; charset=utf-8";

    public static byte[] Render(Problem problem) => Encoding.UTF8.GetBytes("<!doctype html>" + problem.Detail);
}
