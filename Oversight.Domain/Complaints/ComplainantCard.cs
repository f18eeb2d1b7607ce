using System.Text.RegularExpressions;
using Oversight.Domain.Common;
using Oversight.Domain.Services;

namespace Oversight.Domain.Complaints;

/// <summary>Who complains and how to reach them. It is kept sealed only; nothing of it stands in a fact, a list, a file name or a notice.</summary>
/// <param name="Name">Name, or empty.</param>
/// <param name="Phone">Phone, or empty.</param>
/// <param name="Email">Address for replies, or empty.</param>
/// <param name="Address">Where they live, or empty.</param>
/// <param name="Identity">证件号码, or empty.</param>
/// <param name="OnBehalfOf">For whom they complain, or empty.</param>
public sealed partial record ComplainantCard(string Name = "", string Phone = "", string Email = "", string Address = "", string Identity = "", string OnBehalfOf = "")
{
    /// <summary>The code by which they follow their complaint, so that the notice of acceptance can say it again; or empty.</summary>
    public string Code { get; init; } = "";

    /// <summary>What the reply has to name to stay in the same conversation, e.g. the id of their message; or empty.</summary>
    public string Conversation { get; init; } = "";

    /// <summary>Whether nothing says who it is.</summary>
    public bool Anonymous => Name.Length + Phone.Length + Email.Length + Address.Length + Identity.Length == 0;

    /// <summary>Whether they can be told of anything.</summary>
    public bool Reachable => Phone.Length + Email.Length + Address.Length > 0;

    /// <summary>As it is kept.</summary>
    /// <exception cref="InvalidInput">A field cannot be taken as typed.</exception>
    public ComplainantCard Checked() => this with
    {
        Name = Kept("name", "姓名", Name, 60),
        Phone = Phone.Trim().Length == 0 ? "" : Contact.DemandPhone("phone", Phone),
        Email = CheckedEmail(),
        Address = Kept("address", "联系地址", Address, 200),
        Identity = Kept("identity", "证件号码", Identity, 30),
        OnBehalfOf = Kept("onBehalfOf", "被代理人姓名", OnBehalfOf, 60),
    };

    /// <summary>Refuses a text that others read where it says who complained.</summary>
    /// <param name="field">The field.</param>
    /// <param name="label">What it is called.</param>
    /// <param name="text">The text.</param>
    /// <exception cref="InvalidInput">The text names them.</exception>
    public void DemandAbsent(string field, string label, string? text)
    {
        var plain = Plain(text ?? "");
        if (Marks().Any(m => plain.Contains(m, StringComparison.Ordinal)))
            throw new InvalidInput(field, $"{label}中写有投诉人的姓名、电话、地址等信息，办理人员会看到，请改写后再提交。");
    }

    /// <summary>The text with everything that says who complained struck out, also where it is written with blanks, strokes or full-width signs.</summary>
    public string Struck(string text)
    {
        var marks = Marks().Distinct(StringComparer.Ordinal).ToList();
        // What stands before and after a place that was struck can say it again.
        for (var again = true; again;)
        {
            var plain = Placed(text);
            var signs = string.Concat(plain.Select(p => p.Sign));
            var hidden = new bool[text.Length];
            foreach (var mark in marks)
            {
                for (var at = signs.IndexOf(mark, StringComparison.Ordinal); at >= 0; at = signs.IndexOf(mark, at + 1, StringComparison.Ordinal))
                    hidden.AsSpan(plain[at].At, plain[at + mark.Length - 1].End - plain[at].At).Fill(true);
            }

            again = Array.IndexOf(hidden, true) >= 0;
            if (again)
                text = string.Concat(text.Select((c, at) => !hidden[at] ? c.ToString() : at == 0 || !hidden[at - 1] ? "＊＊" : ""));
        }

        return text;
    }

    // The letters and digits as Plain has them, and where in the text each stands.
    private static List<(char Sign, int At, int End)> Placed(string text)
    {
        List<(char, int, int)> placed = [];
        for (var at = 0; at < text.Length;)
        {
            var length = char.IsSurrogatePair(text, at) ? 2 : 1;
            foreach (var sign in length == 1 && char.IsSurrogate(text[at]) ? "" : Plain(text.Substring(at, length)))
                placed.Add((sign, at, at + length));
            at += length;
        }

        return placed;
    }

    private IEnumerable<string> Values() => [Name, Phone, Email, Address, Identity, OnBehalfOf];

    private IEnumerable<string> Marks() => Values().Select(Plain).Where(v => v.Length >= 2);

    private static string Plain(string text) => string.Concat(text.Normalize(System.Text.NormalizationForm.FormKC).ToUpperInvariant().Where(char.IsLetterOrDigit));

    private string CheckedEmail()
    {
        var mail = Email.Trim();
        return mail.Length == 0 || (mail.Length <= 120 && Mail().IsMatch(mail)) ? mail : throw new InvalidInput("email", "电子信箱应为 name@example.com 的样式，请核对。");
    }

    private static string Kept(string field, string label, string text, int max) => text.Trim().Length == 0 ? "" : InvalidInput.Require(field, label, text, max);

    [GeneratedRegex(@"^[^@\s<>,;:""]+@[^@\s<>,;:""]+\.[^@\s<>,;:"".]+$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Mail();
}

/// <summary>What is kept of who complained and of their words: ciphertext, and the data key wrapped for each circle that may open it.</summary>
/// <param name="Method">How it is sealed and with which key of the bureau.</param>
/// <param name="Identity">The card, sealed.</param>
/// <param name="Account">The complaint in their words, sealed.</param>
/// <param name="Keys">The data key, wrapped for each circle.</param>
/// <param name="PersonMark">Keyed digest of the phone or address, by which the same person is found again; null where there is none.</param>
public sealed record SealedComplainant(string Method, byte[] Identity, byte[] Account, IReadOnlyList<WrappedKey> Keys, byte[]? PersonMark);

/// <summary>A data key wrapped for a circle; see <see cref="ComplaintCircles"/>.</summary>
public sealed record WrappedKey(string Circle, byte[] Bytes);
