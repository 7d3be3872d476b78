namespace StatusContracts.Answers;

internal static partial class HtmlPage
{
    // System fonts and plain rules that every browser of the last years reads; no "<" or "&", so that it needs no escaping.
    private const string Style = """

        :root {
          --ground: #fbfbf9; --text: #1d2127; --muted: #5f6670; --line: #e3e4e1; --chip: #f1f2ef; --link: #0b57b0;
          --accent: #9a6200;
        }
        .status-405 { --accent: #a63a2b; }
        @media (prefers-color-scheme: dark) {
          :root {
            --ground: #15171b; --text: #e8e9eb; --muted: #9ba2ad; --line: #2b2f36; --chip: #21252b; --link: #8ab8ff;
            --accent: #e5b05c;
          }
          .status-405 { --accent: #f0978a; }
        }
        * { box-sizing: border-box; margin: 0; padding: 0; }
        body {
          background: var(--ground); color: var(--text);
          font: 1rem/1.6 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
          overflow-wrap: anywhere;
        }
        main { max-width: 44rem; margin: 0 auto; padding: clamp(2rem, 12vh, 7rem) 1.5rem 3rem; }
        h1 { font-size: clamp(1.6rem, 5vw, 2.125rem); font-weight: 650; line-height: 1.25; letter-spacing: -.015em; }
        .code {
          display: block; margin-bottom: .35rem; color: var(--accent);
          font-size: 1rem; font-weight: 600; letter-spacing: .08em; font-variant-numeric: tabular-nums;
        }
        .detail { margin-top: .75rem; font-size: 1.125rem; white-space: pre-line; text-wrap: pretty; }
        dl { margin-top: 2.25rem; border-top: 1px solid var(--line); }
        dl div { padding: .8rem 0; border-bottom: 1px solid var(--line); }
        dt { color: var(--muted); font-size: .875rem; line-height: 1.8; }
        dd { white-space: pre-line; }
        @media (min-width: 36rem) {
          dl div { display: grid; grid-template-columns: 10rem minmax(0, 1fr); column-gap: 1.5rem; align-items: baseline; }
        }
        code { font: .9em/1.6 ui-monospace, "Cascadia Mono", "SF Mono", Menlo, Consolas, "Liberation Mono", monospace; }
        ul { display: flex; flex-wrap: wrap; gap: .4rem; list-style: none; }
        li { padding: .05rem .6rem; border: 1px solid var(--line); border-radius: .4rem; background: var(--chip); }
        a { color: var(--link); text-underline-offset: .2em; text-decoration-thickness: 1px; }
        a:hover { text-decoration-thickness: 2px; }
        a:focus-visible { outline: 2px solid currentColor; outline-offset: 3px; border-radius: 2px; }
        footer { margin-top: 2rem; font-size: .875rem; }
        footer a { color: var(--muted); }

        """;
}
