using Oversight.Domain.Common;

namespace Oversight.Domain.Casework;

/// <content>What is filled in at the fields of the form.</content>
public sealed partial class CasePaper
{
    private bool Fill(PaperTemplate template, IReadOnlyDictionary<string, string> typed, Func<Guid> newId)
    {
        var changed = false;
        foreach (var field in template.Fields)
        {
            var text = Text(field, typed.GetValueOrDefault(field.Code, ""));
            if (string.Equals(ValueOf(field.Code), text, StringComparison.Ordinal))
                continue;
            changed = true;
            if (_values.Find(v => string.Equals(v.Field, field.Code, StringComparison.Ordinal)) is { } value)
                value.Write(text);
            else
                _values.Add(new CasePaperValue(newId(), field.Code, text));
        }

        return changed;
    }

    private static string Text(PaperField field, string typed)
    {
        if (typed.Trim().Length == 0)
            return "";
        if (field.Kind == PaperFieldKind.Day && !DateOnly.TryParseExact(typed.Trim(), "yyyy-MM-dd", out _))
            throw new InvalidInput(field.Code, $"{field.Label}应为日期，例如 2026-11-23。");
        return InvalidInput.Require(field.Code, field.Label, typed, field.Kind == PaperFieldKind.Text ? 4000 : 200);
    }
}
