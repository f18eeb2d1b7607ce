using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.JSInterop;
using Oversight.Domain.Common;
using Oversight.Infrastructure.Spreadsheets;
using Oversight.Web.Kit;

namespace Oversight.Tests.Components;

public sealed class PickedFileTests
{
    private const string Broken = "文件没有读完（上传中断，或者文件已移走、改动），请重新选择文件。";

    public static TheoryData<string, string> Faults => new()
    {
        { nameof(IOException), Broken },
        { nameof(OperationCanceledException), Broken },
        { nameof(JSException), Broken },
        { nameof(JSDisconnectedException), Broken },
        { nameof(InvalidInput), "文件超过 2 MB，请拆成几个文件导入。" },
        { nameof(TableRefused), "文件是空的，请检查后重新上传。" },
        { nameof(RuleBroken), "您不能导入。" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Whatever_breaks_is_one_sentence(string fault, string sentence)
    {
        Exception thrown = fault switch
        {
            nameof(IOException) => new IOException("Supplied file with size 9 bytes exceeds the maximum of 2 bytes."),
            nameof(OperationCanceledException) => new TaskCanceledException(),
            nameof(JSException) => new JSException("There is no file with ID 1."),
            nameof(JSDisconnectedException) => new JSDisconnectedException("gone"),
            nameof(InvalidInput) => new InvalidInput("file", sentence),
            nameof(TableRefused) => new TableRefused("empty", sentence),
            _ => new RuleBroken("duty", sentence),
        };
        Assert.Equal(sentence, await Picked.Try(() => throw thrown));
    }

    [Fact]
    public async Task A_fault_of_ours_is_told_with_a_reference_and_nothing_where_it_went_well()
    {
        Assert.Matches("^文件读取出错，没有保存任何内容。.*编号 [0-9A-F]{8} 告知系统管理员。$", await Picked.Try(() => throw new NotSupportedException()));
        Assert.Null(await Picked.Try(() => Task.CompletedTask));
    }

    [Fact]
    public async Task A_file_too_large_is_not_read()
    {
        var file = new Picture(10);
        Assert.Equal("过大", (await Assert.ThrowsAsync<InvalidInput>(() => PickedFile.Bytes(file, 9, "过大"))).Message);
        Assert.Equal(10, (await PickedFile.Bytes(file, 10, "过大")).Length);
        Assert.Equal(1, file.Opened);
    }

    private static PickedFile Picked { get; } = new(NullLogger<PickedFile>.Instance);

    private sealed class Picture(int size) : IBrowserFile
    {
        public int Opened { get; private set; }

        public string Name => "清单.xlsx";

        public DateTimeOffset LastModified => default;

        public long Size => size;

        public string ContentType => "";

        public Stream OpenReadStream(long maxAllowedSize = 512000, CancellationToken cancellationToken = default)
        {
            Opened++;
            return new MemoryStream(new byte[size]);
        }
    }
}
