using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Mvc;
using StatusContracts;

namespace Bookshop;

/// <summary>
/// How the shop's types become JSON, written when it is compiled. A trimmed application has no reflection to look at types
/// with, with StatusContracts or without: every type that it reads, writes or documents is named here.
/// </summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(IReadOnlyList<Book>))]
[JsonSerializable(typeof(BookDraft))]
[JsonSerializable(typeof(BookChange))]
[JsonSerializable(typeof(Review))]
[JsonSerializable(typeof(Order))]
[JsonSerializable(typeof(Shelf))]
[JsonSerializable(typeof(Credentials))]
[JsonSerializable(typeof(StorefrontConfig))]
[JsonSerializable(typeof(IReadOnlyList<WantedFeature>))]
[JsonSerializable(typeof(ProblemDetails))]                  // OpenAPI: the content of a 501
[JsonSerializable(typeof(DateOnly))]                        // OpenAPI: a parameter
[JsonSerializable(typeof(HttpValidationProblemDetails))]
internal sealed partial class BookshopJson : JsonSerializerContext;
