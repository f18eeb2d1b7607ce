using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Oversight.Infrastructure.Search;

namespace Oversight.Web.Features.Search;

/// <summary>Finds the words in a text as it was written, whose normal form has other places.</summary>
public static class Marking
{
    /// <summary>The text in pieces, and which of them are words that were looked for.</summary>
    public static IReadOnlyList<(string Text, bool Hit)> Pieces(string text, SearchWords words)
    {
        var hits = Hits(text, words);
        var pieces = new List<(string, bool)>();
        for (var (from, at) = (0, 0); at <= text.Length; at++)
        {
            if (at < text.Length && (at == from || hits[at] == hits[at - 1]))
                continue;
            if (at > from)
                pieces.Add((text[from..at], hits[from]));
            from = at;
        }

        return pieces;
    }

    /// <summary>A piece of the first text that holds a word, around the word; null where none does.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="words">The words.</param>
    /// <param name="around">Characters before the word and about twice as many after it.</param>
    public static string? Piece(IEnumerable<string> texts, SearchWords words, int around = 24)
    {
        foreach (var text in texts)
        {
            var at = Array.IndexOf(Hits(text, words), true);
            if (at < 0)
                continue;
            var (from, to) = (Whole(text, Math.Max(0, at - around)), Whole(text, Math.Min(text.Length, at + (around * 3))));
            return (from > 0 ? "…" : "") + text[from..to].ReplaceLineEndings(" ") + (to < text.Length ? "…" : "");
        }

        return null;
    }

    private static int Whole(string text, int at) => at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) ? at - 1 : at;

    private static bool[] Hits(string text, SearchWords words)
    {
        var (hits, normal, from) = (new bool[text.Length], new StringBuilder(), new List<(int At, int Length)>());
        var elements = StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext())
        {
            var element = elements.GetTextElement();
            var form = SearchWords.Normal(element);
            normal.Append(form);
            for (var i = 0; i < form.Length; i++)
                from.Add((elements.ElementIndex, element.Length));
        }

        var all = normal.ToString();
        foreach (var word in words.All)
        {
            for (var at = all.IndexOf(word, StringComparison.Ordinal); at >= 0; at = all.IndexOf(word, at + 1, StringComparison.Ordinal))
            {
                var (first, last) = (from[at], from[at + word.Length - 1]);
                Array.Fill(hits, true, first.At, last.At + last.Length - first.At);
            }
        }

        return hits;
    }
}

/// <summary>A text with the words that were looked for marked; as text, never as markup.</summary>
public sealed class Marked : ComponentBase
{
    [Parameter, EditorRequired] public string Text { get; set; } = "";

    [Parameter, EditorRequired] public SearchWords Words { get; set; } = SearchWords.Of("");

    /// <inheritdoc/>
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        foreach (var (text, hit) in Marking.Pieces(Text, Words))
        {
            if (!hit)
            {
                builder.AddContent(0, text);
                continue;
            }

            builder.OpenElement(1, "mark");
            builder.AddContent(2, text);
            builder.CloseElement();
        }
    }
}
