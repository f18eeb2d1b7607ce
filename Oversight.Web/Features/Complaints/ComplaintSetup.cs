using Oversight.Infrastructure.Calendar;
using Oversight.Web.Features.Trail;
using Oversight.Web.Features.Workbench;

namespace Oversight.Web.Features.Complaints;

/// <summary>Registers the acts, sweeps, views and words of complaints.</summary>
internal static class ComplaintSetup
{
    public static IServiceCollection AddComplaints(this IServiceCollection services)
    {
        services.AddStaleForms();
        return services
            .AddSingleton(new SentenceBook(ComplaintSentences.All))
            .AddSingleton(s => ComplaintPapers.Owner(s.GetRequiredService<IClock>()))
            .AddScoped<ComplaintAct>()
            .AddScoped<ComplaintArrival>()
            .AddScoped<ComplaintQuest>()
            .AddScoped<ComplaintViews>()
            .AddScoped<ITodoArea, ComplaintTodo>()
            .AddScoped<ComplaintPrints>()
            .AddScoped<ComplaintSuggestions>()
            .AddScoped<ComplaintAlike>()
            .AddTransient<ComplaintHints>()
            .AddScoped<AcceptComplaint>()
            .AddScoped<AnswerComplaint>()
            .AddScoped<ApproveComplaintAnswer>()
            .AddScoped<ApplyComplaintScopes>()
            .AddScoped<AskComplaintExtension>()
            .AddScoped<AssignComplaint>()
            .AddScoped<CallComplainant>()
            .AddScoped<CloseComplaint>()
            .AddScoped<DecideComplaintExtension>()
            .AddScoped<EraseComplainants>()
            .AddScoped<FinishComplaintTask>()
            .AddScoped<HandOnComplaint>()
            .AddScoped<HandOverComplaintPaper>()
            .AddScoped<JoinComplaint>()
            .AddScoped<LinkComplaint>()
            .AddScoped<PartComplaint>()
            .AddSingleton<Mail.MailboxState>()
            .AddScoped<Mail.FetchMailbox>()
            .AddScoped<Mail.TakeMail>()
            .AddScoped<Mail.HoldMail>()
            .AddScoped<Mail.MailThread>()
            .AddScoped<Mail.MailComplainants>()
            .AddScoped<Mail.HandleHeldMail>()
            .AddScoped<Mail.MailboxViews>()
            .AddScoped<Orders.TakeOrder>()
            .AddScoped<Orders.ImportOrders>()
            .AddScoped<LodgeComplaint>()
            .AddScoped<RateOwnComplaint>()
            .AddScoped<SupplementOwnComplaint>()
            .AddScoped<WithdrawOwnComplaint>()
            .AddScoped<ReceiveTransfer>()
            .AddScoped<RefuseComplaint>()
            .AddScoped<RegisterComplaint>()
            .AddScoped<RemindComplaints>()
            .AddScoped<ReopenComplaint>()
            .AddScoped<ReturnComplaintAnswer>()
            .AddScoped<RevealComplainant>()
            .AddScoped<SetComplaintChannel>()
            .AddScoped<SetComplaintLevel>()
            .AddScoped<SetComplaintScope>()
            .AddScoped<SetComplaintTask>()
            .AddScoped<TakeBackComplaint>()
            .AddScoped<TestComplaintChannel>()
            .AddScoped<TransferComplaint>()
            .AddScoped<UpholdComplaint>()
            .AddScoped<WithdrawComplaint>();
    }
}

/// <summary>Which roles open the pages of complaints; the three administrators open none.</summary>
internal static class ComplaintRoles
{
    public const string Readers = "Leader,DeputyLeader,LegalOffice,DepartmentHead,Officer,Liaison,CommandCentre,Personnel";

    /// <summary>Who keeps the scope catalogue.</summary>
    public const string Supervisors = "LegalOffice";

    public const string Registrars = "CommandCentre,LegalOffice";

    public const string Mailbox = "CommandCentre,LegalOffice";
}
