using Bunit;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.DependencyInjection;
using Oversight.Infrastructure.Persistence;
using Oversight.Tests.Support;
using Oversight.Web.Features.Files;
using Oversight.Web.Kit;

namespace Oversight.Tests.Components;

public sealed class FileDropTests : Drawing
{
    private World _world = null!;

    [Fact]
    public async Task Files_that_a_draft_brings_back_show_by_name_and_those_of_somebody_else_are_dropped()
    {
        _world = await World.Start(services => services.AddScoped<ReceiveFile>());
        var foreign = await Upload("hw.a", "别人的.pdf");
        var own = await Upload("zt.a", "现场照片.pdf");
        Services.AddSingleton<AntiforgeryStateProvider, NoForgery>();
        Services.AddScoped(_ => _world.Get<Reads>());
        IReadOnlyList<Guid> told = [own, foreign, Guid.CreateVersion7()];
        var drop = Render<FileDrop>(p => p.Add(x => x.Files, told).Add(x => x.FilesChanged, files => told = files));
        drop.WaitForAssertion(() => Assert.Contains("现场照片.pdf", drop.Markup, StringComparison.Ordinal));
        Assert.DoesNotContain("别人的", drop.Markup, StringComparison.Ordinal);
        Assert.Equal([own], told);
    }

    protected override async ValueTask DisposeAsyncCore()
    {
        await base.DisposeAsyncCore();
        if (_world is not null)
            await _world.DisposeAsync();
    }

    private async Task<Guid> Upload(string user, string name)
    {
        await _world.As(user);
        using var content = new MemoryStream([.. "%PDF-1.7\n"u8, .. Guid.NewGuid().ToByteArray()]);
        return (await _world.Get<ReceiveFile>().Run(name, content, TestContext.Current.CancellationToken)).Id;
    }

    private sealed class NoForgery : AntiforgeryStateProvider
    {
        public override AntiforgeryRequestToken? GetAntiforgeryToken() => null;
    }
}
