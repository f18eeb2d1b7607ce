using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Web.Features.Files;
using Oversight.Web.Features.Trail;
using Oversight.Web.Features.Workbench;

namespace Oversight.Web.Features.Credit;

internal static class CreditSetup
{
    /// <summary>Registers the acts and views of credit records (办法第十二条).</summary>
    internal static IServiceCollection AddCredit(this IServiceCollection services) => services
        .AddSingleton(new FileOwner(Kinds.CreditBatch, (db, actor, id, file) => CreditQueries.OpensBatches(actor)
            ? db.CreditBatches.Where(b => b.Id == id).SelectMany(b => b.Receipts).AsNoTracking().FirstOrDefaultAsync(f => f.Id == file)
            : Task.FromResult<EvidenceFile?>(null)))
        .AddSingleton(new SentenceBook(CreditSentences.All))
        .AddScoped<CreditAct>()
        .AddScoped<CreditViews>()
        .AddScoped<BatchViews>()
        .AddScoped<ITodoArea, CreditTodo>()
        .AddScoped<FillCredits>()
        .AddScoped<LapseCredits>()
        .AddScoped<CorrectCredit>()
        .AddScoped<ResendCredit>()
        .AddScoped<AmendCredit>()
        .AddScoped<CloseBatch>()
        .AddScoped<ArchiveBatches>()
        .AddScoped<SendBatch>()
        .AddScoped<TakeBatchFiles>()
        .AddScoped<DissolveBatch>()
        .AddScoped<ReadBatchReceipt>();
}
