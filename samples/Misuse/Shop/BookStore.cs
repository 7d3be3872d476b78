using StatusContracts;

namespace Misuse;

public sealed record Book(int Id, string Title, int Stock = 0, decimal Price = 0, bool Archived = false);

public sealed class BookStore
{
    private readonly Dictionary<int, Book> _books = new() { [1] = new(1, "The Mythical Man-Month") };

    public bool IsIndexed { get; private set; }

    public IReadOnlyCollection<Book> All() => _books.Values;

    public Book? Find(int id) => _books.GetValueOrDefault(id);

    public void Put(Book book) => _books[book.Id] = book;

    // Nobody sends a request to a store.
    [NotImplementedYet("Full text search", PlannedFor = "2.0")] // STC2003
    public void Index() => IsIndexed = true;
}
