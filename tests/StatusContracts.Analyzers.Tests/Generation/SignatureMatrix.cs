namespace StatusContracts.Analyzers.Tests.Generation;

/// <summary>Partial stubs in every shape in which C# lets them be declared.</summary>
internal static class SignatureMatrix
{
    /// <summary>Types that the others use, in a namespace that generated code must name in full.</summary>
    public const string Types =
        """
        using Microsoft.AspNetCore.Mvc;

        namespace Shop.@event
        {
            public class Book;
            public record Review(string Text);
            public enum Order { Title = 1, Price = 2 }
            public class @class<T> { public struct Inner; public class Pair<TOther>; }
            public interface IShelf;
            public ref struct Window { public int Size; }
            [System.Obsolete("Use Book.")] public class Volume;
        }
        """;

    /// <summary>Every kind of return type.</summary>
    public const string Returns =
        """
        using Microsoft.AspNetCore.Http.HttpResults;
        using Microsoft.AspNetCore.Mvc;
        using Shop.@event;
        using StatusContracts;

        namespace Shop;

        public partial class Returns : ControllerBase
        {
            [NotImplementedYet("x")] public partial IActionResult A1();
            [NotImplementedYet("x")] public partial ActionResult A2();
            [NotImplementedYet("x")] public partial ActionResult<Book> A3();
            [NotImplementedYet("x")] public partial ActionResult<IEnumerable<Book>> A4();
            [NotImplementedYet("x")] public partial ActionResult<object> A5();
            [NotImplementedYet("x")] public partial ActionResult<IActionResult> A6();
            [NotImplementedYet("x")] public partial ActionResult<ActionResult> A7();
            [NotImplementedYet("x")] public partial JsonResult A8();
            [NotImplementedYet("x")] public partial Task<IActionResult> B1();
            [NotImplementedYet("x")] public partial Task<ActionResult> B2();
            [NotImplementedYet("x")] public partial Task<ActionResult<Book>> B3();
            [NotImplementedYet("x")] public partial ValueTask<IActionResult> B4();
            [NotImplementedYet("x")] public partial ValueTask<ActionResult> B5();
            [NotImplementedYet("x")] public partial ValueTask<ActionResult<List<Book>>> B6();
            [NotImplementedYet("x")] public partial IResult C1();
            [NotImplementedYet("x")] public partial Task<IResult> C2();
            [NotImplementedYet("x")] public partial ValueTask<IResult> C3();
            [NotImplementedYet("x")] public partial Results<Ok<Book>, NotFound> C4();
            [NotImplementedYet("x")] public partial Task<Results<Ok<Book>, NotFound>> C5();
            [NotImplementedYet("x")] public partial Ok C6();
            [NotImplementedYet("x")] public partial Book D1();
            [NotImplementedYet("x")] public partial Task<Book> D2();
            [NotImplementedYet("x")] public partial ValueTask<Book> D3();
            [NotImplementedYet("x")] public partial IAsyncEnumerable<Book> D4();
            [NotImplementedYet("x")] public partial object D5();
            [NotImplementedYet("x")] public partial dynamic D6();
            [NotImplementedYet("x")] public partial (int Count, Book @new) D7();
            [NotImplementedYet("x")] public partial Book[] D8();
            [NotImplementedYet("x")] public partial int[,][] D9();
            [NotImplementedYet("x")] public partial nint D10();
            [NotImplementedYet("x")] public partial @class<int>.Inner D11();
            [NotImplementedYet("x")] public partial @class<int>.Pair<string> D12();
            [NotImplementedYet("x")] public partial Window D13();
            [NotImplementedYet("x")] public partial IEnumerator<int> D14();
            [NotImplementedYet("x")] public partial T D15<T>();
            [NotImplementedYet("x")] public partial int? D16();
            [NotImplementedYet("x")] public partial void E1();
            [NotImplementedYet("x")] partial void E2();
            [NotImplementedYet("x")] public partial Task E3();
            [NotImplementedYet("x")] public partial ValueTask E4();
            [NotImplementedYet("x")] public partial ref int F1();
            [NotImplementedYet("x")] public partial ref readonly Book F2();
            [NotImplementedYet("x")] public partial ref IResult F3();
            [NotImplementedYet("x")] public unsafe partial int* G1();
            [NotImplementedYet("x")] public unsafe partial delegate*<int, Book, void> G2();
            [NotImplementedYet("x")] public unsafe partial delegate* unmanaged[Cdecl]<ref int, void*> G3();
        }
        """;

