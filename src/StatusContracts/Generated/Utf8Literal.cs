using System.ComponentModel;

namespace StatusContracts.Generated;

/// <summary>The bytes of one answer, from a <c>"…"u8</c> literal: data of the assembly, never copied.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate ReadOnlySpan<byte> Utf8Literal();
