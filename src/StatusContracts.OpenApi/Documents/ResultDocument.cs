using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.OpenApi;
using StatusContracts.Shared;

namespace StatusContracts.OpenApi.Documents;

/// <summary>
/// What a document says of an implemented operation that answers 501 or 405 to some requests:
/// <c>Results&lt;Ok&lt;Book&gt;, NotImplementedYetHttpResult&gt;</c>. ASP.NET Core shows the response, as any problem.
/// </summary>
internal static class ResultDocument
{
    /// <summary>Gives the responses that StatusContracts writes their schema.</summary>
    /// <param name="schema">Gives the schema of problems.</param>
    public static void Write(OpenApiOperation operation, ApiDescription description, Func<IOpenApiSchema> schema)
    {
        var handler = (description.ActionDescriptor as ControllerActionDescriptor)?.MethodInfo
            ?? description.ActionDescriptor.EndpointMetadata.OfType<MethodInfo>().LastOrDefault();
        if (handler is null)
        {
            return;
        }

        Write(typeof(NotImplementedYetHttpResult), Problem.NotImplementedStatus);
        Write(typeof(MethodNotAllowedHttpResult), Problem.MethodNotAllowedStatus);

        void Write(Type result, int status)
        {
            if (Names(handler.ReturnType, result)
                && operation.Responses?.GetValueOrDefault(status.ToString(CultureInfo.InvariantCulture))?.Content
                    ?.TryGetValue(ProblemShape.MediaType, out var content) == true)
            {
                content.Schema = schema();
            }
        }
    }

    private static bool Names(Type type, Type result) =>
        type == result || Array.Exists(type.GenericTypeArguments, argument => Names(argument, result));
}
