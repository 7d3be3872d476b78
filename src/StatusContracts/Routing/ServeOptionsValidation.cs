using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using StatusContracts.Generated;

namespace StatusContracts.Routing;

/// <summary>
/// Stops the start of an application that contradicts itself: OPTIONS cannot be served by a server that does not know it.
/// </summary>
internal sealed class ServeOptionsValidation(CompiledAnswers compiled) : IValidateOptions<StatusContractOptions>
{
    public ValidateOptionsResult Validate(string? name, StatusContractOptions options) =>
        options.ServeOptions && compiled.ExplicitServerMethods?.Contains(HttpMethods.Options) == false
            ? ValidateOptionsResult.Fail(
                $"{nameof(StatusContractOptions)}.{nameof(StatusContractOptions.ServeOptions)} is true, but OPTIONS is not in "
                + $"[assembly: ServerMethods(…)] of {string.Join(", ", compiled.ListingAssemblies)}, so the server does not know "
                + "it. Add \"OPTIONS\" to that list, or leave the option false.")
            : ValidateOptionsResult.Success;
}
