namespace StatusContracts.Oracle;

/// <summary>Values as the C# that makes them.</summary>
internal static class Code
{
    public static string New(string call, IEnumerable<(string Name, string? Value)> members)
    {
        var set = string.Join(", ", members.Where(member => member.Value is not null).Select(member => $"{member.Name} = {member.Value}"));
        return set.Length == 0 ? $"new {call}" : $"new {call} {{ {set} }}";
    }

    public static string? List(string[] values) =>
        values.Length == 0 ? null : $"[{string.Join(", ", values.Select(Text))}]";

    public static string Text(string value) => value.Contains('\\') ? $"@\"{value}\"" : $"\"{value}\"";
}
