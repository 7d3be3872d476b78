using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace StatusContracts.Testing.Snapshots;

/// <summary>Snapshots as JSON.</summary>
internal static class SnapshotText
{
    private static readonly SnapshotJson Json = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,

        // A file that people read, in no page: routes keep their quotes and accents.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    public static string Write(IStatusContract contract) => JsonSerializer.Serialize(Snapshot.Of(contract), Json.Snapshot) + "\n";

    public static Snapshot Read(string text, string path)
    {
        try
        {
            return JsonSerializer.Deserialize(text, Json.Snapshot) ?? throw new JsonException("It holds null.");
        }
        catch (JsonException exception)
        {
            throw new ContractException($"{path} holds no contract. {exception.Message} To write it anew, delete it and run once with {ContractSnapshot.UpdateVariable}=1.");
        }
    }
}

[JsonSerializable(typeof(Snapshot))]
internal sealed partial class SnapshotJson : JsonSerializerContext;
