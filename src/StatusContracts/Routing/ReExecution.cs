using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace StatusContracts.Routing;

/// <summary>
/// Whether a request runs a second time for an error page: <c>UseExceptionHandler("/error")</c>,
/// <c>UseStatusCodePagesWithReExecute</c>. Its status is already decided.
/// </summary>
internal static class ReExecution
{
    public static bool IsRunning(HttpContext context)
    {
        // By type: Get<T>() is looked up for each T by the runtime, which takes longer than to look for the feature.
        var features = context.Features;
        return features[typeof(IExceptionHandlerFeature)] is not null || features[typeof(IStatusCodeReExecuteFeature)] is not null;
    }
}
