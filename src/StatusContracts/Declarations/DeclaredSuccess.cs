using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace StatusContracts;

/// <summary>Keeps documented what a planned action returns once it is built.</summary>
internal static class DeclaredSuccess
{
    /// <summary>
    /// Declares the 200 that <paramref name="action"/> has by its return type. The API explorer gives it to actions that
    /// declare no response at all, so the 501 alone would take it away:
    /// https://github.com/dotnet/aspnetcore/blob/v10.0.0/src/Mvc/Mvc.ApiExplorer/src/ApiResponseTypeProvider.cs.
    /// </summary>
    public static void KeepOn(ActionModel action)
    {
        var declaresOthers = action.Filters.Concat(action.Controller.Filters).Concat(action.Controller.Application?.Filters ?? [])
            .Any(filter => filter is IApiResponseMetadataProvider and not NotImplementedYetAttribute);
        if (!declaresOthers && SaysWhatItReturns(action.ActionMethod.ReturnType))
        {
            // A 200 without a type is one with the type of the action.
            action.Filters.Add(new ProducesResponseTypeAttribute(StatusCodes.Status200OK));
        }
    }

    private static bool SaysWhatItReturns(Type type)
    {
        var returned = type.IsGenericType && type.GetGenericTypeDefinition() is var form && (form == typeof(Task<>) || form == typeof(ValueTask<>))
            ? type.GenericTypeArguments[0]
            : type;
        return !returned.IsAssignableTo(typeof(IActionResult)) && !returned.IsAssignableTo(typeof(IResult));
    }
}
