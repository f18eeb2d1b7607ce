using Microsoft.OpenApi;
using Oversight.Domain.Common;
using Oversight.Infrastructure.Clients;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Clients.Interface;

/// <summary>Registers the interface and its description, and keeps every failure of it a problem in JSON.</summary>
internal static class ApiSetup
{
    private static readonly PathString Prefix = "/api";

    /// <summary>Registers what it needs.</summary>
    public static IServiceCollection AddApi(this IServiceCollection services, bool serving)
    {
        services.AddSingleton<ApiRates>();
        services.AddScoped<PushAct>().AddScoped<PushCase>().AddScoped<PushStep>().AddScoped<PushDecision>().AddScoped<ApiViews>().AddScoped<PushOrder>().AddScoped<OrderViews>();
        if (serving)
            services.AddHostedService(s => s.GetRequiredService<ApiCallLog>());
        return services.AddOpenApi("v1", options =>
        {
            options.ShouldInclude = description => description.RelativePath?.StartsWith("api/v1/", StringComparison.Ordinal) == true;
            options.AddDocumentTransformer((document, _, _) =>
            {
                document.Info = new OpenApiInfo
                {
                    Title = "行政权责事项运行监督平台接口",
                    Version = "v1",
                    Description = "供兄弟系统读取清单、推送办件、读取结果和推送12345工单。密钥放在 Authorization: Bearer 或者 X-Api-Key 中；推送须带 Idempotency-Key，重试用同一个值。错误一律为 RFC 9457 的 application/problem+json。",
                };
                document.Components ??= new OpenApiComponents();
                document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal)
                {
                    ["bearer"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer" },
                    ["key"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.ApiKey, In = ParameterLocation.Header, Name = "X-Api-Key" },
                };
                document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("bearer", document)] = [] }, new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("key", document)] = [] }];
                return Task.CompletedTask;
            });
            options.AddOperationTransformer((operation, context, _) =>
            {
                if (!context.Description.ActionDescriptor.EndpointMetadata.OfType<NeedsKey>().Any())
                    return Task.CompletedTask;
                operation.Parameters ??= [];
                operation.Parameters.Add(new OpenApiParameter
                {
                    Name = "Idempotency-Key",
                    In = ParameterLocation.Header,
                    Required = true,
                    Description = "8至80个字母、数字或者 . _ : -；同一个值和同样的内容只办一次，返回同样的答复；同一个值而内容不同，返回409。",
                    Schema = new OpenApiSchema { Type = JsonSchemaType.String },
                });
                return Task.CompletedTask;
            });
        });
    }

    /// <summary>Goes before authentication: a cookie means nothing to the interface, and no failure of it is a page or a redirect.</summary>
    public static IApplicationBuilder UseApi(this IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        if (!http.Request.Path.StartsWithSegments(Prefix, StringComparison.OrdinalIgnoreCase))
        {
            await next(http);
            return;
        }

        http.Request.Headers.Remove("Cookie");
        var problem = await Tried(http, next);
        if (problem is null && http.Response is { HasStarted: false, StatusCode: >= 400, ContentType: null })
            problem = ApiAnswers.Of(http.Response.StatusCode);
        if (problem is not null && !http.Response.HasStarted)
            await ApiAnswers.Write(http, problem);
    });

    private static async Task<ApiProblem?> Tried(HttpContext http, RequestDelegate next)
    {
        try
        {
            await next(http);
            return null;
        }
        catch (ApiProblem e)
        {
            return e;
        }
        catch (InvalidInput e)
        {
            return ApiProblem.Field(e.Field, e.Message);
        }
        catch (BadHttpRequestException e)
        {
            return ApiAnswers.Of(e.StatusCode);
        }
        catch (StorageRefused e)
        {
            return new ApiProblem(StatusCodes.Status503ServiceUnavailable, "storage", e.Message) { RetryAfter = 10 };
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            return ApiAnswers.Of(StatusCodes.Status400BadRequest);
        }
        catch (InvalidOperationException e) when (e.Message.StartsWith("Idempotency key", StringComparison.Ordinal))
        {
            return new ApiProblem(StatusCodes.Status409Conflict, "idempotency-reused", "该 Idempotency-Key 已用于其他请求；新的推送请用新的值。");
        }
        catch (Exception e)
        {
            http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(ApiSetup)).LogError(e, "A request of the interface failed: {Method} {Route}", http.Request.Method, (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText);
            return ApiAnswers.Of(StatusCodes.Status500InternalServerError);
        }
    }
}
