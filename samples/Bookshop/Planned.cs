using System.ComponentModel.DataAnnotations;

namespace Bookshop;

// The shapes of what is planned are agreed on already: what clients will send is in the OpenAPI document today.

/// <summary>The members of a book to change; the others stay.</summary>
public sealed record BookChange(string? Title, string? Author, int? Year);

/// <summary>What a reader thinks of a book.</summary>
public sealed record Review([Range(1, 5)] int Rating, [Required] string Text);

/// <summary>Books that a customer wants.</summary>
public sealed record Order(int BookId, [Range(1, 100)] int Copies);
