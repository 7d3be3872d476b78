using System.ComponentModel.DataAnnotations;

namespace Bookshop;

/// <summary>A book of the shop. An archived book is no longer sold, but keeps its page.</summary>
public sealed record Book(int Id, string Title, string Author, int Year, bool Archived = false);

/// <summary>What a caller says of a book.</summary>
public sealed record BookDraft(
    [Required, StringLength(200)] string Title,
    [Required, StringLength(200)] string Author,
    [Range(1450, 2100)] int Year);
