namespace Bookshop;

/// <summary>The books, for as long as the process lives. Safe for use by several requests at once.</summary>
public sealed class BookStore
{
    private readonly Lock _gate = new();
    private readonly List<Book> _books =
    [
        new(1, "The Mythical Man-Month", "Frederick P. Brooks", 1975),
        new(2, "Structure and Interpretation of Computer Programs", "Abelson and Sussman", 1985),
        new(3, "Compilers: Principles, Techniques, and Tools", "Aho, Sethi and Ullman", 1986),
    ];

    public IReadOnlyList<Book> All()
    {
        lock (_gate)
        {
            return [.. _books];
        }
    }

    public Book? Find(int id)
    {
        lock (_gate)
        {
            return _books.Find(book => book.Id == id);
        }
    }

    /// <summary>The other books of about the same time.</summary>
    public IReadOnlyList<Book> SimilarTo(int id) =>
        Find(id) is { } book ? [.. All().Where(other => other.Id != id && Math.Abs(other.Year - book.Year) <= 10)] : [];

    public Book Add(BookDraft draft)
    {
        lock (_gate)
        {
            // Books are never removed, so the number of books is the last identifier.
            var book = new Book(_books.Count + 1, draft.Title, draft.Author, draft.Year);
            _books.Add(book);
            return book;
        }
    }

    /// <summary>Changes the book and returns it; null when there is no such book.</summary>
    private Book? Change(int id, Func<Book, Book> change)
    {
        lock (_gate)
        {
            var index = _books.FindIndex(book => book.Id == id);
            return index < 0 ? null : _books[index] = change(_books[index]);
        }
    }

    public Book? Replace(int id, BookDraft draft) =>
        Change(id, book => book with { Title = draft.Title, Author = draft.Author, Year = draft.Year });

    public Book? Archive(int id) => Change(id, book => book with { Archived = true });
}
