using Oversight.Web.Features.Accounts;
using Oversight.Web.Features.Handover;
using Oversight.Web.Features.OwnAccount;
using Oversight.Web.Features.Responsibility;
using Oversight.Web.Features.Trail;

namespace Oversight.Web.Features.Organisation;

internal static class OrganisationSetup
{
    /// <summary>Registers the acts, views and words of departments, posts, teams and accounts.</summary>
    internal static IServiceCollection AddOrganisation(this IServiceCollection services)
    {
        services.AddSingleton(new SentenceBook(OrganisationSentences.All));
        services.AddScoped<EnlistOfficer>();
        services.AddScoped<CreatePost>();
        services.AddScoped<AssignPost>();
        services.AddScoped<VacatePost>().AddScoped<ActedAfter>().AddScoped<EndedPosts>();
        services.AddScoped<SeatTeam>().AddScoped<LeaveSeat>();
        services.AddScoped<TransferOfficer>().AddScoped<RenewCard>().AddScoped<QualifyReviewer>();
        services.AddScoped<EstablishDepartment>().AddScoped<RenameDepartment>().AddScoped<MergeDepartment>();
        services.AddScoped<DescribePost>().AddScoped<AddPostDuty>().AddScoped<EndPostDuty>().AddScoped<LinkPostItems>().AddScoped<UnlinkPostItem>();
        services.AddScoped<PostViews>().AddScoped<DepartmentViews>();
        services.AddScoped<HandOverDuty>().AddScoped<HandoverViews>();
        services.AddScoped<AnswerViews>().AddScoped<ResponsibleViews>().AddScoped<GapViews>().AddScoped<MatrixViews>().AddScoped<DutyListViews>();
        services.AddScoped<AccountAct>();
        services.AddScoped<OpenAccount>();
        services.AddScoped<DisableAccount>();
        services.AddScoped<EnableAccount>();
        services.AddScoped<ResetPassword>();
        services.AddScoped<ChangeOwnPassword>().AddScoped<RenewSession>();
        services.AddScoped<OrganisationViews>();
        services.AddScoped<AccountViews>();
        return services;
    }
}