    /// <summary>Every kind of parameter.</summary>
    public const string Parameters =
        """
        using Microsoft.AspNetCore.Mvc;
        using Shop.@event;
        using StatusContracts;

        namespace Shop;

        public static partial class Parameters
        {
            [NotImplementedYet("x")] public static partial IResult A1(int id, Book book);
            [NotImplementedYet("x")] public static partial IResult A2(int id = 5, string text = "a\"\n", Order order = Order.Title | Order.Price);
            [NotImplementedYet("x")] public static partial IResult A3(double d = double.NaN, decimal m = 1.5m, char c = '\'', Guid g = default, CancellationToken t = default);
            [NotImplementedYet("x")] public static partial IResult A4([FromBody] Book @class, [FromQuery(Name = "q")] int @if, int \u0061bc);
            [NotImplementedYet("x")] public static partial IResult B1(params int[] ids);
            [NotImplementedYet("x")] public static partial IResult B2(params ReadOnlySpan<Book> books);
            [NotImplementedYet("x")] public static partial IResult B3(params List<int> ids);
            [NotImplementedYet("x")] public static partial IResult C1(ref int a, out Book b, in Order c, ref readonly Guid d);
            [NotImplementedYet("x")] public static partial Task<IResult> C2(out int? @out, out (int A, string B) pair);
            [NotImplementedYet("x")] public static partial void C3(out int a);
            [NotImplementedYet("x")] static partial void C4(int a);
            [NotImplementedYet("x")] public static partial IResult D1(scoped Span<int> a, scoped ref Window b, scoped in Window c, Span<int> d);
            [NotImplementedYet("x")] public static partial Span<int> D2(scoped Span<int> a, Span<int> b);
            [NotImplementedYet("x")] public static partial IResult D3(out Window window);
            [NotImplementedYet("x")] public static partial IResult E1(this Book book, int id);
            [NotImplementedYet("x")] public static partial IResult E2(this ref int id);
            [NotImplementedYet("x")] public static partial IResult E3(this in Guid id);
            [NotImplementedYet("x")] public static unsafe partial IResult F1(int* a, void** b, delegate*<Book, void> c);
            [NotImplementedYet("x")] public static unsafe partial IResult F2(out int* a);
            [NotImplementedYet("x")] public static partial IResult G1(Func<Book, (int X, int Y)> f, Dictionary<Order, List<Book[]>> map, dynamic d, nuint n);
            [NotImplementedYet("x")] public static partial IResult G2(Lazy<dynamic> a, Lazy<(int @int, nint B)> b, (int, Book C) c);
            [NotImplementedYet("x")] public static partial IResult H1<T>(T item);
            [NotImplementedYet("x")] public static partial IResult H2<@in, T2>(@in a, T2 b) where @in : class, IShelf, new() where T2 : struct, Enum;
            [NotImplementedYet("x")] public static partial IResult H3<T1, T2, T3>(T1 a, T2 b, T3 c) where T1 : unmanaged where T2 : notnull where T3 : Book, IShelf;
            [NotImplementedYet("x")] public static partial IResult H4<T>(scoped T a) where T : IComparable<T>, allows ref struct;
            [NotImplementedYet("x")] public static partial IResult H5<T, TOther>(T a, TOther b) where T : TOther where TOther : IEnumerable<T>;
            [NotImplementedYet("x")] internal static partial IResult I1();
            [NotImplementedYet("x")] private static partial IResult I2();
            [NotImplementedYet("x"), Obsolete] public static partial Volume J1(Volume a);
            [NotImplementedYet("x")] internal static partial IResult @void();
        }
        """;

