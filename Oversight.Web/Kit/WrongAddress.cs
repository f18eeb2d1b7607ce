namespace Oversight.Web.Kit;

/// <summary>The answer to an address from which no file can be made: 400 with the sentence, instead of a file of something else.</summary>
internal static class WrongAddress
{
    /// <summary>Answers with the sentence.</summary>
    public static IResult Says(string sentence) => TypedResults.Text(sentence, "text/plain; charset=utf-8", statusCode: StatusCodes.Status400BadRequest);

    /// <summary>Makes the file, unless the address asks for a day that is none.</summary>
    /// <param name="on">The day as the address has it.</param>
    /// <param name="file">Makes the file.</param>
    public static async Task<IResult> OrFile(string? on, Func<Task<IResult>> file) =>
        Asked.WrongDay(on, "没有生成文件") is { } wrong ? Says(wrong) : await file();
}
