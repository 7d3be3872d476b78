using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace StatusContracts.Routing;

/// <summary>
/// Whether a request runs a second time for an error page: <c>UseExceptionHandler("/error")</c>,
/// <c>UseStatusCodePagesWithReExecute</c>. Its status is already decided.
/// </summary>
internal static class ReExecution
{
    public static bool IsRunning(HttpContext context) =>
        context.Features.Get<IExceptionHandlerFeature>() is not null
        || context.Features.Get<IStatusCodeReExecuteFeature>() is not null;
}
