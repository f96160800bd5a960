using System;
using System.Collections.Immutable;
using System.Linq;

namespace LossGen.Generator.Text;

/// <summary>Names as C# source spells them.</summary>
internal static class CSharpNames
{
    /// <summary>
    /// Every reserved word, and every contextual one (an <c>@</c> is never wrong, and whether <c>record</c> or <c>field</c> needs one depends
    /// on where it stands).
    /// </summary>
    private static readonly ImmutableHashSet<string> Keywords = ImmutableHashSet.Create(
        StringComparer.Ordinal,
        [
            "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue", "decimal",
            "default", "delegate", "do", "double", "else", "enum", "event", "explicit", "extern", "false", "finally", "fixed", "float",
            "for", "foreach", "goto", "if", "implicit", "in", "int", "interface", "internal", "is", "lock", "long", "namespace", "new",
            "null", "object", "operator", "out", "override", "params", "private", "protected", "public", "readonly", "ref", "return",
            "sbyte", "sealed", "short", "sizeof", "stackalloc", "static", "string", "struct", "switch", "this", "throw", "true", "try",
            "typeof", "uint", "ulong", "unchecked", "unsafe", "ushort", "using", "virtual", "void", "volatile", "while",

            "add", "alias", "allows", "and", "annotations", "args", "ascending", "assembly", "async", "await", "by", "descending", "dynamic",
            "equals", "extension", "field", "file", "from", "get", "global", "group", "init", "into", "join", "let", "managed", "method",
            "module", "nameof", "nint", "not", "notnull", "nuint", "on", "or", "orderby", "param", "partial", "property", "record",
            "remove", "required", "scoped", "select", "set", "type", "typevar", "union", "unmanaged", "value", "var", "when", "where",
            "with", "yield",

            // Of C# previews.
            "closed", "safe",
        ]);

    /// <summary>The name, with <c>@</c> where C# would read it as a keyword.</summary>
    public static string Escape(string name) => Keywords.Contains(name) ? "@" + name : name;

    /// <summary>A name with dots, escaped part by part.</summary>
    public static string EscapeQualified(string name) => string.Join(".", name.Split('.').Select(Escape));

    /// <summary>The text as a regular C# string literal.</summary>
    public static string Literal(string text) => "\"" + string.Concat(text.Select(EscapeCharacter)) + "\"";

    /// <summary>The text on one line, fit for a <c>//</c> comment.</summary>
    public static string Comment(string text) => new(text.Select(character => IsLineBreak(character) ? ' ' : character).ToArray());

    private static string EscapeCharacter(char character) => character switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        _ when char.IsControl(character) || char.IsSurrogate(character) || IsLineBreak(character) => $"\\u{(int)character:x4}",
        _ => character.ToString(),
    };

    /// <summary>What ends a line, and so a comment, in C#.</summary>
    private static bool IsLineBreak(char character) => character is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029';
}
