using MudBlazor;
using Oversight.Domain.Common;
using Oversight.Infrastructure.Persistence;
using Oversight.Infrastructure.Spreadsheets;

namespace Oversight.Web.Kit;

/// <summary>
/// One form's way to act: keeps the idempotency key of the submit until it is answered, is busy while it runs, and turns a
/// refusal into the sentence that the officer reads. A form takes a new key after every answer and keeps it where the answer
/// is unknown, so that a corrected form is a new act and a repeated click is not.
/// </summary>
public sealed class Desk(ISnackbar snackbar, ILogger<Desk> log)
{
    private Guid _op = Guid.NewGuid();
    private Func<Guid, Task>? _submitting;
    private Func<Task>? _submitted;

    /// <summary>The key of the next submit; a draft keeps it.</summary>
    public Guid Op => _op;

    /// <summary>Whether an act is running: buttons are disabled.</summary>
    public bool Busy { get; private set; }

    /// <summary>The last refusal, or null.</summary>
    public Refusal? Refusal { get; private set; }

    /// <summary>Performs the act with the key of this submit. True where it was done.</summary>
    /// <param name="act">Takes the idempotency key.</param>
    /// <param name="done">What to tell when it is done, or null to tell nothing.</param>
    public async Task<bool> Try(Func<Guid, Task> act, string? done = null)
    {
        if (Busy)
            return false;
        (Busy, Refusal) = (true, null);

        // What was refused before is being tried again: the old sentence would stand beside the new answer.
        foreach (var old in snackbar.ShownSnackbars.Where(s => s.Severity == Severity.Error).ToList())
            snackbar.Remove(old);
        try
        {
            if (_submitting is not null)
                await _submitting(_op);
            await act(_op);

            // The draft goes while the key is still the old one: under a new one it would be kept again meanwhile.
            if (_submitted is not null)
                await _submitted();
            _op = Guid.NewGuid();
            if (done is not null)
                snackbar.Add(done, Severity.Success);
            return true;
        }
        catch (RuleBroken e)
        {
            _op = Guid.NewGuid();
            Refusal = new Refusal(e.Message, e.Clause, null);
        }
        catch (InvalidInput e)
        {
            Refusal = new Refusal(e.Message, "", e.Field);
        }
        catch (Exception e) when (e is StorageRefused or TableRefused)
        {
            Refusal = new Refusal(e.Message, "", null);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            var reference = _op.ToString("N")[..8].ToUpperInvariant();
            log.LogError(e, "An act failed, reference {Reference}, op {Op}", reference, _op);
            Refusal = new Refusal($"系统出错，本次操作可能没有保存。请刷新后核对，再次提交不会重复办理；仍不行请把编号 {reference} 告知系统管理员。", "", null);
        }
        finally
        {
            Busy = false;
        }

        snackbar.Add(Refusal.Sentence, Severity.Error);
        return false;
    }

    /// <summary>The message for one field of the form, or null.</summary>
    public string? Error(string field) => string.Equals(Refusal?.Field, field, StringComparison.Ordinal) ? Refusal!.Sentence : null;

    /// <summary>Goes on under the key of a draft: a submit whose answer was lost is repeated, not made anew.</summary>
    public void Resume(Guid op) => _op = op;

    /// <summary>Lets a draft follow the submits. Neither function may throw.</summary>
    /// <param name="submitting">Keeps the form with the key before the act.</param>
    /// <param name="submitted">Throws the draft away after it.</param>
    public void Keep(Func<Guid, Task> submitting, Func<Task> submitted) => (_submitting, _submitted) = (submitting, submitted);

    /// <summary>Forgets the last refusal.</summary>
    public void Clear() => Refusal = null;
}

/// <summary>Why an act was refused.</summary>
/// <param name="Sentence">What is wrong and what to do instead.</param>
/// <param name="Clause">The clause behind it, or empty.</param>
/// <param name="Field">The field that cannot be taken as typed, or null.</param>
public sealed record Refusal(string Sentence, string Clause, string? Field);