    /// <summary>Every kind of containing type and of modifier.</summary>
    public const string Containers =
        """
        using Shop.@event;
        using StatusContracts;

        namespace Shop.Containers
        {
            public abstract class Base
            {
                protected abstract IResult A();
                public virtual IResult B(int id) => Results.Ok();
                public virtual IResult C() => Results.Ok();
                public virtual T D<T>(T a) where T : class, new() => a;
                protected internal virtual IResult E() => Results.Ok();
                private protected virtual IResult F() => Results.Ok();
            }

            public partial class Derived : Base
            {
                [NotImplementedYet("x")] protected override partial IResult A();
                [NotImplementedYet("x")] public sealed override partial IResult B(int id);
                [NotImplementedYet("x")] public new partial IResult C();
                [NotImplementedYet("x")] public override partial T D<T>(T a) where T : class;
                [NotImplementedYet("x")] protected internal override partial IResult E();
                [NotImplementedYet("x")] private protected override partial IResult F();
                [NotImplementedYet("x")] public virtual partial IResult G();
            }

            public partial class Outer<T> where T : Book
            {
                public partial struct Middle<TKey, @event> where TKey : notnull
                {
                    public readonly partial record struct Inner(T Item)
                    {
                        [NotImplementedYet("x")] public partial IResult A(TKey key, T item, @event e, Inner self);
                    }

                    [NotImplementedYet("x")] public readonly partial IResult B();
                }

                [NotImplementedYet("x")] public partial Outer<T> C(Outer<T>.Middle<int, T> other);
            }

            public partial record Person(string Name) { [NotImplementedYet("x")] public partial IResult A(); }
            public sealed partial record class Author(string Name) { [NotImplementedYet("x")] public partial IResult A(); }
            public ref partial struct View { [NotImplementedYet("x")] public partial IResult A(); }
            public partial interface IApi<in TIn, out TOut>
            {
                [NotImplementedYet("x")] public partial IResult A(TIn value);
                [NotImplementedYet("x")] static partial void B();
                [NotImplementedYet("x")] internal static partial IResult C();
            }
            public unsafe partial class Raw { [NotImplementedYet("x")] public partial IResult A(int* a); }
            public partial class @for { [NotImplementedYet("x")] public partial IResult A(@for a); }
            public partial class Case { [NotImplementedYet("x")] public partial IResult A(); }
            public partial class CASE { [NotImplementedYet("x")] public partial IResult A(); }
            public partial class Arity { [NotImplementedYet("x")] public partial IResult A(); }
            public partial class Arity<T> { [NotImplementedYet("x")] public partial IResult A(); }
        }

        namespace @namespace.@in { public partial class Keyword { [NotImplementedYet("x")] public partial IResult A(); } }

        public partial class Global
        {
            [NotImplementedYet("x")] public partial IResult A(Global self);
            private partial class Nested { [NotImplementedYet("x")] public partial IResult A(); }
        }
        """;

    /// <summary>Annotations, where they mean something.</summary>
    public const string Annotated =
        """
        #nullable enable
        using Microsoft.AspNetCore.Mvc;
        using Shop.@event;
        using StatusContracts;

        namespace Shop.Annotated;

        public partial class Annotated<TItem>
        {
            [NotImplementedYet("x")] public partial Book? A1(string? a, string b);
            [NotImplementedYet("x")] public partial Task<ActionResult<Book?>> A2(List<string?>? a, string?[] b, string[]? c, string?[]?[] d);
            [NotImplementedYet("x")] public partial ValueTask<IResult?> A3((string? A, Book B)? a);
            [NotImplementedYet("x")] public partial T? A4<T>(T? a, T b);
            [NotImplementedYet("x")] public partial TItem? A5<T>(T? a, TItem? b) where T : class?;
            [NotImplementedYet("x")] public partial IResult A6<T1, T2>(T1? a, T2? b) where T1 : struct where T2 : IShelf?;
            [NotImplementedYet("x")] public partial Task<IResult?>? A7(Func<string?, Task<Book?>?>? f, out string? o, out string p);
            [NotImplementedYet("x")] public partial IResult A8(string? a = null, params string?[]? rest);
        }

        public abstract class Source
        {
            public abstract T? A<T>(T? a);
            public abstract T? B<T>(T? a) where T : struct;
        }

        public partial class Target : Source
        {
            [NotImplementedYet("x")] public override partial T? A<T>(T? a) where T : default;
            [NotImplementedYet("x")] public override partial T? B<T>(T? a) where T : struct;
        }
        """;
}
